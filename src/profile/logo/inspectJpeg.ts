// A JPEG logo -> its size, when it is whole and its colours are those of a screen (ITU-T T.81, annex B).
import { checkSide, type PixelSize } from './inspectPng.js';
import { LogoFault } from './logoFault.js';

const BROKEN = 'Export the picture again.';

/** Markers that begin a frame; C4, C8 and CC do not. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** @throws LogoFault when the picture is too large, not whole, or in the four colours of printing inks. */
export function inspectJpeg(bytes: Uint8Array): PixelSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PixelSize | undefined;
  let scans = false;
  for (let at = 2; at + 4 <= bytes.length && !scans; ) {
    if (bytes[at] !== 0xff) break;
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (isFrame(marker) && length >= 8 && at + 10 <= bytes.length) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      const colours = view.getUint8(at + 9);
      if (colours !== 1 && colours !== 3) {
        throw new LogoFault(`The JPEG has ${colours} colour channels, as for printing inks`, 'Export it in RGB.');
      }
    }
    scans = marker === 0xda;
    at += 2 + length;
  }
  if (!size || !scans) throw new LogoFault('The JPEG is damaged: it has no picture', BROKEN);
  checkSide(size);
  if (!endsWhole(bytes)) throw new LogoFault('The JPEG is not whole: its end is missing', BROKEN);
  return size;
}

/** Some programs write zeros after the end. */
function endsWhole(bytes: Uint8Array): boolean {
  let last = bytes.length;
  while (last > 0 && bytes[last - 1] === 0) last -= 1;
  return bytes[last - 2] === 0xff && bytes[last - 1] === 0xd9;
}
