// The drawing of filled-in text: what a reader shows, and paper, without setting it anew.
import { type FieldSize, FORM_FONT } from '../finish/fieldAppearances.js';
import type { FormFont } from '../font/buildFormFont.js';
import { type FittedText, MARGIN } from './fitText.js';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * The content stream of a text appearance.
 *
 * @param several the text begins at the top, over a ground that covers the writing lines of the paper; else it stands in the middle.
 */
export function drawText(
  { size, leading, lines }: FittedText,
  box: FieldSize,
  font: FormFont,
  several: boolean,
): string {
  const ascent = (size * font.ascent) / 1000;
  const height = (size * (font.ascent - font.descent)) / 1000;
  const first = several ? box.height - MARGIN / 2 - ascent : (box.height - height) / 2 + height - ascent;
  return [
    '/Tx BMC',
    'q',
    ...(several ? [`1 g 0 0 ${rounded(box.width)} ${rounded(box.height)} re f`] : []),
    'BT',
    `/${FORM_FONT} ${size} Tf 0 g`,
    `${MARGIN} ${rounded(first)} Td`,
    ...lines.flatMap((line, index) => [...(index === 0 ? [] : [`0 ${rounded(-leading)} Td`]), `<${codes(line)}> Tj`]),
    'ET',
    'Q',
    'EMC',
    '',
  ].join('\n');
}

/** The codes of the form's font are those of its characters. */
function codes(line: string): string {
  return [...line].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
}
