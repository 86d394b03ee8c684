// One policy on the disk -> its text, or the finding why it is not read. Never waits for a pipe, never follows a symbolic link.
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { type Finding, report } from '../diagnostics.js';
import { decodeText } from './decodeText.js';
import { indexLines } from './indexLines.js';
import { LIMITS } from './limits.js';

const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;

/** A policy as far as it could be read. */
export interface PolicyReading {
  readonly file: VFile;
  /** `false` when a finding on the file says why its text is not there, or not whole. */
  readonly sound: boolean;
}

/** Why a file is not read. */
type Refusal = Omit<Finding, 'ruleId'>;

/**
 * Reads one policy. Synchronously, because with promises opening and closing a small file takes five times as long.
 *
 * @param absolute the file
 * @param shown its path in messages
 */
export function readPolicyFile(absolute: string, shown: string): PolicyReading {
  const file = new VFile({ path: shown, value: '' });
  const refusal = readInto(file, absolute);
  if (refusal) report(file, { ruleId: 'policy-unreadable', ...refusal });
  return { file, sound: refusal === undefined };
}

function readInto(file: VFile, absolute: string): Refusal | undefined {
  const bytes = readBytes(absolute);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = decodeText(bytes);
  if ('invalidByte' in decoded) {
    const { textBefore, invalidByte, hint } = decoded;
    if (bytes.subarray(0, 8_000).includes(0) && !/UTF-16/.test(hint)) return BINARY;
    file.value = textBefore;
    return {
      reason: `The policy is not UTF-8 text: byte ${invalidByte} (counted from 0) belongs to no character`,
      place: indexLines(textBefore).point(textBefore.length),
      note: hint,
    };
  }
  if (decoded.text.includes('\0')) return BINARY;
  file.value = decoded.text;
  return undefined;
}

function readBytes(absolute: string): Uint8Array | Refusal {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(absolute, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return NO_FILE;
    if (status.size <= LIMITS.policyBytes) return readFileSync(descriptor);
    return {
      reason: `The policy is ${status.size} bytes long; at most ${LIMITS.policyBytes} are read`,
      note: 'Split the file, or keep attachments out of Markdown',
    };
  } catch (error) {
    return describeFault(error as NodeJS.ErrnoException);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const BINARY: Refusal = {
  reason: 'The policy is not text: it holds bytes of zero',
  note: 'Give a picture or a program another extension than .md, or save the text as UTF-8',
};

const NO_FILE: Refusal = {
  reason: 'The policy is no regular file',
  note: 'Put a text file in its place, or give it another extension than .md',
};

function describeFault({ code, path = '', message }: NodeJS.ErrnoException): Refusal {
  switch (code) {
    case 'ENOENT':
      // What is no UTF-8 arrives as replacement characters.
      return path.includes('\uFFFD')
        ? { reason: 'The name of the policy is not UTF-8, so that it cannot be opened', note: 'Rename the file' }
        : { reason: 'The policy went away while the folder was read', note: 'Run again' };
    case 'EACCES':
    case 'EPERM':
      return { reason: 'The policy must not be read', note: 'Check its permissions' };
    case 'ENXIO':
    case 'ELOOP':
      return NO_FILE;
    default:
      return { reason: `The policy cannot be read (${code ?? message})`, note: 'Check the file and the disk' };
  }
}
