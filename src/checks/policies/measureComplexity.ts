// Markdown that has to be parsed -> whether the parser gets through it in bounded time. Its time grows with the square of some marks.

/** Marks in all the text that one file gives to the parser: each takes some 20 microseconds. */
const MOST_MARKS = 400_000;
/** Brackets in one paragraph or cell; each may be compared with all before it. */
const MOST_BRACKETS = 25_000;
/** Marks of emphasis in one paragraph or cell; each pair is looked for among all. */
const MOST_EMPHASIS = 4_000;
/** Marks that make the parser look for their other half up to the end of the paragraph, by its length in characters. */
const MOST_STEPS = 20_000_000;
/** Lines in lists and quotes, by all lines: at the end of each, what was read so far is moved. */
const MOST_MOVES = 50_000_000;

/** What the parser looks for the end of, and that end. */
const PAIRS = [
  [/<!--/g, '-->'],
  [/<\?/g, '?>'],
  [/<!\[CDATA\[/g, ']]>'],
  [/<![a-z]/gi, '>'],
] as const;

/** Below the head of a table. */
const RULE = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?$/;

/** Adds up what one file gives to the parser. */
export interface ComplexityMeter {
  /** @returns whether the lines up to the next blank one can be parsed with all before them; if not, they do not count */
  admits(run: string): boolean;
}

/** Starts at zero. */
export function measureComplexity(): ComplexityMeter {
  let marks = 0;
  let lines = 0;
  let nested = 0;
  return {
    admits(run) {
      const own = count(run, /[[\]()<>`*_&\\|!\n]/g);
      const ownNested = count(run, /^[ \t]*(?:[->+*]|\d)/gm);
      const ownLines = count(run, /\n/g) + 2;
      if (
        marks + own > MOST_MARKS ||
        (nested + ownNested) * (lines + ownLines) > MOST_MOVES ||
        scopesOf(run).some(isTangled)
      )
        return false;
      marks += own;
      lines += ownLines;
      nested += ownNested;
      return true;
    },
  };
}

/** What is parsed each on its own: the rows of a table, else all together. */
function scopesOf(run: string): readonly string[] {
  const [head = '', line = ''] = run.split('\n', 2);
  const isTable = /^\|[^\\]*$/.test(head) && RULE.test(line) && count(head, /\|/g) === count(line, /\|/g);
  return isTable ? run.split('\n') : [run];
}

/** Whether the paragraph takes time that grows with the square of its length. */
function isTangled(run: string): boolean {
  if (count(run, /[[\]]/g) > MOST_BRACKETS || count(run, /[*_]/g) > MOST_EMPHASIS) return true;
  const widths = new Set((run.match(/`+/g) ?? []).map((marks) => marks.length));
  const halves = PAIRS.map(([open, close]) => count(run.slice(run.lastIndexOf(close) + 1), open));
  return (widths.size + Math.max(...halves)) * run.length > MOST_STEPS;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
