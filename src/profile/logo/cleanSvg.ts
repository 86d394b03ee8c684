// An SVG logo -> the same of nothing but shapes, written anew from a list of what is allowed; what could act or fetch is refused.
import { LogoFault } from './logoFault.js';
import { parseXml, type XmlElement } from './parseXml.js';
import { readSvgStyles, type SvgStyles } from './readSvgStyles.js';

/** A drawing that is safe to print. */
export interface CleanSvg {
  readonly text: string;
  /** Width by height. */
  readonly ratio: number;
}

const SHAPES = new Set(
  'svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath'.split(' '),
);
/** Say something to programs or to people, and draw nothing. */
const SILENT = new Set(['title', 'desc', 'metadata', 'style']);

const WHY: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  script: ['holds a program', 'Remove <script>.'],
  foreignObject: ['holds a page of another format', 'Remove <foreignObject>.'],
  image: ['holds another picture', 'Draw it as shapes, or take a PNG.'],
  use: ['repeats shapes by reference', 'Let the drawing program write each shape out (expand or unlink clones).'],
  text: ['holds words, which would need a font', 'Turn the words into shapes (text to path, create outlines).'],
};
const OTHERWISE = [
  'is no plain shape',
  'Let the drawing program simplify it to shapes in solid colours, or take a PNG.',
] as const;

const GEOMETRY = /^[-+0-9.,\sa-zA-Z%]*$/;
const PAINT = /^(?:[a-zA-Z]+|#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}|rgb\([\d\s.,%]+\)|url\(#[\w.-]+\))$/;
const TRANSFORM = /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([-+0-9.,\seE]*\)[\s,]*)*$/;

const kinds = (pattern: RegExp, names: string): [string, RegExp][] => names.split(' ').map((name) => [name, pattern]);

/** What an attribute may hold. Others are left out: they would change nothing that can be seen, or are refused below. */
const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ...kinds(GEOMETRY, 'd points x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox preserveAspectRatio offset'),
  ...kinds(
    GEOMETRY,
    'fill-rule clip-rule stroke-width stroke-linecap stroke-linejoin stroke-miterlimit display visibility',
  ),
  ...kinds(GEOMETRY, 'stroke-dasharray stroke-dashoffset gradientUnits spreadMethod clipPathUnits'),
  ...kinds(PAINT, 'fill stroke stop-color color clip-path'),
  ...kinds(TRANSFORM, 'transform gradientTransform'),
  ...kinds(/^[\w.-]+$/, 'id'),
  ...kinds(/^#[\w.-]+$/, 'href'),
]);

/** Would make what is below shine through; the files of archives are kept plain. */
const OPACITY = /^(?:opacity|(?:fill|stroke|stop)-opacity)$/;
const EFFECT = /^(?:filter|mask)$/;

const NO_OUTSIDE = 'Everything that the logo shows must stand in its own file.';

/**
 * Checks and rewrites a drawing.
 *
 * @param text the file
 * @throws LogoFault with the line of the file.
 */
export function cleanSvg(text: string): CleanSvg {
  const root = parseXml(text);
  if (root.name !== 'svg') throw new LogoFault(`Its root element is <${root.name}>, not <svg>`, 'Save it as SVG.', 1);
  const [width, height] = sizeOf(root);
  const size = `width="${width}" height="${height}"`;
  const inner = write(root, readSvgStyles(root), new Set(['width', 'height']));
  return {
    text: inner.replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" ${size}`),
    ratio: width / height,
  };
}

function sizeOf({ attributes, line }: XmlElement): readonly [number, number] {
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width = 0, height = 0] =
    box.length === 4 ? box.slice(2) : ['width', 'height'].map((name) => Number.parseFloat(attributes.get(name) ?? ''));
  if (width > 0 && height > 0 && Number.isFinite(width / height)) return [width, height];
  throw new LogoFault('It does not say how large it is', 'Give <svg> a viewBox with a width and a height.', line);
}

function write(element: XmlElement, styles: SvgStyles, without: ReadonlySet<string> = new Set()): string {
  const { name, line } = element;
  // Notes of drawing programs, in their own vocabulary.
  if (name.includes(':') || SILENT.has(name)) return '';
  if (!SHAPES.has(name)) {
    const [reason, remedy] = WHY[name] ?? OTHERWISE;
    throw new LogoFault(`Its element <${name}> ${reason}`, remedy, line);
  }
  const attributes = [...styles.of(element)].flatMap(([key, value]) => writeAttribute(key, value, line, without));
  const children = element.children.map((child) => write(child, styles)).join('');
  return `<${name}${attributes.join('')}>${children}</${name}>`;
}

function writeAttribute(key: string, value: string, line: number, without: ReadonlySet<string>): string[] {
  const name = key === 'xlink:href' ? 'href' : key;
  const fail = (what: string, remedy: string): never => {
    throw new LogoFault(`${what} (${key})`, remedy, line);
  };
  if (/^on/i.test(name)) fail('It would run a program', 'Remove the attribute.');
  if (OPACITY.test(name) && Number.parseFloat(value) !== 1) fail('It is partly transparent', 'Use solid colours.');
  if (EFFECT.test(name) && value !== 'none') fail('It uses an effect', 'Draw it as shapes in solid colours.');
  const pattern = ATTRIBUTES.get(name);
  if (/^(?:href|src)$/.test(name) || /url\(/i.test(value)) {
    if (!pattern?.test(value.trim()))
      fail(`It asks for something outside of itself, "${value.slice(0, 40)}"`, NO_OUTSIDE);
  }
  if (!pattern || without.has(name)) return [];
  if (!pattern.test(value.trim()))
    fail(`It has a value that no drawing needs, "${value.slice(0, 40)}"`, 'Save the drawing again as plain SVG.');
  return [` ${name}="${value.trim()}"`];
}
