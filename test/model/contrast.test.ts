import { describe, expect, it } from 'vitest';
import { contrast, READABLE, readableOn, tintOf } from '../../src/model/contrast.js';

describe('contrast', () => {
  // Known values: WebAIM and the WCAG examples.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000FF', '#fff', 8.59],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  it('leaves a colour that can be read as it is', () => {
    expect(readableOn('#0B5FA5', '#ffffff')).toBe('#0b5fa5');
  });

  it.each(['#777777', '#ff0000', '#ffff00', '#5fb0f0', '#ffffff'])('darkens %s no more than it must', (color) => {
    const darker = readableOn(color, '#ffffff');
    expect(contrast(darker, '#ffffff')).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(darker, '#ffffff')).toBeLessThan(READABLE + 0.15);
  });

  it('mixes with white', () => {
    expect(tintOf('#000000', 0.5)).toBe('#808080');
    expect(tintOf('#123456', 0)).toBe('#ffffff');
    expect(tintOf('#123456', 1)).toBe('#123456');
  });
});
