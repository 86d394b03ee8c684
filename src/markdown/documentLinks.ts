// Which document of the set refers to which, read from the links before they are resolved; feeds the document map.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentSet } from '../model/documents.js';

/** Document id -> ids of the other documents that it refers to, each in pack order. */
export function documentLinks(set: DocumentSet): ReadonlyMap<string, readonly string[]> {
  const definedIn = new Map<string, string>();
  const urls = new Map<string, string[]>();
  for (const document of set.documents) {
    const found: string[] = [];
    urls.set(document.id, found);
    for (const section of document.sections) {
      visit(section.root as Nodes, 'link', (node) => {
        if (node.url.startsWith('define:')) definedIn.set(node.url.slice('define:'.length), document.id);
        else found.push(node.url);
      });
    }
  }
  const order = set.documents.map((document) => document.id);
  return new Map(
    order.map((id) => {
      const targets = new Set((urls.get(id) ?? []).map((url) => targetOf(url, definedIn)));
      return [id, order.filter((other) => other !== id && targets.has(other))];
    }),
  );
}

function targetOf(url: string, definedIn: ReadonlyMap<string, string>): string | undefined {
  const [kind, rest = ''] = url.split(/:(.*)/s);
  if (kind === 'doc' || kind === 'form') return rest.split('#')[0];
  return definedIn.get(`${kind}/${rest}`);
}
