// Rendered section templates of one document -> Document: parsed, values put in, notices marked, headings numbered.
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Finding } from '../diagnostics.js';
import type { ControlBlock, Document, DocumentTemplate, Section, SectionTemplate } from '../model/documents.js';
import { placeInTemplate } from '../model/placeInTemplate.js';
import type { MarkdownParser } from './createParser.js';
import { parseProse } from './parseProse.js';
import { markCallouts } from './transforms/markCallouts.js';
import { numberHeadings } from './transforms/numberHeadings.js';
import { PICTURE, type PictureWorld, placePictures } from './transforms/placePictures.js';
import { type FactValue, substituteFacts } from './transforms/substituteFacts.js';

/** A section template and what Handlebars made of it (heading line included). */
export interface RenderedSection {
  readonly template: SectionTemplate;
  readonly markdown: string;
  readonly facts: readonly FactValue[];
}

/** How the document reaches the world. */
export interface DocumentWorld {
  readonly parse: MarkdownParser;
  /** The pictures that templates may show; none when absent. */
  readonly pictures?: Pick<PictureWorld, 'names' | 'draw'>;
  /** Reports at the profile line behind a pointer. */
  readonly reportFact: (pointer: string, finding: Finding) => void;
  /** Reports on a template file. */
  readonly report: (file: VFile, finding: Finding) => void;
}

const NO_PICTURES: Pick<PictureWorld, 'names' | 'draw'> = { names: [], draw: () => undefined };

/** Builds one document. Faults of templates are reported on their files, those of values at the profile. */
export function buildDocument(
  template: DocumentTemplate,
  control: ControlBlock,
  rendered: readonly RenderedSection[],
  world: DocumentWorld,
): Document {
  const slugger = new GithubSlugger();
  for (const section of rendered) slugger.slug(section.template.id);
  const sections = rendered.map((section, index) => buildSection(section, index + 1, slugger, world));
  return {
    id: template.id,
    folder: template.folder,
    kind: template.kind,
    format: template.format,
    title: template.title,
    summary: template.summary,
    control,
    sections,
    file: template.file,
    ...(template.item ? { about: template.item.pointer } : {}),
  };
}

function buildSection(section: RenderedSection, number: number, slugger: GithubSlugger, world: DocumentWorld): Section {
  const { template } = section;
  const root = substituteFacts(world.parse(section.markdown), {
    facts: section.facts,
    parseProse: (fact) =>
      parseProse(fact.value, fact.pointer, world.parse, (finding) => world.reportFact(fact.pointer, finding)),
    onFault: (fault) => world.report(template.file, { ...fault, place: { line: template.firstLine, column: 1 } }),
  });
  const { pictures = NO_PICTURES } = world;
  placePictures(root, {
    ...pictures,
    onUnknown: (name) =>
      world.report(template.file, {
        ruleId: 'template-unknown-picture',
        reason: `There is no picture \`${name}\``,
        actual: name,
        expected: pictures.names,
        note: 'Name one of the pictures of irdocs, for example `![](picture:call-tree)`',
        place: placeInTemplate({ source: template }, `${PICTURE}${name}`),
      }),
  });
  markCallouts(root);
  numberHeadings(root, { id: template.id, number, numbered: template.numbered }, slugger);
  const heading = root.children[0];
  return {
    id: template.id,
    number: String(number),
    title: heading?.type === 'heading' ? textOf(heading) : template.title,
    covers: template.covers,
    layout: template.layout,
    newPage: template.newPage,
    root,
    source: { file: template.file, firstLine: template.firstLine },
  };
}
