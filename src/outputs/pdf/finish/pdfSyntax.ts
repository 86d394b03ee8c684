// Text of PDF syntax -> pdf-lib's objects. pdf-lib's own parser decodes every name and number anew, byte by byte: a third of the pass.
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Names and numbers of one file by their source, and references by their number; they occur again and again and never change. */
export interface PdfAtoms {
  readonly names: Map<string, PDFName>;
  readonly numbers: Map<string, PDFNumber>;
  readonly refs: PDFRef[];
}

/** Reads objects out of PDF syntax, one after another. */
export interface PdfSyntax {
  /** Moves to this character. */
  seek(at: number): void;
  /** Passes over white space and comments; tells where it stands then. */
  skip(): number;
  /** Reads the word of regular characters that comes next, such as a number or `endobj`; empty before a delimiter and at the end. */
  word(): string;
  /** Reads the next whole number. @throws Error when there is none. */
  integer(): number;
  /** Passes over the end of the line that it stands at, as after the word `stream`; tells where it stands then. */
  endLine(): number;
  /** Reads the next object; a stream's dictionary ends before the word `stream`. @throws Error at what is no object. */
  object(): PDFObject;
}

/** Deeper than any file of ours; what is deeper was made to break readers. */
const DEEPEST = 100;

const WHITE = 1;
const DELIMITER = 2;
/** What each byte is: 0 regular, else white space or a delimiter. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  if ('\0\t\n\f\r '.includes(String.fromCharCode(code))) return WHITE;
  return '()<>[]{}/%'.includes(String.fromCharCode(code)) ? DELIMITER : 0;
});

const PERCENT = 0x25;
const PAREN_OPEN = 0x28;
const PAREN_CLOSE = 0x29;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const BRACKET_OPEN = 0x5b;
const BACKSLASH = 0x5c;
const BRACKET_CLOSE = 0x5d;

/**
 * Opens a text for reading.
 *
 * @param text a character per byte (latin1)
 */
export function pdfSyntax(text: string, context: PDFContext, { names, numbers, refs }: PdfAtoms): PdfSyntax {
  let at = 0;
  const fail = (expected: string): never => {
    throw new Error(`The PDF cannot be read: at byte ${at} of ${text.length} there should be ${expected}.`);
  };

  const skip = (): number => {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === PERCENT) {
        while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
      } else if (KINDS[code] === WHITE) at++;
      else return at;
    }
  };
  const regular = (): string => {
    const start = at;
    while (at < text.length && KINDS[text.charCodeAt(at)] === 0) at++;
    return text.slice(start, at);
  };
  const word = (): string => {
    skip();
    return regular();
  };
  const integer = (): number => {
    const digits = word();
    return /^\d{1,10}$/.test(digits) ? Number(digits) : fail('a whole number');
  };

  const name = (): PDFName => {
    at++;
    const source = regular();
    const known = names.get(source) ?? PDFName.of(source);
    names.set(source, known);
    return known;
  };
  const literal = (): PDFString => {
    const start = ++at;
    for (let open = 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === PAREN_OPEN) open++;
      else if (code === PAREN_CLOSE && --open === 0) return PDFString.of(text.slice(start, at++));
    }
    return fail('the end of a string');
  };
  const hexadecimal = (): PDFHexString => {
    const end = text.indexOf('>', at);
    const digits = end < 0 ? fail('the end of a string') : text.slice(at + 1, end);
    if (!/^[\dA-Fa-f\s]*$/.test(digits)) fail('hexadecimal digits');
    at = end + 1;
    return PDFHexString.of(digits);
  };
  const number = (source: string): PDFNumber => {
    const known = numbers.get(source);
    if (known) return known;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(source)) fail('an object');
    const made = PDFNumber.of(Number(source));
    numbers.set(source, made);
    return made;
  };
  /** A number, or the reference that it begins. */
  const numeral = (source: string): PDFObject => {
    // Files of one revision have generation 0 only.
    const end = at + 4;
    if (text.slice(at, end) === ' 0 R' && KINDS[text.charCodeAt(end)] !== 0 && /^\d{1,9}$/.test(source)) {
      at = end;
      const object = Number(source);
      refs[object] ??= PDFRef.of(object);
      return refs[object];
    }
    return number(source);
  };
  const array = (depth: number): PDFArray => {
    const items = PDFArray.withContext(context);
    for (at++; text.charCodeAt(skip()) !== BRACKET_CLOSE; ) items.push(object(depth));
    at++;
    return items;
  };
  const dictionary = (depth: number): PDFDict => {
    const entries = new Map<PDFName, PDFObject>();
    for (at += 2; ; ) {
      const code = text.charCodeAt(skip());
      if (code === GREATER && text.charCodeAt(at + 1) === GREATER) break;
      const key = code === SLASH ? name() : fail('a key');
      if (entries.has(key)) fail(`no second ${key}`);
      entries.set(key, object(depth));
    }
    at += 2;
    return PDFDict.fromMapWithContext(entries, context);
  };
  const object = (depth: number): PDFObject => {
    if (depth > DEEPEST) fail('fewer levels');
    const code = text.charCodeAt(skip());
    if (code === SLASH) return name();
    if (code === BRACKET_OPEN) return array(depth + 1);
    if (code === PAREN_OPEN) return literal();
    if (code === LESS) return text.charCodeAt(at + 1) === LESS ? dictionary(depth + 1) : hexadecimal();
    const source = regular();
    if (source === 'true') return PDFBool.True;
    if (source === 'false') return PDFBool.False;
    return source === 'null' ? PDFNull : numeral(source);
  };

  return {
    seek: (to) => {
      at = to;
    },
    skip,
    word,
    integer,
    endLine: () => {
      if (text[at] === '\r') at++;
      if (text[at] === '\n') at++;
      return at;
    },
    object: () => object(0),
  };
}
