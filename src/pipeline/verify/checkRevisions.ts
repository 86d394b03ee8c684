// A PDF by itself: is it still what irdocs wrote, and was anything added that no signature stands for?
import type { PdfSignature } from '../../outputs/pdf/sign/readSignatures.js';
import { readRevisions } from '../../outputs/pdf/verify/readRevisions.js';
import type { PackFault } from './packFiles.js';

const ANOTHER = 'Take the file from the build, or ask for another copy of it';

/** Faults of the bytes as a whole. What is found only guards against accidents: who wants to deceive can write both anew, unless it is signed. */
export function checkRevisions(
  bytes: Uint8Array,
  path: string,
  signatures: readonly PdfSignature[],
): readonly PackFault[] {
  const { count, untouched, first, rest } = readRevisions(bytes);
  const faults: PackFault[] = [];
  if (!untouched) {
    faults.push({
      ruleId: 'pack-file-changed',
      path,
      reason:
        count === 0
          ? 'The file has no end: it was cut off, or is no PDF of irdocs'
          : 'The file is not as irdocs wrote it: the identifier at its end is that of other bytes',
      note: ANOTHER,
    });
  }
  const added = count - 1 - signatures.length;
  if (added > 0 || (rest > 0 && count > 0)) {
    faults.push({
      ruleId: 'pack-pdf-updated',
      path,
      reason: `Something was added to the file after irdocs wrote its ${first} bytes, and no signature stands for it`,
      note: `${ANOTHER}; a reader shows what was added in place of what was approved. A form that somebody filled in is such a file too: \`irdocs form read\` reads it`,
    });
  }
  return faults;
}
