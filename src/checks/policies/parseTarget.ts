// A link target as written -> what kind of address it is, and its parts.

/** The parts of a target that stays on disk; percent-encoding resolved. */
export interface LocalTarget {
  readonly kind: 'local';
  /** The target without the characters that browsers drop. */
  readonly written: string;
  /** Empty for the same file. */
  readonly path: string;
  /** Path and query as written, to be kept in suggestions. */
  readonly query: string;
  /** Undefined without `#`. */
  readonly anchor: string | undefined;
  /** The anchor before percent-decoding. */
  readonly rawAnchor: string;
}

/** What a target is. `scheme` is in lower case, with its colon. `computed` is left to the program that builds the pages. */
export type ParsedTarget =
  | LocalTarget
  | { readonly kind: 'empty' | 'external' | 'incomplete' | 'computed' | 'drive' | 'host' }
  | { readonly kind: 'unsafe' | 'unknown'; readonly scheme: string };

const UNSAFE = new Set([
  'javascript:',
  'vbscript:',
  'data:',
  'file:',
  'blob:',
  'filesystem:',
  'about:',
  'view-source:',
]);
const COMPLETE: Readonly<Record<string, RegExp>> = {
  'http:': /^http:\/\/[^\s/?#]+/i,
  'https:': /^https:\/\/[^\s/?#]+/i,
  'ftp:': /^ftp:\/\/[^\s/?#]+/i,
  'sftp:': /^sftp:\/\/[^\s/?#]+/i,
  'mailto:': /^mailto:[^\s@]+@[^\s@]+/i,
  'tel:': /^tel:\+?[\d\s().*-]{2,}/i,
  'sms:': /^sms:\+?\d/i,
  'sip:': /^sip:\S/i,
  'sips:': /^sips:\S/i,
  'geo:': /^geo:[\d.-]+,/i,
};
/** Schemes that readers' programs open. */
export const KNOWN_SCHEMES: readonly string[] = Object.keys(COMPLETE);
/** Liquid, Jinja, Hugo and other templates of static sites. */
const TEMPLATE = /\{\{.*\}\}|\{%.*%\}|<%.*%>/s;

/** Takes a target apart; never throws. */
export function parseTarget(url: string): ParsedTarget {
  // Browsers drop these, so that `java\nscript:` is a script.
  const clean = url.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');
  if (clean === '') return { kind: 'empty' };
  const scheme = schemeOf(clean);
  if (scheme !== undefined) {
    if (scheme.length === 2) return { kind: 'drive' };
    if (UNSAFE.has(scheme)) return { kind: 'unsafe', scheme };
    const complete = COMPLETE[scheme];
    if (!complete) return { kind: 'unknown', scheme };
    return { kind: complete.test(clean) ? 'external' : 'incomplete' };
  }
  // A browser takes `java%73cript:` for a file, but what decodes it once more runs it.
  const hidden = schemeOf(decode(clean).replace(/[\u0000-\u0020]/g, ''));
  if (hidden !== undefined && UNSAFE.has(hidden)) return { kind: 'unsafe', scheme: hidden };
  if (TEMPLATE.test(clean)) return { kind: 'computed' };
  if (/^[\\/]{2}/.test(clean)) return { kind: 'host' };
  if (/^(?:https?|ftp);?\/\//i.test(clean)) return { kind: 'incomplete' };
  const [beforeAnchor = '', rawAnchor] = splitOnce(clean, '#');
  const [path = '', query] = splitOnce(beforeAnchor, '?');
  return {
    kind: 'local',
    written: clean,
    path: decode(path),
    query: query === undefined ? '' : `?${query}`,
    anchor: rawAnchor === undefined ? undefined : decode(rawAnchor),
    rawAnchor: rawAnchor ?? '',
  };
}

function schemeOf(url: string): string | undefined {
  return /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0].toLowerCase();
}

function splitOnce(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** Percent-encoding away; a text that is not validly encoded stands for itself, as on git hosts. */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
