// Reads the HTML that the serializer writes, strictly: no tag soup, so an unescaped character in a value shows as an error.

/** A parsed element; strings are text. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (ReadElement | string)[];
}

const VOID = new Set(['meta', 'col', 'wbr', 'hr', 'br']);
const TAG = /<(?:!doctype html|\/(?<end>[a-z0-9]+)|(?<start>[a-z0-9]+)(?<attributes>(?: [a-z-]+="[^"]*")*))>/uy;

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9A-F]+);|#\d+;|[a-z]+;)?/giu, (reference, hex) => {
    if (hex === undefined) throw new Error(`a character reference that the serializer does not write: ${reference}`);
    return String.fromCodePoint(Number.parseInt(hex, 16));
  });
}

/** The document's root element with all that is in it. Style text is kept as it stands, up to its end tag. */
export function readHtml(html: string): ReadElement {
  const root: ReadElement = { name: '#root', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < html.length) {
    const parent = open.at(-1) as ReadElement;
    if (parent.name === 'style' && !html.startsWith('</style', at)) {
      const end = html.indexOf('</style', at);
      parent.children.push(html.slice(at, end));
      at = end;
    } else if (html[at] === '<') {
      TAG.lastIndex = at;
      const match = TAG.exec(html);
      if (!match) throw new Error(`not a tag: ${html.slice(at, at + 60)}`);
      at = TAG.lastIndex;
      const { start, end, attributes = '' } = match.groups ?? {};
      if (end !== undefined && open.pop()?.name !== end) throw new Error(`</${end}> closes nothing`);
      if (start === undefined) continue;
      const pairs = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/gu)].map(([, name, value]) => [
        name,
        decode(value ?? ''),
      ]);
      const element = { name: start, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!VOID.has(start)) open.push(element);
    } else {
      const end = html.indexOf('<', at) === -1 ? html.length : html.indexOf('<', at);
      parent.children.push(decode(html.slice(at, end)));
      at = end;
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root.children.find((child) => typeof child !== 'string') as ReadElement;
}

/** All text of an element. */
export function textOf(element: ReadElement | string): string {
  return typeof element === 'string' ? element : element.children.map(textOf).join('');
}

/** The elements for which `test` holds, in document order. */
export function findAll(element: ReadElement, test: (element: ReadElement) => boolean): ReadElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(test(child) ? [child] : []), ...findAll(child, test)],
  );
}

/** The elements of one name. */
export function named(element: ReadElement, name: string): ReadElement[] {
  return findAll(element, (found) => found.name === name);
}

/** The elements that have a class. */
export function classed(element: ReadElement, className: string): ReadElement[] {
  return findAll(element, (found) => found.attributes.class?.split(' ').includes(className) ?? false);
}
