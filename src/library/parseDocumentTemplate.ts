// One folder of templates/documents -> one DocumentTemplate; what is wrong with its front matter becomes findings.
import type { VFile } from 'vfile';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Finding, report } from '../diagnostics.js';
import type { DocumentKind, DocumentTemplate, SectionTemplate } from '../model/documents.js';

const KINDS: readonly string[] = ['policy', 'plan', 'team', 'procedures', 'playbooks', 'cards', 'forms', 'registers'];
const DOCUMENT_KEYS = ['title', 'code', 'summary', 'owner', 'audience', 'derived'] as const;
const SECTION_KEYS = ['title', 'covers', 'layout', 'numbered', 'subpages'] as const;

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
  const head = readHead(file, String(file.value), 1, DOCUMENT_KEYS);
  const text = (name: (typeof DOCUMENT_KEYS)[number]): string => {
    const value = head[name];
    if (typeof value === 'string' && value !== '') return value;
    complain(file, {
      reason: `document.yaml of ${key} needs \`${name}\` as text`,
      note: `Write for example \`${name}: ...\``,
    });
    return '';
  };
  if (!KINDS.includes(kind)) {
    complain(file, {
      reason: `\`${kind}\` is no kind of document`,
      expected: KINDS,
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
    kind: kind as DocumentKind,
    code: text('code'),
    title: text('title'),
    summary: text('summary'),
    owner: text('owner'),
    audience: text('audience'),
    derived: readFlag(file, head, 'derived', false),
    sections,
    file,
  };
}

function parseSectionTemplate(name: string, file: VFile): SectionTemplate | undefined {
  const id = /^\d+-([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)\.md$/.exec(name)?.[1];
  // Too large to be read: that was told already.
  if (file.messages.length > 0) return undefined;
  const source = String(file.value);
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(source);
  if (!id || !front) {
    complain(file, {
      reason: id ? 'The section does not begin with front matter' : `\`${name}\` is no name of a section file`,
      note: id ? 'Begin with `---`, `title: ...`, `covers: [...]`, `---`' : 'Name it like `20-purpose.md`',
    });
    return undefined;
  }
  const head = readHead(file, front[1] ?? '', 2, SECTION_KEYS);
  const covers = head.covers ?? [];
  const titled = typeof head.title === 'string' && head.title !== '';
  const listed = Array.isArray(covers) && covers.every((item) => typeof item === 'string');
  if (!titled || !listed) {
    complain(file, {
      reason: titled ? '`covers` must be a list of catalogue item ids' : 'The section needs a `title`',
      place: { line: 2, column: 1 },
      note: 'Write for example `title: Purpose` and `covers: [4.3-purpose]`',
    });
    return undefined;
  }
  return {
    id,
    title: head.title as string,
    covers: covers as string[],
    layout: readLayout(file, head),
    numbered: readFlag(file, head, 'numbered', true),
    subpages: readFlag(file, head, 'subpages', false),
    source: source.slice(front[0].length),
    firstLine: front[0].split('\n').length,
    file,
  };
}

function readFlag(file: VFile, head: Record<string, unknown>, key: string, otherwise: boolean): boolean {
  const value = head[key] ?? otherwise;
  if (typeof value === 'boolean') return value;
  complain(file, {
    reason: `\`${key}\` must be true or false`,
    note: `Write \`${key}: ${!otherwise}\`, or leave it away`,
  });
  return otherwise;
}

function readLayout(file: VFile, head: Record<string, unknown>): SectionTemplate['layout'] {
  const value = head.layout ?? 'portrait';
  if (value === 'portrait' || value === 'landscape') return value;
  complain(file, {
    reason: '`layout` must be portrait or landscape',
    note: 'Write `layout: landscape` for a wide table, or leave it away',
  });
  return 'portrait';
}

function readHead(file: VFile, text: string, firstLine: number, known: readonly string[]): Record<string, unknown> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const error of document.errors) {
    complain(file, {
      reason: `The front matter is not valid YAML: ${error.message.split('\n')[0]}`,
      place: placeAt(error.pos[0]),
      note: 'Mend the line',
    });
  }
  if (document.errors.length > 0 || !isMap(document.contents)) return {};
  for (const pair of document.contents.items) {
    if (isScalar(pair.key) && !known.includes(String(pair.key.value))) {
      complain(file, {
        reason: `\`${pair.key.value}\` is no key of this front matter`,
        place: placeAt(pair.key.range?.[0] ?? 0),
        expected: known,
        note: 'Remove the key or correct its spelling',
      });
    }
  }
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that lead nowhere, or that would grow beyond all measure.
    complain(file, {
      reason: `The front matter is not valid YAML: ${(error as Error).message}`,
      place: { line: firstLine, column: 1 },
      note: 'Write the values themselves instead of aliases',
    });
    return {};
  }
}

/** A finding about the head of a file; at its first line where it has no better place. */
function complain(file: VFile, finding: Omit<Finding, 'ruleId'>): void {
  report(file, { ruleId: 'template-front-matter', place: { line: 1, column: 1 }, ...finding });
}
