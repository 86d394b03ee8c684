// Slips in lines that were to be `key: value`: a colon, a space or quotes that are missing, and lines that begin in a wrong column.
import { shorten } from './authorPath.js';
import { contentAt, contentBefore, lineAt, type SyntaxSlip, type TextLine } from './syntaxSlip.js';

const KEY_AND_VALUE = /^([\w-]+):\s+(\S.*)$/s;

/** For a line that the parser could not read as a key. */
export function slipOfKey(text: string, offset: number): SyntaxSlip | undefined {
  const line = lineAt(text, offset);
  const { begin, lead, words } = line;
  const from = begin + lead.length;
  const glued = /^([\w-]+):(?=[^\s:/])/.exec(words);
  if (glued) return missingSpace(glued[1] ?? '', words, from);
  const [, key, value = ''] = KEY_AND_VALUE.exec(words) ?? [];
  if (key === undefined) return lead.includes('-') ? slipOfColumn(text, offset) : missingColon(words, from);
  if (/^[^"'[{|>&*].*:(?:\s|$)/s.test(value)) {
    const whole = value.trimEnd();
    const at = from + words.length - value.length;
    return {
      reason: `the value of \`${key}\` contains \`: \`, so that YAML takes it for another key`,
      note: `Put the whole value in double quotes: ${key}: "${shorten(whole).replaceAll('"', '\\"')}"`,
      from: at,
      to: at + whole.length,
    };
  }
  const next = text.indexOf('\n', line.end);
  return next === -1 ? undefined : deeper(contentAt(text, next + 1), line);
}

/** For a line that begins in another column than the parser expected. */
export function slipOfColumn(text: string, offset: number): SyntaxSlip {
  const line = contentAt(text, offset);
  const above = contentBefore(text, line);
  const found = above && deeper(line, above);
  if (found) return found;
  const { begin, words } = line;
  const [blanks = ''] = /^ */.exec(line.lead) ?? [];
  const [word = ''] = /^\S+/.exec(line.lead.slice(blanks.length) + words) ?? [];
  return {
    reason: `\`${shorten(word)}\` begins in column ${blanks.length + 1}, where neither the entries above it nor those around them begin`,
    note: 'Keys of one entry begin in the same column; entries of one list begin with `- ` in the same column.',
    from: begin + blanks.length,
    to: begin + blanks.length + word.length,
  };
}

function missingSpace(key: string, words: string, from: number): SyntaxSlip {
  return {
    reason: `a space is missing after the colon of \`${key}:\``,
    note: `Write ${shorten(`${key}: ${words.slice(key.length + 1)}`)}`,
    from: from + key.length,
    to: from + key.length + 1,
  };
}

function missingColon(words: string, from: number): SyntaxSlip | undefined {
  const [word = ''] = /^[\w-]+/.exec(words) ?? [];
  if (word === '' || /[:?]/.test(words)) return undefined;
  const rest = words.slice(word.length).trim();
  return {
    reason: `a colon is missing after the key \`${word}\``,
    note: `Write ${shorten(rest === '' ? `${word}:` : `${word}: ${rest}`)}`,
    from,
    to: from + word.length,
  };
}

/** A key that begins further right than the `key: value` above it, as if it belonged to the value. */
function deeper({ begin, lead, words }: TextLine, above: TextLine): SyntaxSlip | undefined {
  const [, key] = /^([\w-]+):(?:\s|$)/.exec(words) ?? [];
  const [, owner] = KEY_AND_VALUE.exec(above.words) ?? [];
  if (key === undefined || owner === undefined || lead.length <= above.lead.length) return undefined;
  return {
    reason: `\`${key}\` begins further right than \`${owner}\` above it, which has a value and can hold no keys`,
    note: `Begin it in column ${above.lead.length + 1}, below \`${owner}\`.`,
    from: begin + lead.length,
    to: begin + lead.length + key.length,
  };
}
