// The document of a form -> the part of it that is filled in, by itself: a filled form travels without the set around it.
import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document } from '../model/documents.js';
import { formBlanks } from '../model/forms/formBlanks.js';

/** A copy with only the sections that have something to fill in. Its links to other documents and policies become their words. */
export function soloForm(document: Document): Document {
  const asked = new Set<Link>(formBlanks(document).keys());
  const sections = document.sections
    .filter(({ root }) => holdsOne(root as Nodes, asked))
    .map((section) => ({ ...section, root: structuredClone(section.root) }));
  for (const { root } of sections) {
    visit(root as Nodes, 'link', (link) => {
      const { target, policy } = link.data ?? {};
      if (policy || (target && target.document !== document.id)) link.data = { unlinked: true };
    });
  }
  return { ...document, sections };
}

function holdsOne(root: Nodes, links: ReadonlySet<Link>): boolean {
  let found = false;
  visit(root, 'link', (link) => {
    found ||= links.has(link);
  });
  return found;
}
