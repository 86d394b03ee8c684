// The bytes of a logo -> what may be printed of it. What it is, its bytes say, not its name.
import type { Logo } from '../../model/appearance.js';
import { LIMITS } from '../limits.js';
import { cleanSvg } from './cleanSvg.js';
import { inspectJpeg } from './inspectJpeg.js';
import { inspectPng } from './inspectPng.js';
import { LogoFault } from './logoFault.js';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** Logos of other shapes are a mistake: a hairline, or a strip. */
const RATIO = { least: 1 / 4, most: 12 } as const;

type Kind = 'svg' | 'png' | 'jpeg';

/**
 * Checks a logo.
 *
 * @param name of the file
 * @throws LogoFault
 */
export function inspectLogo(bytes: Uint8Array, name: string): Omit<Logo, 'alt'> {
  const kind = kindOf(bytes);
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  if (!kind) throw new LogoFault('It is neither SVG nor PNG nor JPEG', 'Export the logo as SVG or PNG.');
  if (kind !== (extension === 'jpg' ? 'jpeg' : extension)) {
    throw new LogoFault(`It is called .${extension}, but it is ${kind.toUpperCase()}`, `Rename it to .${kind}.`);
  }
  const most = kind === 'svg' ? LIMITS.shapesBytes : LIMITS.pictureBytes;
  if (bytes.length > most) throw tooLarge(bytes.length, most);
  const logo = kind === 'svg' ? vectors(bytes) : pixels(bytes, kind);
  if (logo.ratio < RATIO.least || logo.ratio > RATIO.most) {
    throw new LogoFault('It is far higher than wide, or far wider than high', 'Crop it to the logo itself.');
  }
  return logo;
}

/** A file that nobody needs for a logo. */
export function tooLarge(size: number, most: number): LogoFault {
  return new LogoFault(
    `It is ${size} bytes long; at most ${most} are read`,
    'Export a smaller one, or a simpler drawing.',
  );
}

function kindOf(bytes: Uint8Array): Kind | undefined {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (begins(PNG)) return 'png';
  if (begins(JPEG)) return 'jpeg';
  return /^(?:\ufeff)?\s*<(?:\?xml|!DOCTYPE|!--|svg[\s>])/i.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'))
    ? 'svg'
    : undefined;
}

function vectors(bytes: Uint8Array): Omit<Logo, 'alt'> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LogoFault('Its text is not UTF-8', 'Save the drawing again as plain SVG in UTF-8.');
  }
  const { text: clean, ratio } = cleanSvg(text);
  return { uri: dataUri('image/svg+xml', Buffer.from(clean)), ratio };
}

function pixels(bytes: Uint8Array, kind: 'png' | 'jpeg'): Omit<Logo, 'alt'> {
  const { width, height, bytes: plain } = kind === 'png' ? { ...inspectPng(bytes), bytes } : inspectJpeg(bytes);
  return { uri: dataUri(`image/${kind}`, plain), ratio: width / height };
}

function dataUri(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
