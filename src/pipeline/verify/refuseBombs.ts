// Before a stranger's PDF is read: do its streams unpack to a size that a pack of ours can have?
import { inflateSync } from 'node:zlib';
import { MOST_BYTES } from './limits.js';

/** Filters that irdocs never writes and that pack without bound, or pack what is packed already. */
const FOREIGN =
  /\/(?:LZWDecode|LZW|RunLengthDecode|ASCII85Decode|ASCIIHexDecode)\b|\/FlateDecode\s*\/(?:FlateDecode|Fl)\b/;
const STREAM = /(?<!end)stream(?:\r\n|\n|\r)/g;
/** What zlib makes of one byte, at most. */
const MOST_RATIO = 1032;

/**
 * Looks at every stream, wherever it stands; costs what unpacking costs, once.
 *
 * @throws Error when a file unpacks to more than `most` bytes, or packs in ways that are not ours.
 */
export function refuseBombs(bytes: Uint8Array, most = MOST_BYTES): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const foreign = FOREIGN.exec(text)?.[0];
  if (foreign !== undefined) throw new Error(`it packs its content in a way that irdocs does not (${foreign})`);
  let left = most;
  // What cannot unpack to more needs no look.
  if (buffer.length * MOST_RATIO <= left) return;
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const end = text.indexOf('endstream', index);
    if (end < 0) continue;
    left -= inflatedSize(buffer.subarray(index + word.length, end), left);
  }
}

function inflatedSize(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Error('it unpacks to more than 512 MB: larger than any pack, or made to harm', { cause: error });
    }
    // Damaged, or not deflated: whoever reads it says so.
    return 0;
  }
}
