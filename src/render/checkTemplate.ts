// Template source -> findings and the facts that it cannot do without, by walking the Handlebars tree against the shape of the model.
import type { Finding, Point } from '../diagnostics.js';
import { rankByNearness } from '../model/rankByNearness.js';
import type { Member } from '../model/shape.js';
import { checkBlock } from './checkBlock.js';
import { checkExpression } from './checkExpression.js';
import {
  ANY,
  type Expression,
  type Inspection,
  nameOf,
  type Scope,
  subjectOf,
  type TemplateWorld,
} from './inspection.js';
import { parseTemplate } from './parseTemplate.js';

/** A finding whose place counts in the template source, or in that of a partial, from line 1 and column 1. */
export interface TemplateFinding extends Finding {
  /** The partial that it is about; absent for the template itself. */
  readonly partial?: string;
}

/** The outcome of checking one template. */
export interface TemplateCheck {
  readonly findings: readonly TemplateFinding[];
  /** Optional facts of the profile that the template prints without a guard, as paths: without them it cannot be rendered. */
  readonly needs: readonly string[];
  /** All paths from the top that the template reads. */
  readonly reads: readonly string[];
  /** Every member of the shape that it reads. */
  readonly members: ReadonlySet<Member>;
  /** The partials that it includes, also those that others include. */
  readonly partials: ReadonlySet<string>;
}

/** Checks one template; never throws for what its author wrote. */
export function checkTemplate(source: string, world: TemplateWorld): TemplateCheck {
  return checkNested(source, world, []);
}

/** @param within names of the partials that are being checked, outermost first */
function checkNested(source: string, world: TemplateWorld, within: readonly string[]): TemplateCheck {
  const parsed = parseTemplate(source);
  if ('finding' in parsed) {
    return { findings: [parsed.finding], needs: [], reads: [], members: new Set(), partials: new Set() };
  }
  const findings: TemplateFinding[] = [];
  const needs = new Set<string>();
  const reads = new Set<string>();
  const members = new Set<Member>();
  const partials = new Set<string>();
  const complain: Inspection['complain'] = (node, ruleId, reason, more = {}) => {
    // A name that is wrong once is often wrong in each line of its block.
    if (findings.some((told) => told.ruleId === ruleId && told.reason === reason)) return;
    findings.push({ ruleId, reason, place: pointOf(node.loc.start), ...more });
  };
  const inspection: Inspection = { world, findings, needs, reads, members, complain };

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
        return checkBlock(inspection, statement as hbs.AST.BlockStatement, { scope, guards }, program);
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
      return complain(node, 'template-fact-type', `\`${subjectOf(node)}\` is Markdown of the profile`, {
        note: `Write {{prose ${subjectOf(node)}}} on a line of its own`,
      });
    }
    if (shape !== ANY) {
      complain(node, 'template-fact-type', `\`${subjectOf(node)}\` is ${nameOf(shape)} and cannot be printed`, {
        note: shape.kind === 'list' ? 'Use {{#each}} or {{list ...}}' : 'Print one of its members, or use {{#if}}',
      });
    }
  }

  /** A partial sees the top of the model only, so that it can be checked by itself; its faults are its own. */
  function partial(node: hbs.AST.PartialStatement, guards: ReadonlySet<string>): void {
    const name = String((node.name as hbs.AST.PathExpression).original);
    if (node.name.type !== 'PathExpression' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) {
      return complain(node, 'template-refused', 'Partials are named directly and take no arguments');
    }
    const text = world.partials.get(name);
    if (text === undefined) {
      const { near, ranked } = rankByNearness(name, world.partials.keys());
      return complain(node, 'template-unknown-partial', `There is no partial \`${name}\``, {
        actual: name,
        expected: ranked,
        note: near === undefined ? 'Write a file partials/NAME.md, or take the line out' : `Did you mean \`${near}\`?`,
      });
    }
    if (within.includes(name)) {
      return complain(node, 'template-too-deep', `The partial \`${name}\` includes itself`);
    }
    partials.add(name);
    const checked = checkNested(text, world, [...within, name]);
    for (const finding of checked.findings) findings.push({ partial: name, ...finding });
    for (const path of checked.needs) if (!guards.has(path)) needs.add(path);
    for (const path of checked.reads) reads.add(path);
    for (const member of checked.members) members.add(member);
    for (const other of checked.partials) partials.add(other);
  }

  program(parsed.program.body, new Map(), new Set());
  return { findings, needs: [...needs], reads: [...reads], members, partials };
}

function pointOf(start: { line: number; column: number }): Point {
  return { line: start.line, column: start.column + 1 };
}
