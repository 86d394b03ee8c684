// The collections that faults are put into.
import path from 'node:path';
import { type Corpus, readCorpus } from './corpus.js';

/** The collections by name; all without a fault. */
export function readCorpora(project: string): ReadonlyMap<string, Corpus> {
  const written = (name: string): string => path.join(project, 'test/faults/corpus', name);
  const corpora = [
    readCorpus(written('skerrow')),
    readCorpus(written('lindholm'), 'python-markdown'),
    readCorpus(written('kettle'), 'gitlab'),
    // The policies of a sample organization, for the faults that need a profile.
    readCorpus(path.join(project, 'org-profiles/hallberg')),
  ];
  return new Map(corpora.map((corpus) => [corpus.name, corpus]));
}
