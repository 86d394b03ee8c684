// A drawing -> SVG nodes; the page of a PDF holds them, and a Markdown set has them as files. No value is ever part of a markup string.
import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import {
  type Box,
  type BoxStyle,
  type Connector,
  type Drawing,
  type DrawingShape,
  heightOf,
  type Label,
  lineHeight,
  PADDING,
  TEXT_SIZE,
  type TextLine,
} from '../../model/drawing.js';

const INK = '#1b232b';
const ACCENT = '#1d3b53';
const QUIET = '#4b5863';
const TINT = '#edf1f4';
const GROUND = '#f7f9fa';
const DASHES = ['3', '2'];

const LOOKS: Readonly<Record<BoxStyle, Properties>> = {
  strong: { fill: '#ffffff', stroke: ACCENT, strokeWidth: '1.6', rx: '2' },
  plain: { fill: '#ffffff', stroke: QUIET, strokeWidth: '0.6', rx: '2' },
  quiet: { fill: TINT, stroke: 'none' },
  dashed: { fill: '#ffffff', stroke: QUIET, strokeWidth: '0.8', strokeDashArray: DASHES, rx: '2' },
  band: { fill: GROUND, stroke: '#bcc7d0', strokeWidth: '0.5' },
};

const svg = (tagName: string, properties: Properties, children: Element['children'] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/**
 * The `<svg>` of a drawing, with its description as the accessible name.
 *
 * @param font a CSS font family list for its words
 */
export function renderSvg(drawing: Drawing, font: string): Element {
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(drawing.width)} ${round(drawing.height)}`,
      width: `${round(drawing.width)}pt`,
      height: `${round(drawing.height)}pt`,
      role: 'img',
      ariaLabel: drawing.description,
      fontFamily: font,
      fill: INK,
    },
    drawing.shapes.flatMap(shapeNodes),
  );
}

/** The text of an SVG file. It is XML, where `<` may not stand in an attribute as in HTML: the words are elements. */
export function svgFile(drawing: Drawing): string {
  const root = renderSvg(drawing, 'Source Sans 3, Segoe UI, Helvetica, Arial, sans-serif');
  delete root.properties.ariaLabel;
  root.children.unshift(
    svg('title', {}, [{ type: 'text', value: drawing.title }]),
    svg('desc', {}, [{ type: 'text', value: drawing.description }]),
  );
  return `${toHtml(root, { space: 'svg', closeEmptyElements: true })}\n`;
}

function shapeNodes(shape: DrawingShape): Element[] {
  if (shape.kind === 'box') return boxNodes(shape);
  return shape.kind === 'label' ? labelNodes(shape) : connectorNodes(shape);
}

function boxNodes(box: Box): Element[] {
  const rectangle = svg('rect', {
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    ...LOOKS[box.style],
  });
  const top = box.y + (box.height - heightOf(box.lines)) / 2;
  const x = box.align === 'middle' ? box.x + box.width / 2 : box.x + PADDING;
  return [rectangle, ...textNodes(box.lines, x, top, box.align)];
}

function labelNodes(label: Label): Element[] {
  return textNodes(label.lines, label.x, label.y - heightOf(label.lines) / 2, label.align);
}

function textNodes(lines: readonly TextLine[], x: number, top: number, align: Label['align']): Element[] {
  let y = top;
  return lines.map((line) => {
    const size = line.size ?? TEXT_SIZE;
    y += lineHeight(line);
    return svg(
      'text',
      {
        x: round(x),
        // The base line lies a little above the lower edge of the line.
        y: round(y - size * 0.32),
        fontSize: `${size}px`,
        ...(line.bold ? { fontWeight: '600' } : {}),
        ...(align === 'start' ? {} : { textAnchor: align }),
      },
      [{ type: 'text', value: line.value }],
    );
  });
}

const HEAD = 5;

function connectorNodes({ points, arrow, dashed }: Connector): Element[] {
  const look = { fill: 'none', stroke: QUIET, strokeWidth: '0.9', ...(dashed ? { strokeDashArray: DASHES } : {}) };
  const line = svg('polyline', { points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '), ...look });
  const [from, to] = points.slice(-2);
  if (!arrow || !from || !to) return [line];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const back = [to[0] - dx * HEAD, to[1] - dy * HEAD] as const;
  const corners = [to, [back[0] - dy * 2.5, back[1] + dx * 2.5], [back[0] + dy * 2.5, back[1] - dx * 2.5]] as const;
  return [line, svg('polygon', { points: corners.map(([x, y]) => `${round(x)},${round(y)}`).join(' '), fill: QUIET })];
}

/** Two decimals: the same bytes wherever the numbers come from. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
