import { expect, it } from 'vitest';
import { parseToUnicode } from '../../../../src/outputs/pdf/finish/parseToUnicode.js';

it('reads single codes, ranges that count up, lists, ligatures and characters beyond the first plane', () => {
  const map = parseToUnicode(`2 beginbfchar
<0003> <0020>
<0010> <00660066>
endbfchar
3 beginbfrange
<0084> <0086> <0030>
<0090> <0091> [<0041> <D83DDE00>]
<00A0> <00A1> <0066006A>
endbfrange`);
  expect([...map]).toEqual([
    [0x03, ' '],
    [0x10, 'ff'],
    [0x84, '0'],
    [0x85, '1'],
    [0x86, '2'],
    [0x90, 'A'],
    [0x91, '\u{1F600}'],
    [0xa0, 'fj'],
    [0xa1, 'fk'],
  ]);
});
