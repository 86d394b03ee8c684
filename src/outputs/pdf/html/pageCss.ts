// Writes the running headers and footers of one document as CSS page rules; print.css gives their look.
import type { Document } from '../../../model/documents.js';
import { isDraft } from '../../../model/isDraft.js';
import { cssString } from './cssString.js';

/** Room for the texts of header and footer in em of their size (8 pt on the portrait type area, with a gap between left and right). */
const ROOM = { left: 34, right: 14 } as const;

const ELLIPSIS = '…';

/** The text, cut with an ellipsis to fit: Chromium lets margin boxes overlap rather than cut them. */
function clip(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const characters = [...text].slice(0, 4 * ROOM.left);
  while (characters.length > 0 && width(characters.join('') + ELLIPSIS) > room) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}

/**
 * The `@page` rules with this document's texts.
 *
 * @param width measures a line of text in em.
 */
export function pageCss({ title, control, format }: Document, width: (text: string) => number): string {
  // Its one page says all this itself.
  if (format === 'card' || format === 'wallet') return '';
  const left = (first: string, last: string): string => {
    const end = clip(` · ${last}`, ROOM.left / 2, width);
    return cssString(clip(first, ROOM.left - width(end), width) + end);
  };
  const draft = isDraft(control) ? 'DRAFT · ' : '';
  const label = cssString(clip(`${draft}${control.label}`, ROOM.right, width));
  return [
    '@page {',
    `  @top-left { content: ${left(control.organization, control.identifier)}; }`,
    `  @top-right { content: ${label}; }`,
    `  @bottom-left { content: ${left(title, `version ${control.version}`)}; }`,
    `  @bottom-right { content: ${label} " · Page " counter(page) " of " counter(pages); }`,
    '}',
    // The first page has its own head, with the organization and the label in large.
    '@page :first {',
    '  @top-left { content: none; }',
    '  @top-right { content: none; }',
    '}',
  ].join('\n');
}
