// Colours and the line of progress, on a terminal that keeps what it was sent.
import { describe, expect, test } from 'vitest';
import { createProgress, type Terminal, wantsColor } from '../../src/commands/terminal.js';

function makeTerminal(isTTY: boolean, columns = 80) {
  const sent: string[] = [];
  return { sent, isTTY, columns, write: (text: string) => sent.push(text) } satisfies Terminal & { sent: string[] };
}

describe('wantsColor', () => {
  const terminal = makeTerminal(true);
  test.each([
    ['a terminal', terminal, {}, true, true],
    ['no terminal', makeTerminal(false), {}, true, false],
    ['--no-color', terminal, {}, false, false],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, true, false],
    ['NO_COLOR=0 is not empty', terminal, { NO_COLOR: '0' }, true, false],
    ['an empty NO_COLOR does not count', terminal, { NO_COLOR: '' }, true, true],
  ])('%s', (_, stream, env, flag, expected) => {
    expect(wantsColor(stream, env, flag)).toBe(expected);
  });
});

describe('createProgress', () => {
  test('each text replaces the one before; none clears the line; the same one is not sent again', () => {
    const terminal = makeTerminal(true);
    const progress = createProgress(terminal, false);
    for (const text of ['reading', 'reading', 'writing', undefined, undefined]) progress(text);
    expect(terminal.sent).toEqual(['\r\u001b[2Kreading', '\r\u001b[2Kwriting', '\r\u001b[2K']);
  });

  test('stays in one line of the terminal, and obeys no text', () => {
    const terminal = makeTerminal(true, 20);
    createProgress(terminal, false)(`\u001b]0;title\u0007${'x'.repeat(100)}`);
    expect(terminal.sent.join('')).toBe(`\r\u001b[2K${'\\u{1b}]0;title\\u{7}xx'.slice(0, 19)}`);
  });

  test('nothing without a terminal, and nothing when quiet', () => {
    const silent = [makeTerminal(false), makeTerminal(true)] as const;
    createProgress(silent[0], false)('reading');
    createProgress(silent[1], true)('reading');
    expect(silent.map(({ sent }) => sent)).toEqual([[], []]);
  });
});
