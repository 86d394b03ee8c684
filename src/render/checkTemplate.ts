// Template source -> findings and the facts that it cannot do without, by walking the Handlebars tree against the shape of the model.
import type { Finding, Point } from '../diagnostics.js';
import { checkExpression, guardedBy } from './checkExpression.js';
import { ANY, type Expression, type Inspection, nameOf, type Scope, type TemplateWorld } from './inspection.js';
import { parseTemplate } from './parseTemplate.js';

/** The outcome of checking one template. */
export interface TemplateCheck {
  /** Places count in the template source, from line 1 and column 1. */
  readonly findings: readonly Finding[];
  /** Optional facts of the profile that the template prints without a guard, as paths: without them it cannot be rendered. */
  readonly needs: readonly string[];
  /** All paths from the top that the template reads. */
  readonly reads: readonly string[];
}

type Block = hbs.AST.BlockStatement;

const BLOCKS = new Set(['each', 'if', 'unless', 'with']);

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
  const complain: Inspection['complain'] = (node, ruleId, reason, more = {}) => {
    findings.push({ ruleId, reason, place: pointOf(node.loc.start), ...more });
  };
  const inspection: Inspection = { world, needs, reads, complain };

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
    const { shape } = checkExpression(inspection, node as unknown as Expression, scope, guards, true);
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
    const { shape } = checkExpression(inspection, subject as Expression, scope, guards, !asksOnly);
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

  program(parsed.program.body, new Map(), new Set());
  return { findings, needs: [...needs], reads: [...reads] };
}

function pathText(node: { path?: unknown; params?: readonly unknown[] }): string {
  const subject = (node.params?.[0] ?? node.path) as { original?: unknown } | undefined;
  return String(subject?.original ?? '...');
}

function pointOf(start: { line: number; column: number }): Point {
  return { line: start.line, column: start.column + 1 };
}
