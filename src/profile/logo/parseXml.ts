// The text of an SVG -> its elements. Knows as much XML as drawings need; what can hide or multiply something is refused.
import { LIMITS } from '../limits.js';
import { LogoFault } from './logoFault.js';

/** One element; text is kept only where somebody asks for it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const DOCTYPE = /<!DOCTYPE\s[^[\]<>]*>/y;
const COMMENT = /<!--[\s\S]*?-->/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const DECLARATION = /<\?xml\s[^?]*\?>/y;
const CLOSE = new RegExp(String.raw`</(${NAME})\s*>`, 'y');
const OPEN = new RegExp(String.raw`<(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const TEXT = /[^<]+/y;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const SAVE_AGAIN = 'Save the drawing again as plain SVG.';

/**
 * The root element.
 *
 * @throws LogoFault where the text is not well-formed, names entities or style sheets of its own, or is too large.
 */
export function parseXml(text: string): XmlElement {
  const source = text.replace(/^\ufeff/, '');
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let at = 0;
  let line = 1;
  let counted = 0;
  const lineNow = (): number => {
    for (; counted < at; counted += 1) if (source.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  const fail = (reason: string, remedy = SAVE_AGAIN): never => {
    throw new LogoFault(reason, remedy, lineNow());
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const found = take(TEXT) ?? take(COMMENT) ?? take(CDATA) ?? take(CLOSE) ?? take(OPEN);
    const skipped = found ? undefined : (take(DECLARATION) ?? take(DOCTYPE));
    if (skipped) {
      if (root || open.length > 0) fail('It has a declaration in the middle');
      at += skipped[0].length;
      continue;
    }
    if (!found) fail(faultAt(source.slice(at, at + 20)));
    const [whole, first = '', attributes = '', empty] = found as RegExpExecArray;
    const top = open.at(-1);
    if (whole.startsWith('</')) {
      const closed = open.pop();
      if (closed?.name !== first) fail(`It is not well-formed: </${first}> closes nothing`);
      if (open.length === 0) root = closed;
    } else if (whole.startsWith('<!--')) {
      // Says nothing to anybody.
    } else if (whole.startsWith('<![CDATA[')) {
      if (top) top.text += first;
    } else if (!whole.startsWith('<')) {
      if (top) top.text += decode(whole, fail);
      else if (whole.trim() !== '') fail('It has text outside of its elements');
    } else {
      if (root) fail('It has more than one root element');
      if (++elements > LIMITS.shapes) fail(`It has more than ${LIMITS.shapes} elements`, 'Take a simpler drawing.');
      if (open.length >= LIMITS.shapesDepth) fail(`Its elements stand ${LIMITS.shapesDepth} deep in each other`);
      const element: OpenElement = {
        name: first,
        attributes: readAttributes(attributes, fail),
        children: [],
        text: '',
        line: lineNow(),
      };
      top?.children.push(element);
      if (empty !== '/') open.push(element);
      else if (!top) root = element;
    }
    at += whole.length;
  }
  if (open.length > 0) fail(`It is not well-formed: <${open.at(-1)?.name}> is never closed`);
  return root ?? fail('It holds no element');
}

function faultAt(start: string): string {
  if (/^<!DOCTYPE/i.test(start)) return 'It defines entities of its own, which can be made to grow without end';
  if (start.startsWith('<?')) return 'It asks for a style sheet or another processing of its own';
  return `It is not well-formed near "${start.replace(/\s+/g, ' ')}"`;
}

function readAttributes(source: string, fail: (reason: string) => never): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) fail(`It is not well-formed: the attribute ${name} stands twice`);
    attributes.set(name, decode(double ?? single ?? '', fail));
  }
  return attributes;
}

function decode(text: string, fail: (reason: string) => never): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10) : 0;
    if (point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
    const known = Object.hasOwn(ENTITIES, name) && whole.endsWith(';') ? ENTITIES[name] : undefined;
    return known ?? fail(`It uses the entity "${whole.slice(0, 30)}", which is none of XML's own`);
  });
}
