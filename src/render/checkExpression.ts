// One expression of a template -> its shape; what it reads and what is wrong with it goes to the inspection.
import { closest } from 'fastest-levenshtein';
import type { Shape } from '../model/shape.js';
import type { HelperArgument } from './helper.js';
import { ANY, type Expression, type Inspection, nameOf, type Resolved, type Scope } from './inspection.js';

const DATA = new Map<string, Shape>([
  ['index', { kind: 'number' }],
  ['number', { kind: 'number' }],
  ['first', { kind: 'flag' }],
  ['last', { kind: 'flag' }],
]);

/**
 * Checks an expression and what it reads.
 *
 * @param prints whether the value must be there; `{{#if}}` only asks
 */
export function checkExpression(
  inspection: Inspection,
  node: Expression,
  scope: Scope,
  guards: ReadonlySet<string>,
  prints: boolean,
): Resolved {
  const { world, complain } = inspection;
  if (node.type === 'StringLiteral') {
    return { shape: { kind: 'text' }, literal: (node as hbs.AST.StringLiteral).value };
  }
  if (node.type === 'NumberLiteral') return { shape: { kind: 'number' } };
  if (node.type === 'BooleanLiteral') return { shape: { kind: 'flag' } };
  if (node.type === 'PathExpression')
    return checkPath(inspection, node as hbs.AST.PathExpression, scope, guards, prints);
  const call = node as hbs.AST.SubExpression;
  const callee = call.path as hbs.AST.PathExpression;
  const isHelper =
    call.params.length > 0 || (world.helpers.has(String(callee.original)) && !scope.has(String(callee.original)));
  if (!isHelper) return checkPath(inspection, callee, scope, guards, prints);
  const helper = world.helpers.get(String(callee.original));
  if (!helper) {
    const known = [...world.helpers.keys()];
    complain(node, 'template-unknown-helper', `There is no helper \`${callee.original}\``, {
      actual: String(callee.original),
      expected: [closest(String(callee.original), known), ...known],
    });
    return { shape: ANY };
  }
  if (call.hash !== undefined && call.hash.pairs.length > 0) {
    complain(node, 'template-refused', `\`${helper.name}\` takes no named arguments`);
  }
  const [least, most] = helper.arity;
  if (call.params.length < least || call.params.length > most) {
    complain(node, 'template-helper-arguments', `\`${helper.name}\` takes ${least} to ${most} arguments`);
    return { shape: ANY };
  }
  const asks = ['and', 'or', 'not'].includes(helper.name);
  const args: HelperArgument[] = call.params.map((param) =>
    checkExpression(inspection, param as Expression, scope, guards, prints && !asks),
  );
  if (args.some((argument) => argument.shape === ANY)) return { shape: ANY };
  const shape = helper.shape(args, world.library);
  if (typeof shape !== 'string') return { shape };
  complain(node, 'template-helper-arguments', shape);
  return { shape: ANY };
}

function checkPath(
  inspection: Inspection,
  node: hbs.AST.PathExpression,
  scope: Scope,
  guards: ReadonlySet<string>,
  prints: boolean,
): Resolved {
  const { world, complain, reads, needs } = inspection;
  const parts = node.parts.map(String);
  const first = parts[0];
  if (node.depth > 0 || first === undefined || /^(this\b|\.)/.test(String(node.original))) {
    complain(node, 'template-refused', `\`${node.original}\` depends on where it stands`, {
      note: 'Name the thing: {{#each list as |x|}}{{x.key}}{{/each}}',
    });
    return { shape: ANY };
  }
  if (node.data && first !== 'root') {
    const data = DATA.get(first);
    if (!data) complain(node, 'template-unknown-fact', `There is no @${first}`, { expected: [...DATA.keys()] });
    return { shape: data ?? ANY };
  }
  const local = node.data ? undefined : scope.get(first);
  let at = local ?? world.shape;
  if (local === ANY) return { shape: ANY };
  const rest = local || node.data ? parts.slice(1) : parts;
  let walked = local ? first : '';
  let missing: string | undefined;
  // Absent on the way: even to ask for what is in it would fail.
  let missingOnTheWay: string | undefined;
  for (const [index, key] of rest.entries()) {
    const member = at.kind === 'object' ? at.members.get(key) : undefined;
    walked = walked === '' ? key : `${walked}.${key}`;
    if (!member) {
      const known = at.kind === 'object' ? [...at.members.keys()] : [];
      complain(node, 'template-unknown-fact', `The model has no fact \`${walked}\``, {
        actual: key,
        expected: known.length > 0 ? [closest(key, known), ...known] : [],
        note:
          known.length > 0
            ? `Did you mean \`${closest(key, known)}\`?`
            : `\`${walked.replace(/\.[^.]*$/, '')}\` is ${nameOf(at)}`,
      });
      return { shape: ANY };
    }
    if (member.optional && !guards.has(walked)) {
      // The deepest one: when it is given, so are those around it.
      missing = walked;
      if (index < rest.length - 1) missingOnTheWay = walked;
    }
    at = member.shape();
  }
  if (!local) reads.add(walked);
  const absent = prints ? missing : missingOnTheWay;
  if (absent !== undefined) {
    if (local) {
      complain(node, 'template-unguarded-fact', `\`${absent}\` may be absent`, {
        note: `Put {{#if ${absent}}} ... {{/if}} around it`,
      });
    } else needs.add(absent);
  }
  return { shape: at };
}

/** The paths that are certainly given where `{{#if node}}` holds. */
export function guardedBy(node: Expression): string[] {
  if (node.type === 'PathExpression') {
    const original = String((node as hbs.AST.PathExpression).original).replace(/^@root\./, '');
    // a.b given means a given too
    return original.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
  }
  if (node.type === 'SubExpression') {
    const call = node as hbs.AST.SubExpression;
    if ((call.path as hbs.AST.PathExpression).original === 'and')
      return call.params.flatMap((param) => guardedBy(param as Expression));
  }
  return [];
}
