// What `irdocs explain` says of the findings of `irdocs verify`.
import type { ExampleFiles, FindingKind } from '../../diagnostics.js';

/** An explanation of one code. */
interface PackCode extends FindingKind {
  readonly why: string;
  readonly bad: ExampleFiles;
  readonly good: ExampleFiles;
}

const GOOD: ExampleFiles = { shell: 'irdocs build org-profiles/hallberg\nirdocs verify out/hallberg\n' };
const shell = (...lines: readonly string[]): ExampleFiles => ({ shell: `${lines.join('\n')}\n` });

const code = (id: string, summary: string, why: string, bad: ExampleFiles, good = GOOD): PackCode => ({
  id,
  summary,
  why,
  unsuppressible: 'honesty',
  bad,
  good,
});

/** The codes, by what they are about: the manifest, its files, their words, links and signatures. */
export const packCodes: readonly PackCode[] = [
  code(
    'pack-manifest-broken',
    'The manifest of a pack cannot be read',
    'The manifest says what was built. Without it nobody can tell whether the pack in hand is whole.',
    shell('echo "{}" > out/hallberg/manifest.json', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-file-missing',
    'A file that the manifest lists is not in the pack',
    'Whoever opens the pack in an emergency relies on every document in it. A copy that lost one must not pass for the whole.',
    shell('rm out/hallberg/pdf/cards/first-hour-card.pdf', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-file-changed',
    'A file of the pack is not the one that was built',
    'A document that was edited after the build says what nobody approved, and the next build undoes it.',
    shell('echo "Call somebody." >> out/hallberg/markdown/cards/first-hour-card.md', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-file-unknown',
    'A file stands in the pack that the manifest does not list',
    'What lies among the documents is taken for one of them, though nothing checked it.',
    shell('cp notes.md out/hallberg/markdown/plan/', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-file-old',
    'A file of the pack stayed from an earlier build',
    'A build that left an output out keeps the earlier one. It may contradict the documents beside it.',
    shell('irdocs build org-profiles/hallberg --to markdown', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-version-differs',
    'A document of the pack states other facts than the manifest',
    'Two versions of one document in one pack leave the reader to guess which is in force.',
    shell('cp old/incident-management-plan.pdf out/hallberg/pdf/plan/', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-attachment-differs',
    'What pack.pdf carries is not what was attached',
    'pack.pdf carries the profile that it was made from and the hashes of the other files. One that was exchanged proves nothing, and a pack of another build than the files beside it contradicts them.',
    shell('cp old/pack.pdf out/hallberg/pdf/pack.pdf', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-pdf-updated',
    'Something was added to a PDF after irdocs wrote it',
    'A PDF can be changed by adding to its end: readers then show the new words in place of those that were approved.',
    shell('irdocs verify pack.pdf   # somebody wrote into it with a PDF editor'),
  ),
  code(
    'pack-pdf-broken',
    'A PDF of the pack cannot be read',
    'A file that was cut off while it was copied opens in no reader, and nobody notices before it is needed.',
    shell('truncate -s 1000 out/hallberg/pdf/pack.pdf', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-link-broken',
    'A link inside the pack leads nowhere',
    'Links between the files of a pack hold only while the files lie in their folders.',
    shell('mv out/hallberg/pdf/plan out/hallberg/pdf/plans', 'irdocs verify out/hallberg'),
  ),
  code(
    'pack-signature-broken',
    'A signature is not of the bytes that it stands on',
    'A broken signature is the proof that a file was changed after somebody signed it.',
    shell('irdocs verify out/hallberg   # pdf/pack.pdf was edited after it was signed'),
  ),
  code(
    'pack-signature-partial',
    'A signature does not cover the whole file',
    'What was added to a file after it was signed is not what the signer saw.',
    shell('irdocs verify out/hallberg   # pages were added to pdf/pack.pdf after it was signed'),
  ),
];
