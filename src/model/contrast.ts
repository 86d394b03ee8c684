// Derived facts of colours: how well a text stands out from its ground (WCAG 2.2, relative luminance and contrast ratio), and what helps.

/** Least ratio between a text and its ground that everybody can read (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5;

type Rgb = readonly [red: number, green: number, blue: number];

/** @param color `#rrggbb` or `#rgb` */
function rgbOf(color: string): Rgb {
  const digits = color.length === 4 ? color.replace(/[0-9a-f]/gi, '$&$&') : color;
  const value = Number.parseInt(digits.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function colorOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red, green, blue] = rgbOf(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1, no difference, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of a color, from 0 to 1, and white. */
export function tintOf(color: string, share: number): string {
  const [red, green, blue] = rgbOf(color).map((part) => 255 + (part - 255) * share) as unknown as Rgb;
  return colorOf([red, green, blue]);
}

/** The color itself where it stands out enough from a light ground, else the nearest of its darker shades that does. */
export function readableOn(color: string, ground: string): string {
  const rgb = rgbOf(color);
  const shade = (step: number): string => {
    const [red, green, blue] = rgb.map((part) => part * (1 - step / 255)) as unknown as Rgb;
    return colorOf([red, green, blue]);
  };
  let step = 0;
  while (step < 255 && contrast(shade(step), ground) < READABLE) step += 1;
  return step === 0 ? color.toLowerCase() : shade(step);
}
