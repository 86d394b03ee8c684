// A check context -> its documents by path, identifier and title, and the links between them: what every relation check looks things up in.
import type { PolicyContext } from '../../check.js';
import { linksOf } from '../policyWorld.js';
import { resolveLinks } from '../resolveLinks.js';
import { collectFacts } from './collectFacts.js';
import { groupBy } from './groupBy.js';
import { type IdentifierFamilies, identifierFamilies, identifierKey } from './identifiers.js';
import { plainWords } from './plainWords.js';
import type { PolicyFacts, StatedFact } from './policyFacts.js';
import type { PolicyLink, PolicyRelations } from './policyRelations.js';
import { successions } from './successions.js';

/** Indexes the documents of a context. */
export function relationsOf(context: PolicyContext): PolicyRelations {
  const byPath = collectFacts(context);
  // A generated document lies in Markdown and in PDF.
  const documents = [...new Set(byPath.values())];
  const byIdentifier = groupBy(documents, ({ identifier }) => identifierKey(identifier?.text ?? ''));
  const identified = (identifier: string): readonly PolicyFacts[] =>
    identifierKey(identifier) === '' ? [] : (byIdentifier.get(identifierKey(identifier)) ?? []);
  const { successorOf, claimantOf } = successions(documents);
  const texts = new Map(
    [context, ...(context.inherited ?? [])].flatMap(({ policies }) => policies.map(({ path, file }) => [path, file])),
  );
  const resolve = resolveLinks(context);
  // Most checks ask for one of these, if any.
  let byTitle: ReadonlyMap<string, readonly PolicyFacts[]> | undefined;
  let byFormerTitle: ReadonlyMap<string, readonly FormerTitle[]> | undefined;
  let families: IdentifierFamilies | undefined;
  return {
    policies: context.policies.map((policy) => ({ ...policy, facts: byPath.get(policy.path) as PolicyFacts })),
    documents,
    at: (path) => (path === undefined ? undefined : byPath.get(path)),
    pathsOf: (id) => [...byPath].flatMap(([path, { document }]) => (document === id ? [path] : [])),
    fileAt: (path) => texts.get(path),
    identified,
    theOne: (identifier) => only(identified(identifier ?? '')),
    titled(words) {
      byTitle ??= groupBy(documents, ({ title }) => plainWords(title?.text ?? ''));
      return words === '' ? undefined : only(byTitle.get(words) ?? []);
    },
    formerTitle(words, of) {
      byFormerTitle ??= groupBy(documents.flatMap(formerTitlesOf), ({ words: former }) => former);
      return byFormerTitle.get(words)?.find(({ facts }) => facts === of)?.stated;
    },
    families() {
      families ??= identifierFamilies(documents);
      return families;
    },
    successorOf,
    heirOf: (identifier) => (identified(identifier).length > 0 ? undefined : claimantOf(identifier)),
    linksIn(policy) {
      const resolutions = resolve(policy);
      const links = linksOf(policy.file, context.slugs).links.flatMap(
        ({ kind, url, range, text, uses }, at): PolicyLink[] => {
          if (kind === 'image') return [];
          const path = resolutions[at]?.path;
          return uses ? uses.map((use) => ({ ...use, url, path })) : [{ text, range, url, path }];
        },
      );
      return links.sort((one, other) => (one.range.start.offset ?? 0) - (other.range.start.offset ?? 0));
    },
  };
}

interface FormerTitle {
  readonly words: string;
  readonly facts: PolicyFacts;
  readonly stated: StatedFact;
}

function formerTitlesOf(facts: PolicyFacts): readonly FormerTitle[] {
  const present = plainWords(facts.title?.text ?? '');
  return facts.formerly
    .map((stated) => ({ words: plainWords(stated.text), facts, stated }))
    .filter(({ words }) => words !== '' && words !== present);
}

function only(found: readonly PolicyFacts[]): PolicyFacts | undefined {
  return found.length === 1 ? found[0] : undefined;
}
