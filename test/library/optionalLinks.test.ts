// A contract for the templates: where a profile may leave a section out, each link to it stands behind a question.
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import type { DocumentTemplate, SectionTemplate } from '../../src/model/documents.js';
import { checkTemplate } from '../../src/render/checkTemplate.js';
import { readLibraryWorld } from './libraryWorld.js';

const { library, worldOf } = await readLibraryWorld();
const { documents } = library;

/** Facts without which a section is left out, by document and section. */
const needs = new Map(
  documents.map((document) => {
    const of = ({ title, source }: SectionTemplate): readonly string[] =>
      [title, source].flatMap((text) => checkTemplate(text, worldOf(document)).needs);
    return [document.id, new Map(document.sections.map((section) => [section.id, of(section)]))];
  }),
);

describe('a link to what a profile may leave out', () => {
  it.each(documents.map((document) => [`${document.kind}/${document.id}`, document] as const))(
    'stands behind {{#if (printed ...)}} or its facts: %s',
    (_, document) => {
      const bare = document.sections.flatMap((section) => bareLinks(document, section));
      expect(bare).toEqual([]);
    },
  );
});

/** Links of a section that lead nowhere in a profile which prints the section. */
function bareLinks(document: DocumentTemplate, section: SectionTemplate): string[] {
  const own = needs.get(document.id)?.get(section.id) ?? [];
  const found: string[] = [];
  walk(Handlebars.parse(section.source), new Set(own), (text, given) => {
    for (const [link, id = '', anchor] of text.matchAll(/\((?:doc|form):([a-z0-9-]*)(?:#([a-z0-9-]+))?\)/g)) {
      const target = id === '' ? document.id : id;
      if (!isSafe(target, anchor, given)) found.push(`${section.file.path}: ${link}`);
    }
  });
  return found;
}

function isSafe(document: string, section: string | undefined, given: ReadonlySet<string>): boolean {
  const sections = needs.get(document);
  if (!sections || given.has(`printed ${document} ${section}`)) return true;
  const met = (facts: readonly string[]): boolean => facts.every((fact) => given.has(fact));
  if (section === undefined) return given.has(`printed ${document} undefined`) || [...sections.values()].some(met);
  return met(sections.get(section) ?? []);
}

/** Hands each text of the template to `visit`, with what the blocks around it have made sure of. */
function walk(
  program: hbs.AST.Program,
  given: ReadonlySet<string>,
  visit: (text: string, given: ReadonlySet<string>) => void,
): void {
  for (const statement of program.body) {
    if (statement.type === 'ContentStatement') visit((statement as hbs.AST.ContentStatement).value, given);
    if (statement.type !== 'BlockStatement') continue;
    const { path, params, program: then, inverse } = statement as hbs.AST.BlockStatement;
    const asked = new Set([...given, ...params.flatMap(surely)]);
    const negated = (path as hbs.AST.PathExpression).original === 'unless';
    if (then) walk(then, negated ? given : asked, visit);
    if (inverse) walk(inverse, negated ? asked : given, visit);
  }
}

/** What holds where an expression is true: paths of facts, and `printed DOCUMENT SECTION`. */
function surely(node: hbs.AST.Expression): string[] {
  if (node.type === 'PathExpression') {
    const { parts } = node as hbs.AST.PathExpression;
    return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  }
  if (node.type !== 'SubExpression') return [];
  const { path, params } = node as hbs.AST.SubExpression;
  const name = (path as hbs.AST.PathExpression).original;
  if (name === 'and') return params.flatMap(surely);
  if (name !== 'printed') return [];
  const [document, section] = params.map((param) => (param as hbs.AST.StringLiteral).value);
  return [`printed ${document} ${section}`, `printed ${document} undefined`];
}
