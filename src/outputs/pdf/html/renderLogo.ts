// Puts the organization's logo on a first page: a picture with words for those who listen.
import type { Element } from 'hast';
import type { Logo } from '../../../model/appearance.js';
import { element } from './element.js';

/** Largest size in millimetres. */
const MOST = { width: 60, height: 18 } as const;

/** The picture, as large as its frame allows. */
export function renderLogo({ uri, ratio, alt }: Logo): Element {
  const height = Math.min(MOST.height, MOST.width / ratio);
  const size = `width:${round(height * ratio)}mm;height:${round(height)}mm`;
  return element('p', { className: ['logo'] }, [element('img', { src: uri, alt, style: size })]);
}

const round = (value: number): number => Math.round(value * 100) / 100;
