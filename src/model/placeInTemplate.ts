// A text that a template printed -> its place in the template file, for findings about what was rendered.
import type { Point } from '../diagnostics.js';
import type { Section } from './documents.js';

/** Where `text` stands in the section's template; the first line of its body when the template made it from a value. */
export function placeInTemplate({ source }: Pick<Section, 'source'>, text: string): Point {
  const lines = String(source.file.value).split('\n');
  const body = lines.slice(source.firstLine - 1);
  const at = body.findIndex((line) => line.includes(text));
  if (at < 0) return { line: Math.min(source.firstLine, lines.length), column: 1 };
  return { line: source.firstLine + at, column: (body[at] ?? '').indexOf(text) + 1 };
}
