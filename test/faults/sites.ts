// The text of a policy -> the links in it. Reads only the forms in which the collections of this test are written.
import path from 'node:path';

/** A link that stands in a policy. */
export interface Site {
  readonly file: string;
  readonly kind: 'link' | 'image' | 'definition' | 'html' | 'reference';
  /** Offsets of the whole in the file. */
  readonly start: number;
  readonly end: number;
  /** The words to click on; the label of a definition. */
  readonly text: string;
  /** As written; of a reference its label. */
  readonly target: string;
  /** The file that it leads to, relative to the folder; undefined for the web and for references. */
  readonly leadsTo?: string;
  readonly anchor?: string;
}

const LINK = /(!?)\[((?:[^[\]\n]|\n(?!\n)|\[[^\]]*\])*)\]\((<[^>\n]*>|[^()\s]+)((?:\s+"[^"]*")?)\)/g;
const DEFINITION = /^\[([^\]^][^\]]*)\]: (\S+)(?: "[^"]*")?$/gm;
const HTML = /<(?:a|img) [^>]*?\b(?:href|src)=(["'])([^"']*)\1[^>]*>/g;
const REFERENCE = /\[([^\]\n]+)\]\[([^\]\n]+)\]/g;

/** The links of a file, in no order. */
export function findSites(file: string, text: string): Site[] {
  const seen = maskCode(text);
  return [
    ...[...seen.matchAll(LINK)].map(({ 0: all, 1: bang, 2: words = '', 3: target = '', index }) =>
      siteOf(file, bang ? 'image' : 'link', index, all, words, target.replace(/^<(.*)>$/, '$1')),
    ),
    ...[...seen.matchAll(DEFINITION)]
      .filter(({ 1: label }) => label !== '//')
      .map(({ 0: all, 1: label = '', 2: target = '', index }) => siteOf(file, 'definition', index, all, label, target)),
    ...[...seen.matchAll(HTML)].map(({ 0: all, 2: target = '', index }) =>
      siteOf(file, 'html', index, all, '', target),
    ),
    ...[...seen.matchAll(REFERENCE)].map(
      ({ 0: all, 1: words = '', 2: label = '', index }): Site => ({
        file,
        kind: 'reference',
        start: index,
        end: index + all.length,
        text: words,
        target: label,
      }),
    ),
  ];
}

function siteOf(file: string, kind: Site['kind'], start: number, all: string, text: string, target: string): Site {
  const site = { file, kind, start, end: start + all.length, text, target };
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return site;
  const [to = '', anchor] = target.split('#');
  const leadsTo = to === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(to));
  return { ...site, leadsTo, ...(anchor === undefined ? {} : { anchor }) };
}

/** The text with what is no Markdown to read (front matter, code, comments) replaced by blanks of the same length. */
export function maskCode(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, blank)
    .replace(/^(```+|~~~+)[\s\S]*?^\1$/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(?<=\n\n)(?: {4}.*\n)+/g, (part, at, whole) => {
      // Below a tab or a notice it is text; the collections write one paragraph in each.
      const inside = /(?:^|\n)(?:===|!!!|\?\?\?\+?) .*\n\n$/.test(whole.slice(0, at));
      return inside || /^ {4}(?:[-*]|\d+\.) /.test(part) ? part : blank(part);
    })
    .replace(/`[^`\n]+`/g, blank);
}
