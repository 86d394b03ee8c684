// The YAML front matter of a Markdown file -> its plain values and the links in them. The body keeps its offsets.
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { FrontMatter, FrontMatterValue, MarkdownLink } from './markdownLinks.js';
import type { Positions } from './positions.js';

/** Front matter and where the body begins (offset; 0 without front matter). */
export interface FrontMatterReading {
  readonly bodyStart: number;
  readonly frontMatter?: FrontMatter;
  readonly links: readonly MarkdownLink[];
}

/** Longest front matter that is read, in characters. */
const LONGEST = 65_536;
const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
const HAS_KEY = /^["']?[\p{L}\d_][\p{L}\d_ .-]{0,60}["']?[ \t]*:(?:\s|$)/mu;
/** Keys that name files which need not, or no longer, stand beside the policy. */
const NOT_LINKS =
  /^(?:formerly|supersedes|replaces|aliases|redirects?(?:_from)?|permalink|slug|source|file(?:name)?|path)$/;
const PATH = /^[^\s:[\]()]+\.md(?:#\S*)?$/i;
const INLINE_LINK = /\[[^[\]\n]{0,500}\]\(([^()\s]{0,1000})\)/g;

/** Cuts the front matter off. A text that only begins with a rule has none. */
export function readFrontMatter(text: string, positions: Positions): FrontMatterReading {
  const opening = OPENING.exec(text);
  const closing = new RegExp(CLOSING);
  closing.lastIndex = opening?.[0].length ?? 0;
  const end = opening ? closing.exec(text) : null;
  if (!opening || !end || end.index > LONGEST) return { bodyStart: 0, links: [] };
  const base = opening[0].length;
  const source = text.slice(base, end.index);
  if (source.trim() !== '' && !HAS_KEY.test(source)) return { bodyStart: 0, links: [] };
  const whole = positions.range(0, end.index + end[0].trimEnd().length);
  return { bodyStart: end.index + end[0].length, ...readYaml() };

  function readYaml(): { frontMatter: FrontMatter; links: MarkdownLink[] } {
    const values = new Map<string, FrontMatterValue[]>();
    const links: MarkdownLink[] = [];
    const broken = (reason: string, range = whole) => ({ frontMatter: { values, fault: { reason, range } }, links });
    try {
      const yaml = parseDocument(source, { uniqueKeys: false, merge: false, logLevel: 'silent' });
      const error = yaml.errors[0];
      if (error) {
        const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
        return broken(reason, positions.range(base + error.pos[0], base + error.pos[1]));
      }
      if (!isMap(yaml.contents)) return { frontMatter: { values }, links };
      for (const pair of yaml.contents.items) {
        if (!isScalar(pair.key)) continue;
        const key = String(pair.key.value).toLowerCase();
        const value = pair.value as Node | null;
        const plain = (isSeq(value) ? value.items : [value]).flatMap((item) => scalar(item as Node | null));
        values.set(key, plain);
        if (!NOT_LINKS.test(key)) links.push(...plain.flatMap(linksIn));
      }
      return { frontMatter: { values }, links };
    } catch (error) {
      // The parser recurses: a value nested thousands deep exhausts its stack.
      if (error instanceof RangeError) return broken('it nests too deeply');
      throw error;
    }
  }

  function scalar(node: Node | null): FrontMatterValue[] {
    if (!isScalar(node) || node.value === null || !node.range) return [];
    // Not the parsed value: 3.10 is a version here, not the number 3.1.
    const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return [{ text: value, range: positions.range(base + node.range[0], base + node.range[1]) }];
  }
}

function linksIn({ text, range }: FrontMatterValue): MarkdownLink[] {
  if (PATH.test(text)) return [{ kind: 'front-matter', url: text, range, text: '' }];
  return [...text.matchAll(INLINE_LINK)].map((match) => ({
    kind: 'link',
    url: match[1] as string,
    range,
    text: match[0].slice(1, match[0].indexOf(']')),
  }));
}
