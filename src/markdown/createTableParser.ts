// Tables -> mdast, cell by cell: a plain cell needs no parser, and cells of the same shape are parsed once. A test holds it against the plain parser.
import type { Nodes, Root, Table, TableCell, TableRow } from 'mdast';

const TOKEN = /\uE000(\d+)\uE001/g;
/** A cell in which no character can be markup. */
const PLAIN = /^[^\\`*_[\]<>&!~]*$/;

/** Parses tables given as lines (head, delimiter, rows); undefined when one of them is not what it seems. */
export type TableParser = (tables: readonly (readonly string[])[]) => readonly Table[] | undefined;

/** Makes a table parser with its own memory of cells. `parse` reads a whole Markdown text. */
export function createTableParser(parse: (text: string) => Root): TableParser {
  const known = new Map<string, TableCell>();

  /** Parses the shapes that are not known yet in one go, as the rows of one table. */
  function learn(shapes: readonly string[]): boolean {
    if (shapes.length === 0) return true;
    const [table] = parse(`|a|\n|-|\n${shapes.map((shape) => `| ${shape} |`).join('\n')}`).children;
    if (table?.type !== 'table' || table.children.length !== shapes.length + 1) return false;
    shapes.forEach((shape, index) => {
      const cell = table.children[index + 1]?.children[0];
      if (cell) known.set(shape, cell);
    });
    return true;
  }

  return (tables) => {
    const split = tables.map((lines) => lines.map((line, index) => (index === 1 ? [line] : splitRow(line))));
    if (split.some((lines) => lines.includes(undefined))) return undefined;
    const cells = split.flatMap((lines) => lines.filter((_, index) => index !== 1)).flatMap((row) => row ?? []);
    const shapes = new Set(cells.filter((text) => !PLAIN.test(text)).map((text) => shapeOf(text).shape));
    if (!learn([...shapes].filter((shape) => !known.has(shape)))) return undefined;
    const made = split.map((lines) => buildTable(lines as string[][], known));
    return made.includes(undefined) ? undefined : (made as Table[]);
  };
}

/** The trimmed cells of a row; undefined when it holds escapes or code, which may hide a bar. */
function splitRow(line: string): string[] | undefined {
  const row = /^\|(.*)\|[ \t]*$/.exec(line)?.[1];
  if (row === undefined || /[\\`]/.test(row)) return undefined;
  return row.split('|').map((cell) => cell.replace(/^[ \t]+|[ \t]+$/g, ''));
}

function buildTable(
  [head, [delimiter = ''] = [], ...rows]: string[][],
  known: ReadonlyMap<string, TableCell>,
): Table | undefined {
  const align = (splitRow(delimiter) ?? []).map((cell) => {
    if (cell.startsWith(':')) return cell.endsWith(':') ? 'center' : 'left';
    return cell.endsWith(':') ? 'right' : null;
  });
  if (!head || head.length !== align.length) return undefined;
  return { type: 'table', align, children: [head, ...rows].map((cells) => buildRow(cells, known)) };
}

function buildRow(cells: readonly string[], known: ReadonlyMap<string, TableCell>): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((text): TableCell => {
      if (text === '') return { type: 'tableCell', children: [] };
      if (PLAIN.test(text)) return { type: 'tableCell', children: [{ type: 'text', value: text }] };
      const { shape, numbers } = shapeOf(text);
      return renumber(known.get(shape) as TableCell, numbers);
    }),
  };
}

/** A text with its tokens numbered from 0, and the numbers that they had. */
function shapeOf(text: string): { readonly shape: string; readonly numbers: readonly string[] } {
  const numbers: string[] = [];
  const shape = text.replace(TOKEN, (_, number: string) => `\uE000${numbers.push(number) - 1}\uE001`);
  return { shape, numbers };
}

/** A copy of a parsed cell with the real token numbers. */
function renumber<T extends Nodes>(node: T, numbers: readonly string[]): T {
  const real = (text: string): string =>
    text.replace(TOKEN, (_, local: string) => `\uE000${numbers[Number(local)]}\uE001`);
  const copy: Record<string, unknown> = { ...node };
  if ('value' in node) copy.value = real(node.value);
  if ('url' in node) copy.url = real(node.url);
  if ('title' in node && node.title) copy.title = real(node.title);
  if ('children' in node) copy.children = node.children.map((child) => renumber(child as Nodes, numbers));
  return copy as unknown as T;
}
