// Template source -> findings and the facts that it cannot do without, by walking the Handlebars tree against the shape of the model.
import { closest } from 'fastest-levenshtein';
import type {} from 'handlebars';
import type { Finding, Point } from '../diagnostics.js';
import type { Shape } from '../model/shape.js';
import type { Helper, HelperArgument } from './helper.js';
import { parseTemplate } from './parseTemplate.js';

/** What the check knows of the world outside the template. */
export interface TemplateWorld {
  readonly shape: Shape;
  readonly helpers: ReadonlyMap<string, Helper>;
  /** Source of each partial by name. */
  readonly partials: ReadonlyMap<string, string>;
}

/** The outcome of checking one template. */
export interface TemplateCheck {
  /** Places count in the template source, from line 1 and column 1. */
  readonly findings: readonly Finding[];
  /** Optional facts of the profile that the template prints without a guard, as paths: without them it cannot be rendered. */
  readonly needs: readonly string[];
  /** All paths from the top that the template reads. */
  readonly reads: readonly string[];
}

type Expression = hbs.AST.Expression | hbs.AST.SubExpression | hbs.AST.PathExpression;
type Block = hbs.AST.BlockStatement;
interface Resolved {
  readonly shape: Shape;
  readonly literal?: string;
}
type Scope = ReadonlyMap<string, Shape>;

const BLOCKS = new Set(['each', 'if', 'unless', 'with']);
const DATA = new Map<string, Shape>([
  ['index', { kind: 'number' }],
  ['number', { kind: 'number' }],
  ['first', { kind: 'flag' }],
  ['last', { kind: 'flag' }],
]);
const ANY: Shape = { kind: 'flag' };

/** Checks one template; never throws for what its author wrote. */
export function checkTemplate(source: string, world: TemplateWorld): TemplateCheck {
  return checkNested(source, world, []);
}

/** @param within names of the partials that are being checked, outermost first */
function checkNested(source: string, world: TemplateWorld, within: readonly string[]): TemplateCheck {
  const parsed = parseTemplate(source);
  if ('finding' in parsed) return { findings: [parsed.finding], needs: [], reads: [] };
  const findings: Finding[] = [];
  const needs = new Set<string>();
  const reads = new Set<string>();
  const complain = (node: hbs.AST.Node, ruleId: string, reason: string, more: Partial<Finding> = {}): void => {
    findings.push({ ruleId, reason, place: pointOf(node.loc.start), ...more });
  };

  function program(body: readonly hbs.AST.Statement[], scope: Scope, guards: ReadonlySet<string>): void {
    for (const statement of body) visit(statement, scope, guards);
  }

  function visit(statement: hbs.AST.Statement, scope: Scope, guards: ReadonlySet<string>): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return mustache(statement as hbs.AST.MustacheStatement, scope, guards);
      case 'BlockStatement':
        return block(statement as Block, scope, guards);
      case 'PartialStatement':
        return partial(statement as hbs.AST.PartialStatement, guards);
      default:
        return complain(statement, 'template-refused', `${statement.type} is not allowed in templates`, {
          note: 'Use {{fact}}, {{#each}}, {{#if}}, {{#unless}}, {{#with}}, a helper or {{> partial}}',
        });
    }
  }

  function mustache(node: hbs.AST.MustacheStatement, scope: Scope, guards: ReadonlySet<string>): void {
    if (!node.escaped) {
      return complain(node, 'template-refused', 'Triple braces print values as markup and are refused', {
        note: 'Write {{fact}} with two braces',
      });
    }
    const { shape } = expression(node as unknown as Expression, scope, guards, true);
    if (shape.kind === 'text' || shape.kind === 'number') return;
    if (shape.kind === 'prose') {
      return complain(node, 'template-fact-type', `\`${pathText(node)}\` is Markdown of the profile`, {
        note: `Write {{prose ${pathText(node)}}} on a line of its own`,
      });
    }
    if (shape !== ANY) {
      complain(node, 'template-fact-type', `\`${pathText(node)}\` is ${nameOf(shape)} and cannot be printed`, {
        note: shape.kind === 'list' ? 'Use {{#each}} or {{list ...}}' : 'Print one of its members, or use {{#if}}',
      });
    }
  }

  /** A partial sees the top of the model only, so that it can be checked by itself; its faults are told where it is included. */
  function partial(node: hbs.AST.PartialStatement, guards: ReadonlySet<string>): void {
    const name = String((node.name as hbs.AST.PathExpression).original);
    if (node.name.type !== 'PathExpression' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) {
      return complain(node, 'template-refused', 'Partials are named directly and take no arguments');
    }
    const text = world.partials.get(name);
    if (text === undefined) {
      return complain(node, 'template-unknown-partial', `There is no partial \`${name}\``, {
        expected: [...world.partials.keys()],
      });
    }
    if (within.includes(name)) {
      return complain(node, 'template-too-deep', `The partial \`${name}\` includes itself`);
    }
    const checked = checkNested(text, world, [...within, name]);
    for (const { ruleId, reason, place, ...more } of checked.findings) {
      const point = place && 'start' in place ? place.start : place;
      complain(node, ruleId, `The partial \`${name}\`, line ${point?.line ?? 1}: ${reason}`, more);
    }
    for (const path of checked.needs) if (!guards.has(path)) needs.add(path);
    for (const path of checked.reads) reads.add(path);
  }

  function block(node: Block, scope: Scope, guards: ReadonlySet<string>): void {
    const name = (node.path as hbs.AST.PathExpression).original;
    const subject = node.params[0];
    if (!BLOCKS.has(String(name)) || !subject || node.params.length > 1) {
      return complain(node, 'template-unknown-helper', `{{#${name}}} is no block that templates may use`, {
        expected: [...BLOCKS],
        note: 'Use each, if, unless or with, each with one argument',
      });
    }
    const hasElse = node.inverse !== undefined && node.inverse !== null;
    const asksOnly = name === 'if' || name === 'unless' || hasElse;
    const { shape } = expression(subject as Expression, scope, guards, !asksOnly);
    const given = new Set([...guards, ...guardedBy(subject as Expression)]);
    const names = node.program?.blockParams ?? [];
    if (name === 'if' || name === 'unless') {
      program(node.program?.body ?? [], scope, name === 'if' ? given : guards);
      program(node.inverse?.body ?? [], scope, name === 'if' ? guards : given);
      return;
    }
    if (names.length !== 1) {
      complain(node, 'template-block-parameter', `{{#${name}}} needs one name for what it hands on`, {
        note: `Write {{#${name} ${pathText(node as never)} as |x|}}`,
      });
      return;
    }
    let inner = shape;
    if (name === 'each' && shape !== ANY) {
      if (shape.kind !== 'list') {
        complain(node, 'template-fact-type', `{{#each}} needs a list, but this is ${nameOf(shape)}`);
        return;
      }
      inner = shape.item();
    }
    const handed = names[0] as string;
    // What was asked of an outer thing of the same name says nothing about this one.
    const still = [...given].filter((path) => path !== handed && !path.startsWith(`${handed}.`));
    program(node.program?.body ?? [], new Map([...scope, [handed, inner]]), new Set(still));
    program(node.inverse?.body ?? [], scope, guards);
  }

  function expression(node: Expression, scope: Scope, guards: ReadonlySet<string>, prints: boolean): Resolved {
    if (node.type === 'StringLiteral') {
      return { shape: { kind: 'text' }, literal: (node as hbs.AST.StringLiteral).value };
    }
    if (node.type === 'NumberLiteral') return { shape: { kind: 'number' } };
    if (node.type === 'BooleanLiteral') return { shape: { kind: 'flag' } };
    if (node.type === 'PathExpression') return pathExpression(node as hbs.AST.PathExpression, scope, guards, prints);
    const call = node as hbs.AST.SubExpression;
    const callee = call.path as hbs.AST.PathExpression;
    const isHelper =
      call.params.length > 0 || (world.helpers.has(String(callee.original)) && !scope.has(String(callee.original)));
    if (!isHelper) return pathExpression(callee, scope, guards, prints);
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
      expression(param as Expression, scope, guards, prints && !asks),
    );
    if (args.some((argument) => argument.shape === ANY)) return { shape: ANY };
    const shape = helper.shape(args);
    if (typeof shape !== 'string') return { shape };
    complain(node, 'template-helper-arguments', shape);
    return { shape: ANY };
  }

  function pathExpression(
    node: hbs.AST.PathExpression,
    scope: Scope,
    guards: ReadonlySet<string>,
    prints: boolean,
  ): Resolved {
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
        missing ??= walked;
        if (index < rest.length - 1) missingOnTheWay ??= walked;
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

  program(parsed.program.body, new Map(), new Set());
  return { findings, needs: [...needs], reads: [...reads] };
}

/** The paths that are certainly given where `{{#if node}}` holds. */
function guardedBy(node: Expression): string[] {
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

function pathText(node: { path?: unknown; params?: readonly unknown[] }): string {
  const subject = (node.params?.[0] ?? node.path) as { original?: unknown } | undefined;
  return String(subject?.original ?? '...');
}

function nameOf(shape: Shape): string {
  if (shape.kind === 'object') return 'an object';
  if (shape.kind === 'list') return 'a list';
  return shape.kind === 'flag' ? 'true or false' : `a ${shape.kind}`;
}

function pointOf(start: { line: number; column: number }): Point {
  return { line: start.line, column: start.column + 1 };
}
