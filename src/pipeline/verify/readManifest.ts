// The bytes of a manifest.json -> what `irdocs verify` needs of it, or why it cannot be read.
import { Ajv } from 'ajv';
import { MOST_MANIFEST } from './limits.js';
import type { PackFault } from './packFiles.js';

/** The part of a manifest that can be verified. */
export interface ReadManifest {
  /** The file that carries this manifest and has no hash in it. */
  readonly attached_to?: string;
  /** Written in spite of findings. */
  readonly draft?: boolean;
  readonly profile_sha256: string;
  /** The files of the profile; absent in a public pack. */
  readonly profile?: readonly {
    readonly path: string;
    readonly attached: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly not_rebuilt: readonly string[];
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly identifier: string;
    readonly title: string;
    readonly version: string;
    readonly label: string;
    /** Absent where no PDF was made. */
    readonly pages?: number;
  }[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

const text = { type: 'string' };
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const SCHEMA = {
  type: 'object',
  required: ['format', 'profile_sha256', 'not_rebuilt', 'documents', 'files'],
  properties: {
    format: { const: 1 },
    attached_to: text,
    draft: { type: 'boolean' },
    profile_sha256: hash,
    profile: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'attached', 'bytes', 'sha256'],
        properties: { path: text, attached: text, bytes: { type: 'integer', minimum: 0 }, sha256: hash },
      },
    },
    not_rebuilt: { type: 'array', items: text },
    documents: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['id', 'kind', 'identifier', 'title', 'version', 'label'],
        properties: {
          id: text,
          kind: text,
          identifier: text,
          title: text,
          version: text,
          label: text,
          pages: { type: 'integer', minimum: 1 },
        },
      },
    },
    files: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['path', 'bytes', 'sha256'],
        properties: { path: text, bytes: { type: 'integer', minimum: 0 }, sha256: hash },
      },
    },
  },
};

/** @param path where it stands, for the message. */
export function readManifest(bytes: Uint8Array, path = 'manifest.json'): ReadManifest | PackFault {
  const broken = (why: string): PackFault => ({
    ruleId: 'pack-manifest-broken',
    path,
    reason: `The manifest cannot be read: ${why}`,
    note: 'Build the pack again, or ask for a copy that nobody changed',
  });
  if (bytes.byteLength > MOST_MANIFEST) return broken('it is larger than that of any pack');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
  const ajv = new Ajv();
  if (ajv.validate(SCHEMA, value)) return value as ReadManifest;
  return broken(ajv.errorsText(ajv.errors, { dataVar: 'manifest' }));
}

/** Whether a manifest could be read. */
export function isManifest(read: ReadManifest | PackFault): read is ReadManifest {
  return !('ruleId' in read);
}
