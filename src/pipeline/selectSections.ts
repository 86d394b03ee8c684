// Stage: templates + facts -> the sections that this profile can print. Templates are checked here, before anything is rendered.
import type { VFile } from 'vfile';
import { reportOnce } from '../diagnostics.js';
import type { LeftOutSection } from '../model/derive/deriveMatrix.js';
import { expandTemplate } from '../model/derive/expandTemplate.js';
import type { DocumentTemplate, SectionTemplate } from '../model/documents.js';
import { valueAt } from '../model/pointer.js';
import type { Member } from '../model/shape.js';
import type { TemplateWorld } from '../render/inspection.js';
import { checkHead } from './checkHead.js';
import { type FoundReference, inspectSection } from './inspectSection.js';
import type { SeenInTemplates } from './templateUse.js';

/** What can be printed, and what cannot for want of facts. */
export interface Selection {
  /** With the sections that are printed, and in each the items that it then covers; a document without any is not among them. */
  readonly documents: readonly DocumentTemplate[];
  /** Sections, and the items of printed sections whose words stand behind a fact that is absent. */
  readonly leftOut: readonly LeftOutSection[];
  /** What the templates read and include, whether it is printed or not. */
  readonly seen: SeenInTemplates;
  /** References that lead nowhere in any profile, also in branches that are not printed; not reported yet. */
  readonly references: readonly FoundReference[];
}

/** What templates are checked in. */
export interface TemplateWorlds {
  /** Without a world where the list of its `each` does not exist. */
  of(template: DocumentTemplate): TemplateWorld | undefined;
  /** The files of the partials by name; what is wrong with one is told there, once. */
  readonly partials: ReadonlyMap<string, VFile>;
}

/**
 * Selects the documents of the set, and their sections whose facts are given. Faults of templates are reported on their
 * files, once for a folder however many documents it yields; a faulty section is not selected.
 *
 * @param facts the profile and what is derived from it, as templates see them
 */
export function selectSections(
  templates: readonly DocumentTemplate[],
  facts: object,
  worlds: TemplateWorlds,
): Selection {
  const members = new Set<Member>();
  const partials = new Set<string>();
  const references: FoundReference[] = [];
  // A partial that several sections include is one file.
  const tellOnce = reportOnce();
  const leftOut: LeftOutSection[] = [];
  const leaveOut = (
    document: string,
    section: SectionTemplate,
    missing: readonly string[],
    covers = section.covers,
  ): void => void leftOut.push({ document, section: section.id, covers, missing });

  const documents = templates.flatMap((template): readonly DocumentTemplate[] => {
    const world = worlds.of(template);
    if (!checkHead(template, world?.shape, (member) => void members.add(member)) || !world) return [];
    const needs = new Map(
      template.sections.map((section) => {
        const inspected = inspectSection(section, world, worlds.partials, tellOnce);
        for (const member of inspected.members) members.add(member);
        for (const partial of inspected.partials) partials.add(partial);
        references.push(...inspected.references);
        return [section, inspected.needs];
      }),
    );
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
  return {
    documents: documents.filter((document) => document.sections.length > 0),
    leftOut,
    seen: { members, partials },
    references,
  };
}

/** A path as the profile has it: `item.regimes` of the third playbook is `procedures.playbooks.2.regimes`. */
function inProfile(path: string, { item }: DocumentTemplate): string {
  return item ? path.replace(/^item\b/, item.pointer.slice(1).replaceAll('/', '.')) : path;
}

function isGivenAt(facts: object, path: string): boolean {
  const value = valueAt(facts, path);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
