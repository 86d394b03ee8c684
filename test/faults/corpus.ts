// A collection of policies on disk -> its texts and the links that stand in them, as this test reads them: without the program's own reader.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SlugDialect } from '../../src/checks/check.js';
import { findSites, type Site } from './sites.js';

/** A collection of policies that has no fault. */
export interface Corpus {
  readonly name: string;
  /** Where it lies; absolute. */
  readonly folder: string;
  readonly slugs: SlugDialect;
  /** The Markdown files, by path relative to the folder, with `/`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The YAML files. */
  readonly data: ReadonlyMap<string, string>;
  /** Every file, by path relative to the folder. */
  readonly files: ReadonlySet<string>;
  /** Every link in the texts. */
  readonly sites: readonly Site[];
}

/** Reads a collection. */
export function readCorpus(folder: string, slugs: SlugDialect = 'github'): Corpus {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const read = (extension: string): Map<string, string> =>
    new Map(
      files
        .filter((file) => file.endsWith(extension))
        .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
    );
  const texts = read('.md');
  const sites = [...texts].flatMap(([file, text]) => findSites(file, text));
  return { name: path.basename(folder), folder, slugs, texts, data: read('.yaml'), files: new Set(files), sites };
}
