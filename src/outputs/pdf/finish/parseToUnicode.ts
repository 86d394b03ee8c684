// Reads a font's ToUnicode map: character code to text, as every later step needs it.

/**
 * Parses the `bfchar` and `bfrange` sections of a ToUnicode CMap.
 *
 * @returns text by character code. Codes that the map does not name are absent.
 */
export function parseToUnicode(source: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi)) {
      map.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, body = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]*)>|\[([^\]]*)\])/gi);
    for (const [, low = '', high = '', first, list] of ranges) {
      const from = Number.parseInt(low, 16);
      const to = Number.parseInt(high, 16);
      const texts = list?.match(/[\da-f]+/gi);
      for (let code = from; code <= to; code++) {
        if (texts) map.set(code, utf16(texts[code - from] ?? ''));
        else map.set(code, following(utf16(first ?? ''), code - from));
      }
    }
  }
  return map;
}

function utf16(hex: string): string {
  let text = '';
  for (let i = 0; i + 4 <= hex.length; i += 4) text += String.fromCharCode(Number.parseInt(hex.slice(i, i + 4), 16));
  return text;
}

/** A range counts up in the last UTF-16 unit only. */
function following(text: string, step: number): string {
  if (step === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
}
