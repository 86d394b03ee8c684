// A changed collection on disk -> what the program finds in it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { VFile } from 'vfile';
import { severityOf } from '../../src/diagnostics.js';
import { checkPolicyFolder } from '../../src/pipeline/checkPolicyFolder.js';
import { checkOrganization } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import type { Corpus } from './corpus.js';
import type { Changes, Mode } from './injection.js';

/** A finding of any tool; the file is relative to the folder of the collection. */
export interface Found {
  readonly file: string;
  /** 0 for the whole file. */
  readonly line: number;
  readonly ruleId: string;
  readonly severity: string;
  readonly text: string;
}

/** Where a changed collection lies for a while. */
export interface Placed {
  /** The folder of the collection, in a repository of its own. */
  readonly folder: string;
  readonly repository: string;
  readonly remove: () => void;
}

const project = path.resolve(import.meta.dirname, '../..');

/** Writes a collection with the changes into a new repository below a folder; it holds nothing else but a README. */
export function placeCorpus(corpus: Corpus, changes: Changes, mode: Mode, below: string = os.tmpdir()): Placed {
  const repository = mkdtempSync(path.join(below, 'irdocs-faults-'));
  const folder = path.join(repository, mode === 'profile' ? `org-profiles/${corpus.name}` : 'policies');
  mkdirSync(path.join(repository, '.git'));
  writeFileSync(path.join(repository, 'README.md'), '# Repository\n\nPolicies lie in a folder of their own.\n');
  cpSync(corpus.folder, folder, { recursive: true });
  for (const [file, text] of changes) {
    const at = path.join(folder, file);
    if (text === null) rmSync(at);
    else {
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, text);
    }
  }
  return { folder, repository, remove: () => rmSync(repository, { recursive: true, force: true }) };
}

/** Runs the checks over a collection with the changes. */
export async function checkCorpus(corpus: Corpus, changes: Changes, mode: Mode): Promise<readonly Found[]> {
  const { folder, repository, remove } = placeCorpus(corpus, changes, mode);
  try {
    const { files } =
      mode === 'folder'
        ? await checkPolicyFolder({ folder, displayRoot: repository, slugs: corpus.slugs })
        : await checkOrganization({
            profileFolder: folder,
            templatesFolder: path.join(project, 'templates'),
            outFolder: path.join(repository, 'out', corpus.name),
            displayRoot: repository,
            strict: false,
            asOf: AS_OF,
          });
    return foundIn(files, `${path.relative(repository, folder)}/`);
  } finally {
    remove();
  }
}

function foundIn(files: readonly VFile[], prefix: string): Found[] {
  return files.flatMap((file) =>
    file.messages.map((message) => ({
      file: file.path.startsWith(prefix) ? file.path.slice(prefix.length) : file.path,
      line: message.line ?? 0,
      ruleId: message.ruleId ?? '',
      severity: severityOf(message),
      text: message.reason,
    })),
  );
}

/** A collection with a profile is checked with it. */
export function modeOf(corpus: Corpus): Mode {
  return corpus.data.has('mandate.yaml') ? 'profile' : 'folder';
}
