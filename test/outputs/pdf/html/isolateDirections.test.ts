import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { element } from '../../../../src/outputs/pdf/html/element.js';
import { isolateDirections } from '../../../../src/outputs/pdf/html/isolateDirections.js';
import { textNodes } from '../../../../src/outputs/pdf/html/textNodes.js';

const turned = (tagName: string, ...children: Parameters<typeof element>[2] & {}): string =>
  toHtml([...isolateDirections([element(tagName, {}, children)])]);

describe('isolateDirections', () => {
  it('leaves what runs from left to right as it is', () => {
    const nodes = [element('p', {}, ['Łódź, Αθήνα, Москва, 東京 +49 89'])];
    expect(isolateDirections(nodes)).toBe(nodes);
  });

  it('isolates words inside a line, with the signs and numbers between them', () => {
    expect(turned('p', 'Call שרה לוי-כהן (5 m) or محمد علي, then Mira.')).toBe(
      '<p>Call <bdi dir="rtl">שרה לוי-כהן</bdi> (5 m) or <bdi dir="rtl">محمد علي</bdi>, then Mira.</p>',
    );
  });

  it('isolates a value that begins so as a whole, with the numbers around it', () => {
    expect(turned('td', 'at ', '12 شارع النيل، القاهرة 11511', ' daily')).toBe(
      '<td>at <bdi dir="rtl">12 شارع النيل، القاهرة 11511</bdi> daily</td>',
    );
  });

  it('turns paragraphs of nothing else, and neither cells nor lines with other words', () => {
    expect(turned('p', 'رقم 12')).toBe('<p dir="rtl"><bdi dir="rtl">رقم 12</bdi></p>');
    expect(turned('td', 'محمد', ', then Mira')).toBe('<td><bdi dir="rtl">محمد</bdi>, then Mira</td>');
  });

  // A number whose groups change places is another number.
  it('keeps telephone numbers and dates from left to right', () => {
    expect(turned('p', ...textNodes('שרה +353 20 912 0102, 2026-10-01', 44))).toBe(
      '<p dir="rtl"><bdi dir="rtl">שרה </bdi><span class="nowrap" dir="ltr">+353 20 912 0102</span>, <span class="nowrap" dir="ltr">2026-10-01</span></p>',
    );
    expect(turned('td', 'שרה 0800 123-456, בית 5')).toBe(
      '<td><bdi dir="rtl">שרה <bdi dir="ltr">0800 123-456</bdi>, בית 5</bdi></td>',
    );
  });
});
