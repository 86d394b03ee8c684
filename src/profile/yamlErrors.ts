// The parser's error codes in the author's words: what is wrong and how to write it instead.
import type { YAMLParseError } from 'yaml';

/** What to say of a fault of YAML syntax. */
export interface SyntaxMessage {
  readonly reason: string;
  readonly note?: string | undefined;
}

const QUOTE = 'Put the whole value in double quotes.';

/** `line` is the text of the line on which the fault stands, used to guess what the author meant. */
export function describeSyntaxError(error: Pick<YAMLParseError, 'code' | 'message'>, line: string): SyntaxMessage {
  if (/:\s+\{\{/.test(line)) {
    return {
      reason: 'a value that begins with `{{` is read as a map',
      note: `${QUOTE} Profile values are never templates.`,
    };
  }
  if (/[:-]\s+\*\S/.test(line)) {
    return { reason: 'a value that begins with `*` is read as a reference to an anchor', note: QUOTE };
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { reason: 'a tab is used for indentation', note: 'Indent with spaces; set your editor to insert them.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        reason: 'a second `: ` follows in one value, or a line is indented more than the one it belongs to',
        note: 'Put a value that contains `: ` in double quotes, and give the keys of one entry the same indentation.',
      };
    case 'BAD_SCALAR_START':
      return {
        reason: `a value must not begin with ${signOf(error.message)}`,
        note: QUOTE,
      };
    case 'MISSING_CHAR':
      if (error.message.includes('quote')) return { reason: 'a closing quote is missing', note: 'Close the quotes.' };
      return {
        reason: 'a line is no `key: value`',
        note: 'Write a colon and a space after the key, or indent the line.',
      };
    case 'BAD_INDENT':
      return {
        reason: 'the indentation does not fit, or a bracket is not closed',
        note: 'Keys of one entry begin in the same column; entries of one list begin with `- ` in the same column.',
      };
    case 'UNEXPECTED_TOKEN':
      if (/'[^']*'\S/.test(line)) {
        return {
          reason: 'text follows after a closing quote',
          note: "Write an apostrophe inside '...' twice, or use double quotes.",
        };
      }
      return { reason: 'text stands where none can stand', note: 'Check the quotes and the indentation of this line.' };
    case 'BAD_DQ_ESCAPE':
      return { reason: 'a backslash in double quotes begins an unknown escape', note: 'Write `\\\\` for a backslash.' };
    case 'KEY_OVER_1024_CHARS':
      return { reason: 'a key is longer than 1024 characters', note: 'Check the colon on this line.' };
    case 'MULTIPLE_ANCHORS':
      return { reason: 'a value has two anchors', note: 'Keep one `&name`.' };
    default:
      return { reason: lowerFirst(error.message), note: undefined };
  }
}

/** The character that the parser names; a backtick cannot stand between backticks. */
function signOf(message: string): string {
  const sign = /character (.)/.exec(message)?.[1] ?? '?';
  return sign === '`' ? 'a backtick' : `\`${sign}\``;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
