// Runs one check over a small collection of policies, as a plain folder or with a profile, and says what it found where.
import type { Check, CheckContext, PolicyCheck } from '../../../../src/checks/check.js';
import type { ExampleFiles } from '../../../../src/diagnostics.js';
import { contextOf, type MadeFinding } from '../../../support/checkContext.js';

/** The findings over files of a worked example; without `profile.yaml` they are a plain folder. */
export function findingsIn(check: Check | PolicyCheck, files: ExampleFiles): readonly MadeFinding[] {
  const { context, findings } = contextOf(files);
  const { profile: _, set: __, reportFact: ___, ...folder } = context;
  check.run((files['profile.yaml'] === undefined && check.anyFolder ? folder : context) as CheckContext);
  return findings;
}

/** `ruleId "words at the place"`, with the pointer instead of words for a finding in the profile. */
export function told(check: Check | PolicyCheck, files: ExampleFiles): readonly string[] {
  return findingsIn(check, files).map(({ ruleId, at, place }) => {
    const text = files[at] ?? '';
    const range = place as { start?: { offset: number }; end?: { offset: number } } | undefined;
    const words = range?.start && range.end ? text.slice(range.start.offset, range.end.offset) : '';
    return at.startsWith('/') ? `${ruleId} ${at}` : `${ruleId} ${at} "${words}"`;
  });
}
