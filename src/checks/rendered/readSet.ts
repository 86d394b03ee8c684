// The documents of the set and the Markdown files written of them -> both sides as blocks, section by section, and the anchors that readers find.
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { Document, DocumentSet, Section } from '../../model/documents.js';
import { type MeantBlock, meantBlocks } from './meantBlocks.js';
import { meantFront } from './meantFront.js';
import type { WrittenBlock } from './readerBlock.js';
import { createWrittenReader, type WrittenDocument } from './readWritten.js';

declare module 'vfile' {
  interface DataMap {
    /** What `readSet` read of a written file. */
    written: WrittenDocument;
  }
}

/** A section on both sides. */
export interface SectionReading {
  readonly section: Section;
  readonly meant: readonly MeantBlock[];
  /** From its heading to the next; undefined where no heading of the file says what this one should. */
  readonly written: readonly WrittenBlock[] | undefined;
}

/** A document on both sides. */
export interface DocumentReading {
  readonly document: Document;
  /** `markdown/plan/incident-management-plan.md` */
  readonly path: string;
  readonly head: string | undefined;
  /** What stands before the first section. */
  readonly front: readonly WrittenBlock[];
  readonly sections: readonly SectionReading[];
  readonly blocks: readonly WrittenBlock[];
  /** The anchors that git hosts make of the headings as they are written. */
  readonly anchors: ReadonlySet<string>;
  /** Id of a heading in the tree -> the anchor of the heading that was written of it. */
  readonly anchorOf: ReadonlyMap<string, string>;
  /** Id of a heading in the tree -> the anchor that it has when all headings are written as they are meant. */
  readonly meantAnchorOf: ReadonlyMap<string, string>;
}

/** Path of a document's Markdown file below the out folder. */
export function writtenPath({ kind, id }: Pick<Document, 'kind' | 'id'>): string {
  return `markdown/${kind}/${id}.md`;
}

/**
 * Reads every document of which a file was written; what was read stays with the file.
 *
 * @param written the files of the Markdown output by path
 */
export function readSet(set: DocumentSet, written: ReadonlyMap<string, VFile>): readonly DocumentReading[] {
  const read = createWrittenReader();
  return set.documents.flatMap((document) => {
    const path = writtenPath(document);
    const file = written.get(path);
    if (!file) return [];
    file.data.written ??= read(String(file.value));
    return readDocument(document, path, file.data.written);
  });
}

function readDocument(document: Document, path: string, { head, blocks }: WrittenDocument): DocumentReading {
  const anchorAt = new Map<WrittenBlock, string>();
  const slugger = new GithubSlugger();
  for (const block of blocks) if (isHeading(block)) anchorAt.set(block, slugger.slug(block.text));
  const meant = document.sections.map(({ root }) => meantBlocks(root.children));
  const starts = startsOf(meant, blocks);
  const found = starts.filter((start) => start >= 0);
  const sections = document.sections.map((section, index): SectionReading => {
    const start = starts[index] as number;
    const end = found.find((other) => other > start) ?? blocks.length;
    return {
      section,
      meant: meant[index] as readonly MeantBlock[],
      written: start < 0 ? undefined : blocks.slice(start, end),
    };
  });
  return {
    document,
    path,
    head,
    blocks,
    front: blocks.slice(0, found[0] ?? blocks.length),
    sections,
    anchors: new Set(anchorAt.values()),
    anchorOf: new Map(sections.flatMap((section) => anchorsIn(section, anchorAt))),
    meantAnchorOf: meantAnchors(document, meant.flat()),
  };
}

function meantAnchors(document: Document, meant: readonly MeantBlock[]): ReadonlyMap<string, string> {
  const slugger = new GithubSlugger();
  for (const { text } of meantFront(document).filter(isHeading)) slugger.slug(text);
  return new Map(
    meant.filter(isHeading).map(({ node, text }) => {
      const anchor = slugger.slug(text);
      return [idOf(node) ?? '', anchor];
    }),
  );
}

/** Where each section begins among the blocks; -1 where its heading is not to be found after those before it. */
function startsOf(meant: readonly (readonly MeantBlock[])[], blocks: readonly WrittenBlock[]): readonly number[] {
  let from = 0;
  return meant.map(([heading]) => {
    const at = blocks.findIndex(
      (block, index) => index >= from && block.kind === heading?.kind && block.text === heading.text,
    );
    if (at >= 0) from = at + 1;
    return at;
  });
}

/** The headings of a section on both sides, one by one while they say the same. */
function anchorsIn(
  { meant, written = [] }: SectionReading,
  anchorAt: ReadonlyMap<WrittenBlock, string>,
): readonly (readonly [string, string])[] {
  const read = written.filter(isHeading);
  return meant.filter(isHeading).flatMap(({ node, text }, index) => {
    const id = idOf(node);
    const block = read[index];
    return id === undefined || block?.text !== text ? [] : [[id, anchorAt.get(block) ?? ''] as const];
  });
}

function isHeading({ kind }: { readonly kind: string }): boolean {
  return /^h[1-6]$/.test(kind);
}

function idOf(node: Nodes): string | undefined {
  return node.type === 'heading' ? node.data?.id : undefined;
}
