// For the tests of reporters: files with findings, some of them hostile or accepted, and a way to format them.
import { VFile } from 'vfile';
import { type Finding, report } from '../../src/diagnostics.js';
import { loadReporters, type Reporter, type ReporterOptions } from '../../src/reporters/reporter.js';

export const reporters = await loadReporters();
export const OPTIONS: ReporterOptions = { color: false, strict: false, version: '1.2.3' };

export function format(name: string, files: readonly VFile[], options: Partial<ReporterOptions> = {}): string {
  return (reporters.find((entry) => entry.name === name) as Reporter).format(files, { ...OPTIONS, ...options });
}

export function fileWith(path: string, value: string, ...findings: Finding[]): VFile {
  const file = new VFile({ path, value });
  for (const finding of findings) report(file, finding);
  return file;
}

/** What terminals, CI servers and markup could act on. */
export const HOSTILE =
  '\u001b]8;;https://evil.example\u0007x\u001b[2J\r\b\u202eabc\u2066\u009b31m %0A::error::%\n::stop-commands::x & <b> "q" ]]>';

/** An error with a range, a warning at a point, an info about a whole file. */
export const sample = (): VFile[] => [
  fileWith(
    'org-profiles/größe & co/a,b:c.yaml',
    'one: 1\ntwo: 2\nthree: 3\n',
    {
      ruleId: 'key-unknown',
      reason: 'two is no key',
      place: { start: { line: 2, column: 1, offset: 7 }, end: { line: 2, column: 4, offset: 10 } },
      actual: 'two',
      expected: ['too'],
      note: 'Write too.\nOr not.',
    },
    { ruleId: 'yaml-comment', reason: 'cut', place: { line: 3, column: 8 }, severity: 'warning' },
  ),
  fileWith('whole.md', '', { ruleId: 'policy-unreadable', reason: HOSTILE, severity: 'info', note: HOSTILE }),
];

/** The files, with all findings of a rule accepted. */
export function accept(files: readonly VFile[], rule: string): readonly VFile[] {
  for (const message of files.flatMap((file) => file.messages)) {
    if (message.ruleId !== rule) continue;
    const reason = `Because ${HOSTILE}`;
    message.suppression = { id: 'later', finding: rule, reason, owner: 'desk', expires: '2027-03-31' };
  }
  return files;
}
