// What is wrong with a draft -> the file that lies in front of it: everything that `check` tells, as text in which nothing is markup.
import type { VFile } from 'vfile';
import type { Artifact } from '../model/documents.js';
import pretty from '../reporters/formats/pretty.js';
import type { ReporterOptions } from '../reporters/reporter.js';

/** Its name in the out folder. */
const DRAFT_FINDINGS = 'DRAFT-FINDINGS.md';

const HEAD = `# Draft: not for use

These documents were written in spite of the findings below (\`irdocs build --draft\`). Nobody may work by them, and nobody can sign them.
When the findings are mended, \`irdocs build\` writes the pack.
`;

/** The list of the findings of `files`, those that the profile accepts at the end. */
export function draftFindings(files: readonly VFile[], options: Omit<ReporterOptions, 'color'>): Artifact {
  const told = pretty.format(files, { ...options, color: false }).trimEnd();
  // Four blanks make code of every line, whatever it holds.
  const list = told === '' ? 'There are none.' : told.replace(/^(?=.)/gm, '    ');
  return { path: DRAFT_FINDINGS, bytes: Buffer.from(`${HEAD}\n${list}\n`) };
}
