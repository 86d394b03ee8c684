// Writes a value as a CSS string for the running headers and footers, the only place where values meet CSS.

const INERT = /[\p{L}\p{M}\p{N} .,:;!?()[\]/+\-_@#%*=·–—…]/u;

/**
 * A CSS string literal, quotes included, that means exactly `text` and can end neither the string nor its `<style>` element.
 *
 * Whatever is not plainly inert is written as a hexadecimal escape (CSS Syntax 3, 4.3.7). U+0000 and lone surrogates, which CSS
 * cannot hold, become U+FFFD.
 */
export function cssString(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) out += '\\FFFD ';
    else out += INERT.test(character) ? character : `\\${code.toString(16).toUpperCase()} `;
  }
  return `"${out}"`;
}
