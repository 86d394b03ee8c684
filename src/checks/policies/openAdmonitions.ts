// Python-Markdown's notices and tabs -> quotes of equal length, so that a parser of CommonMark reads what is indented below them and not code.

/** `!!! note`, `??? note "Title"`, `=== "Tab"`; what belongs to it is indented by four more. */
const OPENER = /^( *)(?:!!!|\?\?\?\+?|===[!+]?) +\S/;
const FENCE = /^ *(`{3,}|~{3,})/;
const LIST = /^ *(?:[-*+]|\d{1,9}[.)]) /;
const STEP = 4;

/**
 * Puts a `>` before each line that belongs to a notice or a tab, in the place of one of its blanks. Code in them is made blank, because
 * an empty line would end a quote and with it the code.
 *
 * @returns a text of equal length, with the same line ends.
 */
export function openAdmonitions(text: string): string {
  if (!/^ *(?:!!!|\?\?\?|===)/m.test(text)) return text;
  /** Columns at which the notices that are open begin. */
  let open: number[] = [];
  let fence: { readonly mark: string; readonly inside: boolean } | undefined;
  let listed = false;
  return text.replace(/[^\r\n]+/g, (line) => {
    if (line.trim() === '') return line;
    const indent = line.length - line.trimStart().length;
    if (!fence) {
      open = open.filter((column) => indent >= column + STEP);
      if (open.length === 0) listed = LIST.test(line) || (listed && indent > 0);
    }
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      const { mark: opened, inside } = fence;
      if (mark?.startsWith(opened) && line.trim() === mark) fence = undefined;
      return inside ? ' '.repeat(line.length) : line;
    }
    if (mark) {
      fence = { mark, inside: open.length > 0 };
      return open.length > 0 ? ' '.repeat(line.length) : line;
    }
    // By units, as columns are counted; only blanks are replaced.
    const quoted = line.split('');
    for (const column of open) quoted[column] = '>';
    const base = (open.at(-1) ?? -STEP) + STEP;
    // Further in it is code, but for what belongs to an item of a list.
    if (OPENER.test(line) && (indent < base + STEP || listed)) open.push(indent);
    return quoted.join('');
  });
}
