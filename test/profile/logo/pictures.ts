// Pictures for the tests of logos, made byte by byte.
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG with transparency; `pixels` are the unpacked rows, of which a picture may lie. */
export function png(width: number, height: number, pixels = Buffer.alloc(height * (1 + 4 * width), 90)): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  for (let row = 0; row * (1 + 4 * width) < pixels.length; row += 1) pixels[row * (1 + 4 * width)] = 0;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The head of a JPEG, and its end; what decodes it would find no picture, but its size is there. */
export function jpeg(width: number, height: number, colours = 3): Buffer {
  const frame = Buffer.alloc(10 + 3 * colours);
  frame.set([0xff, 0xc0, 0, 8 + 3 * colours, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame[9] = colours;
  const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, scan, Buffer.from([0xff, 0xd9])]);
}

/** An SVG around `inner`. */
export function svg(inner: string, attributes = 'viewBox="0 0 40 20"'): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>
${inner}
</svg>`);
}
