// A JPEG logo -> its size, when it is whole and its colours are those of a screen (ITU-T T.81, annex B).
import { checkSide, type PixelSize } from './inspectPng.js';
import { LogoFault } from './logoFault.js';

const BROKEN = 'Export the picture again.';

/** Markers that begin a frame; C4, C8 and CC do not. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Notes for programs: camera, place, colour profile, preview. The browser would copy them into the PDF as they are. 0 and 14 say how to decode. */
const isNote = (marker: number): boolean => (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

/** A picture without notes, and its size. */
export interface PlainJpeg extends PixelSize {
  readonly bytes: Uint8Array;
}

/** @throws LogoFault when the picture is too large, not whole, or in the four colours of printing inks. */
export function inspectJpeg(bytes: Uint8Array): PlainJpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PixelSize | undefined;
  let scans = false;
  let at = 2;
  const kept = [bytes.subarray(0, 2)];
  while (at + 4 <= bytes.length && !scans) {
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
    if (!isNote(marker)) kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  if (!size || !scans) throw new LogoFault('The JPEG is damaged: it has no picture', BROKEN);
  checkSide(size);
  if (!endsWhole(bytes)) throw new LogoFault('The JPEG is not whole: its end is missing', BROKEN);
  return { ...size, bytes: Buffer.concat([...kept, bytes.subarray(at)]) };
}

/** Some programs write zeros after the end. */
function endsWhole(bytes: Uint8Array): boolean {
  let last = bytes.length;
  while (last > 0 && bytes[last - 1] === 0) last -= 1;
  return bytes[last - 2] === 0xff && bytes[last - 1] === 0xd9;
}
