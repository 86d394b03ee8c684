// What the profile says of the organization's policies and of the documents that a build makes -> facts, by path.
import type { PolicyContext } from '../../check.js';
import { groupBy } from './groupBy.js';
import type { PolicyFacts, StatedFact } from './policyFacts.js';
import { supersededDocument } from './readPolicyFacts.js';

const POLICIES = '/governance/related_policies';
const DOCUMENTS = '/document_set/formerly';

/** The facts of a policy, with what its entry in `governance.related_policies` says: that goes before the front matter. */
export function withEntries(
  { profile }: PolicyContext,
  factsOf: ReadonlyMap<string, PolicyFacts>,
): readonly PolicyFacts[] {
  return (profile?.governance?.related_policies ?? []).map((entry, index): PolicyFacts => {
    const at = `${POLICIES}/${index}`;
    const path = entry.file.replace(/^\.\//, '');
    const own = factsOf.get(path) ?? { path, formerly: [], supersedes: [] };
    const label = entry.label === undefined ? own.label : { text: entry.label, pointer: `${at}/label` };
    return {
      ...own,
      entry: entry.id,
      title: { text: entry.title, pointer: `${at}/title` },
      identifier: { text: entry.identifier, pointer: `${at}/identifier` },
      version: { text: entry.version, pointer: `${at}/version` },
      ...(label ? { label } : {}),
      formerly: [...own.formerly, ...stated(entry.formerly, `${at}/formerly`)],
      supersedes: [...own.supersedes, ...stated(entry.supersedes, `${at}/supersedes`).map(supersededDocument)],
    };
  });
}

/** The facts of the generated documents, by each path under which policies may link to them: Markdown and PDF. */
export function documentFacts({ profile, set, generated }: PolicyContext): ReadonlyMap<string, PolicyFacts> {
  const former = withPointers(profile?.document_set.formerly ?? []);
  const pathsOf = groupBy(generated.keys(), (path) => /[^/]+\/[^/]+(?=\.md$)/.exec(path)?.[0] ?? '');
  const known = new Map<string, PolicyFacts>();
  for (const { id, kind, title, control } of set?.documents ?? []) {
    const paths = pathsOf.get(`${kind}/${id}`) ?? [];
    const entries = former.filter(({ entry }) => entry.document === id);
    const facts = {
      path: paths[0] ?? id,
      document: id,
      title: { text: title },
      identifier: { text: control.identifier },
      version: { text: control.version },
      label: { text: control.label },
      formerly: entries.flatMap(({ entry, at }) => stated(entry.titles, `${at}/titles`)),
      supersedes: entries.flatMap(({ entry, at }) =>
        stated(entry.supersedes, `${at}/supersedes`).map(supersededDocument),
      ),
    };
    for (const path of paths) {
      known.set(path, facts);
      known.set(path.replace(/(^|\/)markdown\/(.*)\.md$/, '$1pdf/$2.pdf'), facts);
    }
  }
  return known;
}

function withPointers<Entry>(entries: readonly Entry[]): readonly { readonly entry: Entry; readonly at: string }[] {
  return entries.map((entry, index) => ({ entry, at: `${DOCUMENTS}/${index}` }));
}

function stated(texts: readonly string[] | undefined, at: string): readonly StatedFact[] {
  return (texts ?? []).map((text, index) => ({ text, pointer: `${at}/${index}` }));
}
