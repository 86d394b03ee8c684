// The day on which dates are judged: it changes what is told, never what is written, and time alone breaks no build.
import { expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics.js';
import { checkOrganization } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import { ROOT, SAMPLE, TEMPLATES } from '../support/sample.js';

const check = (asOf: string) =>
  checkOrganization({
    profileFolder: SAMPLE,
    templatesFolder: TEMPLATES,
    outFolder: `${ROOT}/out/hallberg`,
    displayRoot: ROOT,
    strict: false,
    asOf,
  });

test('years later the same documents come with warnings', async () => {
  const [now, later] = await Promise.all([check(AS_OF), check('2036-01-01')]);
  const messages = later.files.flatMap((file) => file.messages);
  expect(messages.filter((message) => severityOf(message) === 'error').map(String)).toEqual([]);
  const rules = new Set(messages.map((message) => message.ruleId));
  for (const rule of ['contact-fresh', 'contract-in-force', 'review-overdue']) expect(rules).toContain(rule);
  expect(now.files.flatMap((file) => file.messages).map((message) => message.ruleId)).not.toContain('contact-fresh');
  expect([...later.markdown]).toEqual([...now.markdown]);
  expect(later.markdown.size).toBeGreaterThan(10);
});
