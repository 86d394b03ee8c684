// One section template against the world that it is printed in -> its findings, on its file or its partial's, and what it needs and uses.
import type { VFile } from 'vfile';
import { type Finding, type Point, type Range, report } from '../diagnostics.js';
import type { SectionTemplate } from '../model/documents.js';
import type { Member } from '../model/shape.js';
import { checkReferences } from '../render/checkReferences.js';
import { checkTemplate, type TemplateCheck, type TemplateFinding } from '../render/checkTemplate.js';
import type { TemplateWorld } from '../render/inspection.js';

/** What is known of a section before it is rendered. */
export interface InspectedSection {
  /** The optional facts that it cannot do without; undefined when it is faulty. */
  readonly needs: readonly string[] | undefined;
  /** The facts that it reads. */
  readonly members: ReadonlySet<Member>;
  /** The partials that it includes. */
  readonly partials: ReadonlySet<string>;
  /** References in it, and in its partials, that lead nowhere in any profile; not reported yet. */
  readonly references: readonly FoundReference[];
}

/** A finding about a reference, in the file that writes it. */
export interface FoundReference {
  readonly file: VFile;
  readonly finding: Finding;
}

/**
 * Checks title, conditions and body.
 *
 * @param partials the files of the partials by name
 * @param tellOnce reports on one of them
 */
export function inspectSection(
  section: SectionTemplate,
  world: TemplateWorld,
  partials: ReadonlyMap<string, VFile>,
  tellOnce: (file: VFile, finding: Finding) => void,
): InspectedSection {
  // A condition of `covers` asks for its fact as {{#if}} does.
  const conditions = Object.values(section.coversWith ?? {}).map((fact) => `{{#if ${fact}}}{{/if}}`);
  const [title, body, ...asked] = [section.title, section.source, ...conditions].map((source) =>
    checkTemplate(source, world),
  ) as [TemplateCheck, TemplateCheck, ...TemplateCheck[]];
  const tell = ({ partial, ...finding }: TemplateFinding, place: Point): void => {
    const file = partial === undefined ? undefined : partials.get(partial);
    if (file) tellOnce(file, finding);
    else report(section.file, { ...finding, place });
  };
  // The head has title and covers in the lines after its first.
  for (const finding of [title, ...asked].flatMap(({ findings }) => findings)) tell(finding, { line: 2, column: 1 });
  for (const finding of body.findings) {
    tell(finding, below(startOf(finding.place), section.firstLine - 1));
  }
  const all = [title, body, ...asked];
  const included = new Set(all.flatMap((check) => [...check.partials]));
  const isFaulty = all.some(({ findings }) => findings.length > 0);
  return {
    needs: isFaulty ? undefined : [...new Set([...title.needs, ...body.needs])],
    members: new Set(all.flatMap(({ members }) => [...members])),
    partials: included,
    references: [
      ...checkReferences(section.source, world).map((finding) => ({
        file: section.file,
        finding: { ...finding, place: below(startOf(finding.place), section.firstLine - 1) },
      })),
      ...[...included].flatMap((name) => {
        const file = partials.get(name);
        return file ? checkReferences(String(file.value), world).map((finding) => ({ file, finding })) : [];
      }),
    ],
  };
}

function below({ line, column }: Point, lines: number): Point {
  return { line: line + lines, column };
}

function startOf(place: Point | Range | undefined): Point {
  return place && 'start' in place ? place.start : (place ?? { line: 1, column: 1 });
}
