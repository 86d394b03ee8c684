// The usual slips of a hand that writes YAML, recognised by the lines around the parser's error: what was meant, and where it went wrong.
import type { YAMLParseError } from 'yaml';
import { slipOfColumn, slipOfKey } from './keySlips.js';
import { lineAt, type SyntaxSlip } from './syntaxSlip.js';

/** Where the parser stumbled. */
interface Stumble {
  readonly text: string;
  /** Offset of the error. */
  readonly start: number;
  /** Offset of a bracket before it that nothing closes. */
  readonly open: number | undefined;
}

const IMPLICIT: readonly string[] = ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'];

/** The slip behind a syntax error; undefined where it is none that is known. */
export function findSyntaxSlip(
  { code, message }: Pick<YAMLParseError, 'code' | 'message'>,
  at: Stumble,
): SyntaxSlip | undefined {
  const stranger = findConflict(at.text) ?? findOddBlank(at);
  if (stranger) return stranger;
  if (/quote/.test(message)) return undefined;
  if (code === 'BLOCK_IN_FLOW') return missingComma(at);
  if (at.open !== undefined) return openBracket(at.text, at.open);
  if (IMPLICIT.includes(code)) return slipOfKey(at.text, at.start);
  if (code === 'BAD_INDENT' && /same column/.test(message)) return slipOfColumn(at.text, at.start);
  return code === 'UNEXPECTED_TOKEN' ? slipOfToken(at) : undefined;
}

/** Lines that git wrote into the file because two people changed it. */
function findConflict(text: string): SyntaxSlip | undefined {
  const match = /^<{7} .*$/m.exec(text);
  if (!match) return undefined;
  return {
    reason: 'git has written a conflict into the file: two people changed the same lines',
    note: 'Keep one of the two versions, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    from: match.index,
    to: match.index + match[0].length,
  };
}

/** A blank in the indentation that looks like a space and is none, as word processors and web pages have it. */
function findOddBlank({ text, start }: Stumble): SyntaxSlip | undefined {
  const { begin, end } = lineAt(text, start);
  const match = /^( *)[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/m.exec(
    text.slice(begin, lineAt(text, end + 2).end),
  );
  if (!match) return undefined;
  const from = begin + match.index + (match[1] ?? '').length;
  return {
    reason: 'the line is indented with a blank that is no space: it was copied from a web page or a word processor',
    note: 'Delete the blanks before the first word of the line, and type spaces.',
    from,
    to: from + 1,
  };
}

function openBracket(text: string, open: number): SyntaxSlip {
  const bracket = text[open] ?? '';
  return {
    reason: `the \`${bracket}\` is not closed`,
    note: `Write \`${bracket === '[' ? ']' : '}'}\` where the ${bracket === '[' ? 'list' : 'set of keys'} ends; put a value that begins with \`${bracket}\` in quotes.`,
    from: open,
    to: open + 1,
  };
}

/** `{ role: ciso primary: selin }` */
function missingComma({ text, start }: Stumble): SyntaxSlip {
  const line = text.slice(start, lineAt(text, start).end);
  const second = /^[^,[\]{}]*?\s([\w-]+:)\s/.exec(line);
  const from = second ? start + second[0].length - 1 - (second[1] ?? '').length : start;
  return {
    reason: `a comma is missing${second ? ` before \`${second[1]}\`` : ''}, or a value that contains \`: \` stands without quotes`,
    note: 'Between brackets a comma stands between two entries: { role: lead, person: a-kent }.',
    from,
    to: from + (second?.[1] ?? ' ').length,
  };
}

/** Something that stands after the end of a value. */
function slipOfToken({ text, start }: Stumble): SyntaxSlip | undefined {
  const bracket = text[start] ?? '';
  if (']}'.includes(bracket) && bracket !== '') {
    return {
      reason: `the \`${bracket}\` closes nothing`,
      note: 'Remove it, or write the bracket that it was to close.',
      from: start,
      to: start + 1,
    };
  }
  const line = lineAt(text, start);
  const before = text.slice(line.begin, start);
  if (!/:\s+"[^"]*"\s*$/.test(before)) return undefined;
  return {
    reason: 'text follows after a closing quote',
    note: 'Let the quotes enclose the whole value, and write \\" for a quote inside of it.',
    from: start,
    to: line.end,
  };
}
