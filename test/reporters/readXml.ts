// A strict reader for the XML that the junit reporter writes: elements, attributes, text; anything else is an error.

/** An element. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 allows (production 2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads one document. @throws when it is not well-formed. */
export function readXml(source: string): XmlElement {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML forbids');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(head)) throw new Error('no XML declaration');
  const root = readElement(source.slice(head.length));
  if (root.rest.trim() !== '') throw new Error(`after the root: ${root.rest}`);
  return root.element;
}

function readElement(source: string): { element: XmlElement; rest: string } {
  const open = /^<([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/.exec(source);
  if (!open) throw new Error(`no element: ${source.slice(0, 80)}`);
  const [all, name = '', list = '', empty] = open;
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of list.matchAll(/ ([a-z]+)="([^"]*)"/g)) attributes[key] = decode(value);
  let rest = source.slice(all.length);
  const children: XmlElement[] = [];
  let text = '';
  while (!empty) {
    const words = /^[^<]*/.exec(rest)?.[0] ?? '';
    text += decode(words);
    rest = rest.slice(words.length);
    if (rest.startsWith(`</${name}>`)) {
      rest = rest.slice(name.length + 3);
      break;
    }
    const child = readElement(rest);
    children.push(child.element);
    rest = child.rest;
  }
  return { element: { name, attributes, children, text: children.length > 0 ? text.trim() : text }, rest };
}

function decode(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos);)|>/.test(text)) throw new Error(`not encoded: ${text}`);
  return text.replace(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}
