// The body of a Markdown file -> chunks that can be read one by one with the same outcome as the whole.

/** Some lines of a file; no block begins in one chunk and ends in another. */
export interface Chunk {
  readonly lines: readonly string[];
  /** Line of the first one in the body, from 0. */
  readonly start: number;
}

const FENCE = /^ {0,3}(?:`{3}|~{3})/;
/** HTML that goes on over empty lines. */
const LONG_HTML = /^ {0,3}<(?:script|pre|style|textarea|[!?])/i;
/** After such a line the parser reads some lists as text. */
const INDENTED = /^(?: {4}|\t)/;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?: |$)/;

/** Splits at empty lines, but not inside of a list. After what may hold empty lines the rest is one chunk. */
export function splitChunks(lines: readonly string[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOfChunk(lines, start);
    chunks.push({ lines: lines.slice(start, at), start });
  }
  return chunks;
}

function endOfChunk(lines: readonly string[], start: number): number {
  let isList = false;
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    const follows = at === end || /^[ \t]/.test(line) || (isList && ITEM.test(line));
    if (at > start && !follows) break;
    if (FENCE.test(line) || LONG_HTML.test(line) || (at === start && INDENTED.test(line))) return lines.length;
    isList ||= ITEM.test(line);
    end = at + 1;
  }
  return end;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t]*$/.test(line);
}
