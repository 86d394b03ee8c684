// A PNG logo -> its size, when it is whole: chunks with their check sums, and as many pixels as its head says (PNG, third edition, 5 to 10).
import { crc32, inflateSync } from 'node:zlib';
import { LIMITS } from '../limits.js';
import { LogoFault } from './logoFault.js';

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const BROKEN = 'Export the picture again.';

/** @throws LogoFault when the picture is too large or not whole. */
export function inspectPng(bytes: Uint8Array): PixelSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: DataView | undefined;
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) break;
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      throw new LogoFault('The PNG is damaged: a check sum is wrong', BROKEN);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IHDR' && length === 13) {
      head = new DataView(bytes.buffer, bytes.byteOffset + at + 8, length);
      checkSide({ width: head.getUint32(0), height: head.getUint32(4) });
    } else if (type === 'IDAT') data.push(bytes.subarray(at + 8, end));
    ended = type === 'IEND';
    at = end + 4;
  }
  if (!head || !ended || data.length === 0) throw new LogoFault('The PNG is not whole: its end is missing', BROKEN);
  const size = { width: head.getUint32(0), height: head.getUint32(4) };
  const wanted = rawBytes(size, head);
  // A few bytes more are room for the marks of interlacing; far more would be a bomb.
  if (pixelBytes(data, 2 * wanted + 64) < wanted)
    throw new LogoFault('The PNG is not whole: pixels are missing', BROKEN);
  return size;
}

/** @throws LogoFault for a picture without pixels, or with too many. */
export function checkSide({ width, height }: PixelSize): void {
  if (width === 0 || height === 0) throw new LogoFault('The picture has no pixels', BROKEN);
  if (Math.max(width, height) <= LIMITS.pictureSide) return;
  throw new LogoFault(
    `The picture is ${width} by ${height} pixels large; at most ${LIMITS.pictureSide} are read`,
    'Make it smaller: 1200 pixels are more than a page shows.',
  );
}

/** Bytes of all rows with their filter marks; of an interlaced picture a few less than it has. */
function rawBytes({ width, height }: PixelSize, head: DataView): number {
  const samples = SAMPLES[head.getUint8(9)];
  const depth = head.getUint8(8);
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth))
    throw new LogoFault('The PNG has a kind of colours that does not exist', BROKEN);
  return height * (1 + Math.ceil((width * samples * depth) / 8));
}

function pixelBytes(data: readonly Uint8Array[], most: number): number {
  try {
    return inflateSync(Buffer.concat(data), { maxOutputLength: most }).length;
  } catch {
    throw new LogoFault('The PNG is damaged: its pixels cannot be unpacked', BROKEN);
  }
}
