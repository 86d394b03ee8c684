// One section file of templates/documents -> one SectionTemplate; what is wrong with its front matter becomes findings.
import type { VFile } from 'vfile';
import type { SectionTemplate } from '../model/documents.js';
import { complain, readChoice, readFlag, readFrontMatter } from './frontMatter.js';

const SECTION_KEYS = ['title', 'covers', 'layout', 'numbered', 'new_page', 'public'] as const;

/**
 * Parses a section.
 *
 * @param name file name, `20-purpose.md`
 * @returns undefined when it cannot be a section; the findings are on the file.
 */
export function parseSectionTemplate(name: string, file: VFile): SectionTemplate | undefined {
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
  const head = readFrontMatter(file, front[1] ?? '', 2, SECTION_KEYS);
  const covers = readCovers(head.covers ?? []);
  const titled = typeof head.title === 'string' && head.title !== '';
  if (!titled || !covers) {
    complain(file, {
      reason: titled
        ? '`covers` must be a list of catalogue item ids, or of `{ id: fact that it needs }`'
        : 'The section needs a `title`',
      place: { line: 2, column: 1 },
      note: 'Write for example `title: Purpose` and `covers: [4.3-purpose]`',
    });
    return undefined;
  }
  return {
    id,
    title: head.title as string,
    covers: Object.keys(covers),
    coversWith: Object.fromEntries(Object.entries(covers).flatMap(([item, fact]) => (fact ? [[item, fact]] : []))),
    layout: readChoice(file, head, 'layout', ['portrait', 'landscape'], 'portrait'),
    numbered: readFlag(file, head, 'numbered', true),
    newPage: readFlag(file, head, 'new_page', false),
    public: readFlag(file, head, 'public', true),
    source: source.slice(front[0].length),
    firstLine: front[0].split('\n').length,
    file,
  };
}

/** Item -> the fact that it needs, empty for none; undefined when `covers` is no such list. */
function readCovers(covers: unknown): Readonly<Record<string, string>> | undefined {
  if (!Array.isArray(covers)) return undefined;
  const entries = covers.flatMap((item: unknown): (readonly [string, unknown])[] =>
    typeof item === 'object' && item !== null
      ? Object.entries(item)
      : [[String(item), typeof item === 'string' ? '' : item]],
  );
  const listed = entries.every((entry): entry is [string, string] => typeof entry[1] === 'string');
  return listed ? Object.fromEntries(entries) : undefined;
}
