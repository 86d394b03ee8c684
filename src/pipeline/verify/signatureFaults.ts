// What is wrong with one signature of a PDF, in words for who relies on it.
import type { PdfSignature } from '../../outputs/pdf/sign/readSignatures.js';
import type { PackFault } from './packFiles.js';

/** None for a signature that holds and covers the whole file. */
export function signatureFaults(signature: PdfSignature, path: string): readonly PackFault[] {
  const { signer, intact, whole, fault } = signature;
  const who = signer === undefined ? 'A signature' : `The signature of ${signer}`;
  const note = 'Do not rely on this file: ask the signer for the one that was signed';
  const found = (ruleId: string, what: string): readonly PackFault[] => [
    { ruleId, path, reason: `${who} ${what}`, note },
  ];
  if (fault !== undefined) return found('pack-signature-broken', `cannot be read: ${fault}`);
  if (!intact) return found('pack-signature-broken', 'is not of these bytes: the file was changed after it was signed');
  return whole ? [] : found('pack-signature-partial', 'does not cover the whole file: something was added later');
}
