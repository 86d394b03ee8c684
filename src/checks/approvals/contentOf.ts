// A rendered document -> the hash of what it says, and of each section: what an approval is bound to (.github/decisions/11-approvals.md).
import { createHash } from 'node:crypto';
import type { Document } from '../../model/documents.js';
import { contentBlocks } from './contentBlocks.js';

/** What a document says, as hashes. */
export interface DocumentContent {
  /** `sha256:` and 64 hexadecimal digits, as the profile records it. */
  readonly hash: string;
  readonly sections: readonly SectionContent[];
}

/** What one section says. */
export interface SectionContent {
  readonly id: string;
  /** The heading, without its number. */
  readonly title: string;
  /** The first eight digits of its hash. */
  readonly short: string;
}

/**
 * Hashes title, summary and sections. The same words have the same hash, whatever the version, the status, the approvals, the layout,
 * the numbers of sections and the titles of other documents are.
 */
export function contentOf({
  title,
  summary,
  sections,
}: Pick<Document, 'title' | 'summary' | 'sections'>): DocumentContent {
  const hashed = sections.map((section) => ({
    id: section.id,
    title: section.title,
    hash: sha256(contentBlocks(section.root.children)),
  }));
  return {
    hash: `sha256:${sha256([title.normalize(), summary.normalize(), ...hashed.map(({ id, hash }) => [id, hash])])}`,
    sections: hashed.map(({ id, title: heading, hash }) => ({ id, title: heading, short: hash.slice(0, 8) })),
  };
}

function sha256(content: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
