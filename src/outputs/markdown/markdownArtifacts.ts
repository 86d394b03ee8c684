// The files of the Markdown output: one a document, and one for each picture that a document shows.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Artifact, DocumentSet } from '../../model/documents.js';
import { svgFile } from '../svg/renderSvg.js';

/** @param markdown the text of each document by id */
export function markdownArtifacts(set: DocumentSet, markdown: ReadonlyMap<string, string>): readonly Artifact[] {
  const pictures = new Map<string, string>();
  for (const section of set.documents.flatMap((document) => document.sections)) {
    visit(section.root as Nodes, 'image', ({ data }) => {
      if (data?.drawing) pictures.set(data.drawing.id, svgFile(data.drawing));
    });
  }
  return [
    ...set.documents.map((document) => ({
      path: `markdown/${document.kind}/${document.id}.md`,
      bytes: Buffer.from(markdown.get(document.id) ?? ''),
    })),
    ...[...pictures]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, text]) => ({ path: `markdown/images/${id}.svg`, bytes: Buffer.from(text) })),
  ];
}
