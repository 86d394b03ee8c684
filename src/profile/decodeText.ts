// Bytes of a profile file to text: UTF-8 only, with the position of the first byte that is not.

/** The text, or where it stops being UTF-8. */
export type Decoded =
  | { readonly text: string }
  | { readonly invalidByte: number; readonly textBefore: string; readonly hint: string };

/** Decodes UTF-8 strictly; a byte order mark at the start is dropped. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return findInvalidByte(bytes);
  }
}

function findInvalidByte(bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let byte = 0;
  let from = 0;
  // Up to the first fault the lenient text has the very bytes of the file, so its replacement characters can be told from real ones.
  for (let at = lenient.indexOf('\uFFFD'); at !== -1; at = lenient.indexOf('\uFFFD', at + 1)) {
    byte += encoder.encode(lenient.slice(from, at)).length;
    from = at;
    const literal = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!literal) break;
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const hint = utf16 ? 'The file is UTF-16; save it as UTF-8.' : 'Save the file as UTF-8 in your editor.';
  return { invalidByte: byte, textBefore: lenient.slice(0, from).replace(/^\uFEFF/, ''), hint };
}
