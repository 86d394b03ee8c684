// Used by launchBrowser: turns what a browser said before it died into one message with a remedy.
import { OperationalError } from '../diagnostics.js';
import type { FoundBrowser } from './findBrowser.js';

const SANDBOX =
  /no usable sandbox|without --no-sandbox|setuid sandbox|move to new namespace|credentials\.cc|zygote_host_impl/i;

/**
 * @param log the end of the browser's stderr.
 * @param cause what the launch failed with; its message is a clause, e.g. `it ended with exit code 1`.
 * @returns `browser-sandbox` or `browser-launch`.
 */
export function explainLaunchFailure(
  found: FoundBrowser,
  sandbox: 'on' | 'off',
  log: string,
  cause: unknown,
): OperationalError {
  const name = `${found.product} ${found.version} (${found.executablePath})`;
  if (sandbox === 'on' && SANDBOX.test(log)) {
    return new OperationalError(
      'browser-sandbox',
      `${name} cannot start its sandbox on this machine.`,
      'Allow unprivileged user namespaces (Ubuntu 23.10 and later: ' +
        'sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0), or install a browser from your distribution, ' +
        'which brings its own permission, or print without the sandbox: --no-sandbox.',
      { cause },
    );
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  const said = lastLines(log);
  return new OperationalError(
    'browser-launch',
    `${name} could not be started: ${reason}.${said === '' ? '' : ` It said: ${said}`}`,
    'Name another browser with --browser PATH.',
    { cause },
  );
}

function lastLines(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-3).join(' / ').slice(-600);
}
