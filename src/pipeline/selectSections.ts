// Stage: templates + facts -> the sections that this profile can print. Templates are checked here, before anything is rendered.
import { type Point, type Range, report } from '../diagnostics.js';
import type { LeftOutSection } from '../model/derive/deriveMatrix.js';
import { expandTemplate } from '../model/derive/expandTemplate.js';
import type { DocumentTemplate, SectionTemplate } from '../model/documents.js';
import { valueAt } from '../model/pointer.js';
import { checkTemplate } from '../render/checkTemplate.js';
import type { TemplateWorld } from '../render/inspection.js';
import { checkHead } from './checkHead.js';

/** What can be printed, and what cannot for want of facts. */
export interface Selection {
  /** With the sections that are printed, and in each the items that it then covers; a document without any is not among them. */
  readonly documents: readonly DocumentTemplate[];
  /** Sections, and the items of printed sections whose words stand behind a fact that is absent. */
  readonly leftOut: readonly LeftOutSection[];
}

/**
 * Selects the documents of the set, and their sections whose facts are given. Faults of templates are reported on their
 * files, once for a folder however many documents it yields; a faulty section is not selected.
 *
 * @param facts the profile and what is derived from it, as templates see them
 * @param worldOf the world that a template is checked against; without a shape where the list of its `each` does not exist
 */
export function selectSections(
  templates: readonly DocumentTemplate[],
  facts: object,
  worldOf: (template: DocumentTemplate) => TemplateWorld | undefined,
): Selection {
  const leftOut: LeftOutSection[] = [];
  const leaveOut = (
    document: string,
    section: SectionTemplate,
    missing: readonly string[],
    covers = section.covers,
  ): void => void leftOut.push({ document, section: section.id, covers, missing });

  const documents = templates.flatMap((template): readonly DocumentTemplate[] => {
    const world = worldOf(template);
    if (!checkHead(template, world?.shape) || !world) return [];
    const needs = new Map(template.sections.map((section) => [section, neededFacts(section, world)]));
    const made = expandTemplate(facts, template);
    if (made.length === 0 && template.each !== undefined)
      for (const section of template.sections) leaveOut(template.folder, section, [template.each]);
    return made.map((document) => {
      const own = document.item ? { ...facts, item: document.item.value } : facts;
      const sections = template.sections.flatMap((section): readonly SectionTemplate[] => {
        const missing = needs.get(section)?.filter((path) => !isGivenAt(own, path));
        if (missing === undefined) return [];
        if (missing.length > 0) {
          leaveOut(
            document.id,
            section,
            missing.map((path) => inProfile(path, document)),
          );
          return [];
        }
        const unsaid = Object.entries(section.coversWith ?? {}).filter(([, fact]) => !isGivenAt(own, fact));
        for (const [item, fact] of unsaid) leaveOut(document.id, section, [inProfile(fact, document)], [item]);
        return [{ ...section, covers: section.covers.filter((item) => !unsaid.some(([other]) => other === item)) }];
      });
      return { ...document, sections };
    });
  });
  return { documents: documents.filter((document) => document.sections.length > 0), leftOut };
}

/** A path as the profile has it: `item.regimes` of the third playbook is `procedures.playbooks.2.regimes`. */
function inProfile(path: string, { item }: DocumentTemplate): string {
  return item ? path.replace(/^item\b/, item.pointer.slice(1).replaceAll('/', '.')) : path;
}

/** The optional facts that the section cannot do without; undefined when the template itself is faulty. */
function neededFacts(section: SectionTemplate, world: TemplateWorld): readonly string[] | undefined {
  const title = checkTemplate(section.title, world);
  const body = checkTemplate(section.source, world);
  const shift = (place: Point | Range | undefined, lines: number): Point => {
    const point = place && 'start' in place ? place.start : (place ?? { line: 1, column: 1 });
    return { line: point.line + lines, column: point.column };
  };
  // A condition of `covers` asks for its fact as {{#if}} does.
  const conditions = Object.values(section.coversWith ?? {}).flatMap(
    (fact) => checkTemplate(`{{#if ${fact}}}{{/if}}`, world).findings,
  );
  for (const finding of [...title.findings, ...conditions])
    report(section.file, { ...finding, place: shift(undefined, 1) });
  for (const finding of body.findings) {
    report(section.file, { ...finding, place: shift(finding.place, section.firstLine - 1) });
  }
  if (title.findings.length + conditions.length + body.findings.length > 0) return undefined;
  return [...new Set([...title.needs, ...body.needs])];
}

function isGivenAt(facts: object, path: string): boolean {
  const value = valueAt(facts, path);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
