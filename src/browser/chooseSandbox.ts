// Before the launch: decides whether Chromium's sandbox is on, and what to tell about it.

/** The decision and, where the sandbox is off, the sentence for the log. */
export interface SandboxChoice {
  readonly sandbox: 'on' | 'off';
  readonly note?: string | undefined;
}

/**
 * On for ordinary users. Off when the user says so (`--no-sandbox`), and off for root: Chromium cannot use its sandbox
 * there, and the containers of CI run as root. That is bearable because the pages are our own HTML, given by setContent
 * with scripts, network and files off. It is never turned off silently, and never because a launch failed.
 *
 * @param uid user id of this process; `undefined` on Windows.
 */
export function chooseSandbox(uid: number | undefined, noSandbox: boolean): SandboxChoice {
  if (noSandbox) return { sandbox: 'off', note: 'The browser runs without its sandbox, as told by --no-sandbox.' };
  if (uid !== 0) return { sandbox: 'on' };
  return {
    sandbox: 'off',
    note:
      'The browser runs without its sandbox because root cannot use it; it is given only pages made here, ' +
      'with scripts, network and files off.',
  };
}
