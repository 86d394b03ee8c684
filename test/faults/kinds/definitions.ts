// Faults in labels and notes: definitions that are missing, unused, doubled, broken, or lead nowhere.
import type { Corpus } from '../corpus.js';
import { type Draft, fault, replaceSite, textOf, withTarget } from '../edit.js';
import { embed } from '../embed.js';
import { type FaultKind, type Inject, type Injection, inFolders } from '../injection.js';
import type { Random } from '../random.js';
import type { Site } from '../sites.js';
import { misspell, otherFile, pathBetween, words } from '../targets.js';

export const DEFINITION_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'definition-removed',
    summary: 'the definition of a label was removed',
    corpora: ['skerrow'],
    ruleIds: ['link-reference-undefined'],
    inject(corpus, random) {
      const definition = random.pick(usedDefinitions(corpus));
      const at = definition && usesOf(corpus, definition)[0]?.start;
      return definition && at !== undefined ? fault({ ...replaceSite(corpus, definition, ''), at }) : undefined;
    },
  }),
  inFolders({
    id: 'unused-definition',
    summary: 'definition that no link uses',
    ruleIds: ['link-definition-unused'],
    inject: definitionAtEnd((path) => `[never-used]: ${path}`),
  }),
  inFolders({
    id: 'broken-definition',
    summary: 'definition that Markdown reads as text',
    ruleIds: ['link-definition-broken', 'link-malformed'],
    inject: definitionAtEnd((path, random) =>
      random.pick([
        `[late] : ${path}`,
        '[late]:',
        `[late]: ${path.replace('.md', ' rules.md')}`,
        `[late]: ${path} title without quotes`,
        `Words that belong to the paragraph\n@@[late]: ${path}`,
      ]),
    ),
  }),
  inFolders({
    id: 'duplicate-definition',
    summary: 'label defined twice',
    ruleIds: ['link-definition-duplicate'],
    corpora: ['skerrow'],
    inject(corpus, random) {
      const definition = random.pick(usedDefinitions(corpus));
      const other = definition && otherFile(corpus, random, definition.file);
      if (!definition || !other || pathBetween(definition.file, other) === definition.target) return undefined;
      return atEnd(
        corpus,
        definition.file,
        `[${definition.text.toUpperCase()}]: ${pathBetween(definition.file, other)}`,
      );
    },
  }),
  inFolders({
    id: 'definition-target-missing',
    summary: 'definition that leads to a file which does not exist',
    corpora: ['skerrow'],
    ruleIds: ['link-file-missing'],
    inject(corpus, random) {
      const site = random.pick(usedDefinitions(corpus));
      return (
        site &&
        fault(
          withTarget(
            corpus,
            site,
            site.target.replace(/[^/#]+(?=\.md)/, (name) => misspell(name, random)),
          ),
        )
      );
    },
  }),
  inFolders({
    id: 'reference-to-missing-file',
    summary: 'a new definition in use, and its file does not exist',
    ruleIds: ['link-file-missing'],
    inject(corpus, random) {
      const draft = embed(corpus, random, `[${words(random)}][plan-of-2027]`, [
        'sentence',
        'paragraph',
        'table',
        'list',
      ]);
      if (!draft) return undefined;
      const head = `${draft.text}\n`;
      return fault({ ...draft, text: `${head}[plan-of-2027]: plan-of-2027.md\n`, at: head.length });
    },
  }),
];

/** Writes a definition to another policy at the end of a file. */
function definitionAtEnd(make: (path: string, random: Random) => string | undefined): Inject {
  return (corpus, random) => {
    const file = random.pick([...corpus.texts.keys()]);
    const other = file && otherFile(corpus, random, file);
    return file && other ? atEnd(corpus, file, make(pathBetween(file, other), random) ?? '') : undefined;
  };
}

/** A block at the end of a file; `@@` marks the line that a finding must name, else it is the first one. */
function atEnd(corpus: Corpus, file: string, block: string): Injection {
  const head = `${textOf(corpus, file)}\n`;
  const at = head.length + Math.max(0, block.indexOf('@@'));
  const draft: Draft = { file, text: `${head}${block.replace('@@', '')}\n`, at, what: `end ${JSON.stringify(block)}` };
  return fault(draft);
}

/** Definitions that exactly one link uses. */
function usedDefinitions(corpus: Corpus): Site[] {
  return corpus.sites.filter((site) => site.kind === 'definition' && usesOf(corpus, site).length === 1);
}

function usesOf(corpus: Corpus, definition: Site): Site[] {
  return corpus.sites.filter(
    ({ kind, file, target }) =>
      kind === 'reference' && file === definition.file && target.toLowerCase() === definition.text.toLowerCase(),
  );
}
