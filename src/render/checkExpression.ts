// One expression of a template -> its shape; what it reads and what is wrong with it goes to the inspection.
import { rankByNearness } from '../model/rankByNearness.js';
import type { Member } from '../model/shape.js';
import { checkPath } from './checkPath.js';
import type { HelperArgument } from './helper.js';
import { ANY, type Expression, type Inspection, type Resolved, type Scope } from './inspection.js';

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
    const { near, ranked } = rankByNearness(String(callee.original), world.helpers.keys());
    complain(node, 'template-unknown-helper', `There is no helper \`${callee.original}\``, {
      actual: String(callee.original),
      expected: ranked,
      note: near === undefined ? `Helpers: ${ranked.join(', ')}` : `Did you mean \`${near}\`?`,
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
  for (const member of membersBehind(args)) inspection.members.add(member);
  const shape = helper.shape(args, world.library);
  if (typeof shape !== 'string') return { shape };
  complain(node, 'template-helper-arguments', shape);
  return { shape: ANY };
}

/** What a helper reads of its arguments: an object as a whole, of a list the key that is named after it. */
function membersBehind(args: readonly HelperArgument[]): readonly Member[] {
  return args.flatMap(({ shape }, index) => {
    if (shape.kind === 'object') return [...shape.members.values()];
    const item = shape.kind === 'list' ? shape.item() : undefined;
    const key = args[index + 1]?.literal;
    return item?.kind === 'object' && key !== undefined ? (item.members.get(key) ?? []) : [];
  });
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
