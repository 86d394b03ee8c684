// Cuts the tables out of a Markdown text, so that they can be parsed row by row: most rows of a set have the same shape.

/** A line that stands where a table was; the parser reads it as a paragraph of one word. */
export const TABLE_MARK = /^\uE002(\d+)\uE003$/;

/** A text with marks in the places of its tables. */
export interface SplitText {
  readonly text: string;
  /** The lines of each table: head, delimiter, rows. */
  readonly tables: readonly (readonly string[])[];
}

const DELIMITER = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;
// In a fence the lines are no table; a definition elsewhere in the text would change what a row means.
const UNSAFE = /^ {0,3}(?:`{3}|~{3}|\[[^\]]+\]:|<)/m;

/** Splits a text; tables count when they begin at the first column after a blank line. Undefined when it is not worth it or not safe. */
export function splitTables(text: string): SplitText | undefined {
  if (!text.includes('\n|') || UNSAFE.test(text)) return undefined;
  const lines = text.split('\n');
  const kept: string[] = [];
  const tables: string[][] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const begins = line.startsWith('|') && (index === 0 || lines[index - 1]?.trim() === '');
    if (!begins || !DELIMITER.test(lines[index + 1] ?? '')) {
      kept.push(line);
      continue;
    }
    let end = index;
    while (lines[end]?.startsWith('|')) end++;
    // Any other line directly below would belong to the table too; leave such a text to the parser.
    if ((lines[end] ?? '').trim() !== '') return undefined;
    kept.push(`\uE002${tables.length}\uE003`);
    tables.push(lines.slice(index, end));
    index = end - 1;
  }
  return tables.length > 0 ? { text: kept.join('\n'), tables } : undefined;
}
