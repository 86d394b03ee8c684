import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, columnWidths } from '../../../../src/outputs/pdf/html/columnWidths.js';
import { textWidth } from '../../../../src/outputs/pdf/html/textWidth.js';
import { theme } from './theme.js';

const width = textWidth(theme.advances);
const PAGE = 52;
const LONG =
  'Leads the response, decides on containment, keeps the decision log and reports to management every four hours. ';

describe('columnWidths', () => {
  it('keeps identifiers, dates and durations on one line and gives the rest to the prose', () => {
    const plan = columnWidths(
      [
        { head: 'Id', cells: ['HAB-IM-POL-01', 'HAB-IM-PLN-01'] },
        { head: 'Duty', cells: [LONG, LONG + LONG] },
        { head: 'Date', cells: ['2026-01-15 14:30', '2026-02-01 09:00'] },
      ],
      PAGE,
      width,
    );
    expect(plan.nowrap).toEqual([true, false, true]);
    const [id = 0, duty = 0, date = 0] = plan.percent.map((percent) => (percent * PAGE) / 100);
    expect(id).toBeGreaterThan(width('HAB-IM-POL-01') + 1);
    expect(date).toBeGreaterThan(width('2026-01-15 14:30') + 1);
    expect(duty).toBeGreaterThan(id + date);
  });

  it('gives the longer of two texts more, but not in full proportion', () => {
    const { percent } = columnWidths(
      [
        { head: 'A', cells: [LONG.repeat(4)] },
        { head: 'B', cells: [LONG] },
      ],
      PAGE,
      width,
    );
    expect(percent[0]).toBeGreaterThan(60);
    expect(percent[0]).toBeLessThan(78);
  });

  it('never makes a column narrower than its longest word', () => {
    const { percent } = columnWidths(
      [
        { head: 'A', cells: ['Telekommunikationsnetz', ...Array(9).fill('x')] },
        { head: 'B', cells: Array(10).fill(LONG.repeat(9)) },
      ],
      PAGE,
      width,
    );
    expect(((percent[0] ?? 0) * PAGE) / 100).toBeGreaterThan(width('Telekommunikationsnetz') + 1);
  });

  it('gives blanks the width they ask for, whatever stands beside them', () => {
    for (const label of ['Id', LONG]) {
      const { percent } = columnWidths(
        [
          { head: 'No.', cells: ['1'] },
          { head: 'Field', cells: [label] },
          { head: 'Entry', cells: [''], fixed: PAGE / 2 },
        ],
        PAGE,
        width,
      );
      expect(percent[2]).toBeCloseTo(50, 1);
    }
  });

  it('sets a crowded table smaller and a small one narrower', () => {
    const crowded = Array.from({ length: 10 }, () => ({ head: 'Verantwortlich', cells: ['x'] }));
    expect(columnWidths(crowded, PAGE, width)).toMatchObject({ dense: true, narrow: false });
    const small = [
      { head: 'Totals', cells: ['Covered'] },
      { head: 'Count', cells: ['12'] },
    ];
    expect(columnWidths(small, PAGE, width)).toMatchObject({ dense: false, narrow: true });
  });

  it('gives width to the column that makes the rows high', () => {
    // One long cell in a column of short ones: the sum of the texts alone would leave its row far too high.
    const columns = [
      { head: 'A', cells: [LONG.repeat(3), ...Array(3).fill('a short clause that wraps or not')] },
      { head: 'B', cells: Array(4).fill('this clause has about the length of one line') },
    ];
    const { percent, rowLines } = columnWidths(columns, PAGE, width);
    expect(percent[0]).toBeGreaterThan(50);
    expect(rowLines).toBeLessThan(4);
  });

  it('holds a telephone number, a date and an identifier together', () => {
    const cells = ['call +49 89 99998 205 or +49 171 3920015', 'HAB-IM-PRC-01 of 2026-01-15, and so on and on'];
    const { percent } = columnWidths(
      [
        { head: 'A', cells },
        { head: 'B', cells: Array(2).fill(LONG.repeat(40)) },
      ],
      PAGE,
      width,
    );
    expect(((percent[0] ?? 0) * PAGE) / 100).toBeGreaterThan(width('+49 89 99998 205') + 1);
  });

  it('sets a table of many columns and high rows smaller, and any table when told', () => {
    const columns = (count: number): Column[] =>
      Array.from({ length: count }, (_, index) => ({ head: `Head ${index}`, cells: Array(5).fill(LONG) }));
    expect(columnWidths(columns(6), 81, width).dense).toBe(true);
    expect(columnWidths(columns(3), 81, width).dense).toBe(false);
    expect(columnWidths(columns(3), 81, width, true).dense).toBe(true);
  });

  it('shares out exactly the whole width, whatever the cells hold', () => {
    const cells = fc.array(fc.string({ maxLength: 300 }), { minLength: 0, maxLength: 4 });
    const column: fc.Arbitrary<Column> = fc.record({ head: fc.string({ maxLength: 60 }), cells });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 14 }), (columns) => {
        const { percent } = columnWidths(columns, PAGE, width);
        expect(percent).toHaveLength(columns.length);
        expect(Math.min(...percent)).toBeGreaterThan(0);
        expect(percent.reduce((total, value) => total + value, 0)).toBeCloseTo(100, 6);
      }),
    );
  });
});
