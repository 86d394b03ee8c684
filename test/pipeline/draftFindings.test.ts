// The list in front of a draft: everything that is wrong, and nothing of it as markup.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { report } from '../../src/diagnostics.js';
import { draftFindings } from '../../src/pipeline/draftFindings.js';

const OPTIONS = { strict: false, version: '1.2.3' };

const listed = (files: readonly VFile[]): string => Buffer.from(draftFindings(files, OPTIONS).bytes).toString('utf8');

test('a finding stands in it with place, reason and remedy, whatever it holds', () => {
  const file = new VFile({ path: 'org-profiles/x/profile.yaml', value: '# a heading\n- <script>alert(1)</script>\n' });
  const reason = 'The name "```\n# Approved <img src=x> [all](https://a.example)" is not known';
  report(file, { ruleId: 'x-y', reason, note: 'Mend\nit', place: { line: 2, column: 3 } });
  const text = listed([file]);
  expect(text).toContain('    org-profiles/x/profile.yaml:2:3 error The name');
  expect(text).toContain('remedy: Mend');
  const kinds = fromMarkdown(text).children.map((node) => node.type);
  expect(kinds).toEqual(['heading', 'paragraph', 'code']);
  expect(text).not.toMatch(/[ \t]$/m);
});

test('a draft in which nothing is wrong says so', () => {
  expect(listed([new VFile({ path: 'a.yaml', value: '' })])).toMatch(
    /^# Draft: not for use\n[\s\S]*\nThere are none\.\n$/,
  );
});
