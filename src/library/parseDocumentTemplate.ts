// One folder of templates/documents -> one DocumentTemplate; what is wrong with its front matter becomes findings.
import type { VFile } from 'vfile';
import { formatOf } from '../model/documentFormat.js';
import { DOCUMENT_KINDS } from '../model/documentKinds.js';
import type { DocumentKind, DocumentTemplate, SectionTemplate } from '../model/documents.js';
import { complain, readChoice, readFlag, readFrontMatter } from './frontMatter.js';
import { parseSectionTemplate } from './parseSectionTemplate.js';

const DOCUMENT_KEYS = [
  'title',
  'code',
  'summary',
  'owner',
  'audience',
  'trigger',
  'derived',
  'each',
  'version',
  'format',
  'public',
] as const;

/**
 * Parses the files of one document folder.
 *
 * @param key `<kind>/<id>`
 * @param members file name and content, sorted by name
 * @returns undefined when the folder cannot be a document; the findings are on its files.
 */
export function parseDocumentTemplate(
  key: string,
  members: readonly (readonly [string, VFile])[],
): DocumentTemplate | undefined {
  const [kind = '', id = ''] = key.split('/');
  const file = members.find(([name]) => name === 'document.yaml')?.[1];
  if (!file) {
    const first = members[0]?.[1];
    if (first) {
      complain(first, {
        reason: `The folder documents/${key} has no document.yaml`,
        note: 'Add document.yaml with title, code, summary, owner and audience',
      });
    }
    return undefined;
  }
  const head = readFrontMatter(file, String(file.value), 1, DOCUMENT_KEYS);
  const text = (name: (typeof DOCUMENT_KEYS)[number]): string => {
    const value = head[name];
    if (typeof value === 'string' && value !== '') return value;
    complain(file, {
      reason: `document.yaml of ${key} needs \`${name}\` as text`,
      note: `Write for example \`${name}: ...\``,
    });
    return '';
  };
  const path = (name: 'each' | 'trigger' | 'version'): { readonly [key in typeof name]?: string } =>
    head[name] === undefined ? {} : { [name]: text(name) };
  if (!DOCUMENT_KINDS.some((known) => known === kind)) {
    complain(file, {
      reason: `\`${kind}\` is no kind of document`,
      expected: DOCUMENT_KINDS,
      note: 'Move the folder below one of the known kinds',
    });
    return undefined;
  }
  const sections = members
    .filter(([name]) => name.endsWith('.md'))
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))
    .flatMap(([name, member]) => parseSectionTemplate(name, member) ?? []);
  if (sections.length === 0) {
    complain(file, {
      reason: 'The document has no section',
      note: 'Add a file like `10-purpose.md`',
    });
  }
  const seen = new Map<string, SectionTemplate>();
  for (const section of sections) {
    const twin = seen.get(section.id);
    if (twin) {
      complain(section.file, {
        reason: `The section id \`${section.id}\` is also that of ${twin.file.path}`,
        note: 'Rename one of the files',
      });
    }
    seen.set(section.id, section);
  }
  return {
    id,
    folder: id,
    kind: kind as DocumentKind,
    code: text('code'),
    title: text('title'),
    summary: text('summary'),
    owner: text('owner'),
    audience: text('audience'),
    ...path('trigger'),
    ...path('each'),
    ...path('version'),
    format:
      kind === 'cards' ? readChoice(file, head, 'format', ['card', 'wallet'], 'card') : formatOf(kind as DocumentKind),
    derived: readFlag(file, head, 'derived', false),
    public: readFlag(file, head, 'public', false),
    sections,
    file,
  };
}
