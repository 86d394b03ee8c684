// templates/ (and an organization's overrides) -> document templates, partials and the clause catalogue. The only reader of template files.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { OperationalError, report } from '../diagnostics.js';
import { DOCUMENT_KINDS } from '../model/documentKinds.js';
import type { DocumentTemplate } from '../model/documents.js';
import type { Standard } from '../model/standard.js';
import { checkTogether } from './checkTogether.js';
import { parseDocumentTemplate } from './parseDocumentTemplate.js';
import { readStandard } from './readStandard.js';

/** Longest template file that is read, in bytes; longer ones are findings. */
const MAX_TEMPLATE_BYTES = 256 * 1024;

/** What templates/ holds. */
export interface Library {
  /** In pack order: by kind, then by code. */
  readonly documents: readonly DocumentTemplate[];
  /** Partials by name (`partials/<name>.md`). */
  readonly partials: ReadonlyMap<string, VFile>;
  readonly standard: Standard;
  /** Every file that was read, with its findings. */
  readonly files: readonly VFile[];
}

/** Where to read, and how to name files in messages. */
export interface LibraryFolders {
  readonly templates: string;
  /** An organization's own templates, those of its group before; a file of the same relative path replaces the one before it. */
  readonly overrides?: readonly string[];
  /** Paths in messages are relative to this folder. */
  readonly displayRoot: string;
}

/**
 * Reads the template library.
 *
 * @throws OperationalError `no-templates` when the folder holds no document.
 */
export async function readLibrary(folders: LibraryFolders): Promise<Library> {
  const sources = await listFiles(folders.templates);
  for (const folder of folders.overrides ?? []) {
    for (const [relative, absolute] of await listFiles(folder)) sources.set(relative, absolute);
  }
  const files: VFile[] = [];
  const texts = new Map<string, VFile>();
  await Promise.all(
    [...sources].map(async ([relative, absolute]) => {
      if (!/^(documents|partials)\/.*\.(md|yaml)$/.test(relative)) return;
      const file = new VFile({ path: path.relative(folders.displayRoot, absolute) || absolute });
      const { size } = await stat(absolute);
      if (size > MAX_TEMPLATE_BYTES) {
        report(file, {
          ruleId: 'template-too-large',
          reason: `The template is ${size} bytes long; at most ${MAX_TEMPLATE_BYTES} are read`,
          place: { line: 1, column: 1 },
          note: 'Split the section into several files',
        });
        file.value = '';
      } else {
        file.value = decode(file, await readFile(absolute)).replaceAll('\r\n', '\n');
      }
      texts.set(relative, file);
    }),
  );
  const byFolder = new Map<string, [string, VFile][]>();
  const partials = new Map<string, VFile>();
  for (const relative of [...texts.keys()].sort()) {
    const file = texts.get(relative) as VFile;
    files.push(file);
    const partial = /^partials\/([a-z0-9-]+)\.md$/.exec(relative);
    if (partial?.[1]) partials.set(partial[1], file);
    const place = /^documents\/([a-z]+)\/([a-z0-9-]+)\/([^/]+)$/.exec(relative);
    if (!place) {
      if (!partial) reportStray(file, relative);
      continue;
    }
    const key = `${place[1]}/${place[2]}`;
    const members = byFolder.get(key) ?? [];
    members.push([place[3] as string, file]);
    byFolder.set(key, members);
  }
  if (byFolder.size === 0) {
    throw new OperationalError(
      'no-templates',
      `${folders.templates} holds no document templates (documents/<kind>/<id>/document.yaml)`,
      'Reinstall irdocs, or point --templates at its templates folder',
    );
  }
  const documents = [...byFolder].flatMap(([key, members]) => parseDocumentTemplate(key, members) ?? []);
  const standard = await readStandard(path.join(folders.templates, 'standard'));
  checkTogether(documents, standard);
  return {
    documents: sortForPack(documents),
    partials,
    standard,
    files,
  };
}

function sortForPack(documents: readonly DocumentTemplate[]): DocumentTemplate[] {
  const rank = (document: DocumentTemplate): string =>
    `${DOCUMENT_KINDS.indexOf(document.kind)} ${document.code} ${document.id}`;
  return [...documents].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The text without a byte order mark; what is not UTF-8 is a finding. */
function decode(file: VFile, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(file, {
      ruleId: 'template-front-matter',
      reason: 'The template is not UTF-8 text',
      note: 'Save it as UTF-8',
    });
    return '';
  }
}

/** A misspelled folder would take a whole document out of the set without a word. */
function reportStray(file: VFile, relative: string): void {
  report(file, {
    ruleId: 'template-front-matter',
    reason: relative.startsWith('partials/')
      ? 'The name of a partial holds other characters than small letters, digits and hyphens'
      : 'The file is not below documents/<kind>/<id>/ with small letters, digits and hyphens',
    note: 'Move or rename it',
  });
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let entries: { name: string; parentPath: string; isFile(): boolean }[];
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return found;
    throw error;
  }
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const absolute = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, absolute).split(path.sep).join('/'), absolute);
  }
  return found;
}
