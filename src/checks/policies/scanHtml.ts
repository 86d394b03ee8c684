// A piece of raw HTML -> its tags with their attributes, its headings, and a comment that it leaves open.

/** An opening tag; offsets count from the start of the text given to `scanHtml`. */
interface HtmlTag {
  readonly name: string;
  /** Values with entities resolved, by name in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What a reader sees of an `h1` to `h6`. */
  readonly headingText?: string;
  readonly start: number;
  readonly end: number;
}

/** What a piece of HTML holds. */
export interface HtmlScan {
  readonly tags: readonly HtmlTag[];
  /** Where a comment begins that does not end in this piece. */
  readonly openComment?: number;
}

const TAG = /<([a-z][a-z0-9-]*)(?=[\s/>])/gi;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  sol: '/',
  Tab: '\t',
  NewLine: '\n',
};

/** Scans HTML as a browser would, as far as links and anchors go: comments, scripts and styles hold neither. */
export function scanHtml(html: string): HtmlScan {
  const { text, openComment } = blankComments(html);
  const tags: HtmlTag[] = [];
  let close = -2;
  for (const match of text.matchAll(TAG)) {
    const name = (match[1] as string).toLowerCase();
    const attributes = new Map<string, string>();
    const pattern = new RegExp(ATTRIBUTE);
    let end = match.index + match[0].length;
    for (pattern.lastIndex = end; ; ) {
      const found = pattern.exec(text);
      if (!found) break;
      end = pattern.lastIndex;
      const key = (found[1] as string).toLowerCase();
      if (!attributes.has(key)) attributes.set(key, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''));
    }
    if (close !== -1 && close < end) close = text.indexOf('>', end);
    end = close === -1 ? text.length : close + 1;
    const headingText = /^h[1-6]$/.test(name) ? wordsInside(text, name, end) : undefined;
    tags.push({ name, attributes, start: match.index, end, ...(headingText === undefined ? {} : { headingText }) });
  }
  return { tags, ...(openComment === undefined ? {} : { openComment }) };
}

/** Entities that a link target may hold -> characters. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code === undefined) return ENTITIES[name as string] ?? whole;
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** Scripts and comments become spaces. Regular expressions would take quadratic time on comments that never end. */
function blankComments(html: string): { text: string; openComment?: number } {
  const parts: string[] = [];
  let at = 0;
  let openComment: number | undefined;
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', at)) {
    // `<!-->` and `<!--->` are whole comments.
    const close = html.indexOf('-->', start + 2);
    const end = close === -1 ? html.length : close + 3;
    if (close === -1) openComment = start;
    parts.push(html.slice(at, start), blank(html.slice(start, end)));
    at = end;
  }
  const text = (parts.join('') + html.slice(at)).replace(
    /(<(script|style|textarea)\b[^<>]*>)([\s\S]*?)(?=<\/\2|$)/gi,
    (_, tag: string, _name: string, body: string) => tag + blank(body),
  );
  return openComment === undefined ? { text } : { text, openComment };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/**
 * What a reader sees of an element that holds no long text.
 *
 * @param from where the opening tag ends
 * @returns undefined when the element does not end soon
 */
export function wordsInside(html: string, name: string, from: number): string | undefined {
  const rest = html.slice(from, from + 2000);
  const close = rest.toLowerCase().indexOf(`</${name}`);
  if (close === -1) return undefined;
  return decodeEntities(rest.slice(0, close).replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}
