// How the command line behaves where a person looks at stderr: colours, and one line that says what is going on.
import { escapeControls } from '../reporters/escapeControls.js';

/** What is needed of a stream such as process.stderr. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Begin of the line, and nothing in it. */
const CLEAR = '\r\u001b[2K';

/** Whether colours are wanted: on a terminal, unless --no-color or NO_COLOR (https://no-color.org: present and not empty). */
export function wantsColor(
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
  flag: boolean,
): boolean {
  return flag && !env.NO_COLOR && terminal.isTTY === true;
}

/**
 * Shows a text in one line, which the next text replaces; without a text the line goes. Does nothing where no terminal is,
 * or when told to be quiet.
 */
export function createProgress(terminal: Terminal, quiet: boolean): (text?: string) => void {
  if (terminal.isTTY !== true || quiet) return () => undefined;
  let shown = '';
  return (text = '') => {
    if (text === shown) return;
    shown = text;
    terminal.write(CLEAR + escapeControls(text).slice(0, (terminal.columns || 80) - 1));
  };
}
