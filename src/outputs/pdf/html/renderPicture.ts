// Puts a picture on the page: the drawing with its text alternative, and its title below.
import type { ElementContent } from 'hast';
import type { Image } from 'mdast';
import { renderSvg } from '../../svg/renderSvg.js';
import { element } from './element.js';

/** The picture of an image node; an image without a drawing (no template can hold one) is its alternative text. */
export function renderPicture(node: Image): ElementContent {
  const drawing = node.data?.drawing;
  if (!drawing) return { type: 'text', value: node.alt ?? '' };
  return element('span', { className: ['picture'] }, [
    renderSvg(drawing, '"irdocs sans", "irdocs further"'),
    element('span', { className: ['picture-title'] }, [drawing.title]),
  ]);
}
