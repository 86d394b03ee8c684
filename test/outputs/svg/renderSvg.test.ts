import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../../src/model/drawing.js';
import { svgFile } from '../../../src/outputs/svg/renderSvg.js';

const drawing = (value: string): Drawing => ({
  id: 'sample',
  title: value,
  description: value,
  width: 100,
  height: 40,
  shapes: [
    { kind: 'box', x: 0, y: 0, width: 90, height: 20, style: 'dashed', align: 'start', lines: [{ value, bold: true }] },
    {
      kind: 'connector',
      points: [
        [5, 20],
        [5, 40],
      ],
      arrow: true,
    },
    { kind: 'label', x: 10, y: 30.123456, align: 'end', lines: [{ value: 'wait', size: 8 }] },
  ],
});

describe('svgFile', () => {
  test('keeps a hostile value text', () => {
    const text = svgFile(drawing('</text><script>alert(1)</script>" onload="x'));
    expect(text).not.toContain('<script');
    // What is left without well-formed tags is text, in which XML allows no `<`.
    const words = text.replace(/<\/?[a-z]+(?: [a-zA-Z-]+="[^"<]*")* ?\/?>/g, '');
    expect(words).not.toContain('<');
    expect(text).toContain('&#x3C;/text>&#x3C;script>alert(1)&#x3C;/script>');
  });

  test('names the picture for those who do not see it', () => {
    const text = svgFile(drawing('Call tree'));
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img"/);
    expect(text).toContain('<title>Call tree</title><desc>Call tree</desc>');
  });

  test('writes shapes with at most two decimals, arrows with a head', () => {
    const text = svgFile(drawing('a'));
    expect(text).toContain('<polygon points="5,40 2.5,35 7.5,35"');
    expect(text).toContain('stroke-dasharray="3 2"');
    expect(text).toContain('text-anchor="end"');
    expect(text).not.toMatch(/\d\.\d{3}/);
  });
});
