// Step of composeProfile: takes the paths of `without` out of the inherited tree, and leaves a mark where something was.
import { report } from '../diagnostics.js';
import { rankByNearness } from '../model/rankByNearness.js';
import { idOf } from './inherit.js';
import type { LocatedMap, LocatedNode, LocatedScalar } from './located.js';

/**
 * The tree without what `paths` name. A path that leads to nothing is a finding at its line, unless the tree is `incomplete`: then it may
 * lead to what could not be read.
 */
export function takeAway(
  root: LocatedMap,
  paths: readonly LocatedScalar[],
  { incomplete }: { readonly incomplete: boolean },
): LocatedMap {
  let tree: LocatedNode = root;
  for (const path of paths) {
    const kept = cut(tree, path.source.split('.'), path, []);
    if (!('miss' in kept)) tree = kept;
    else if (!incomplete) reportMiss(path, kept);
  }
  return tree as LocatedMap;
}

/** Why a path leads to nothing. */
interface Miss {
  /** The first step that is not there. */
  readonly miss: string;
  /** The steps before it. */
  readonly owner: readonly string[];
  /** Keys or ids that are there. */
  readonly known: readonly string[];
  /** Line of `without` that took it away before. */
  readonly before?: number | undefined;
}

function cut(
  node: LocatedNode,
  [step = '', ...rest]: readonly string[],
  path: LocatedScalar,
  owner: readonly string[],
): LocatedNode | Miss {
  const members = membersOf(node);
  const at = members.findIndex(([name]) => name === step);
  const member = members[at];
  if ((node.kind !== 'map' && node.kind !== 'list') || !member) {
    const taken = node.kind === 'map' || node.kind === 'list' ? node.without?.get(step) : undefined;
    const known = members.flatMap(([name]) => name ?? []);
    return { miss: step, owner, known, before: taken?.file === path.file ? taken.range.start.line : undefined };
  }
  const kept = rest.length > 0 ? cut(member[1], rest, path, [...owner, step]) : undefined;
  if (kept && 'miss' in kept) return kept;
  const marks = kept
    ? node.without
    : new Map([...(node.without ?? []), [step, { file: path.file, range: path.range }]]);
  if (node.kind === 'list')
    return { ...node, items: node.items.toSpliced(at, 1, ...(kept ? [kept] : [])), without: marks };
  const entries = new Map(node.entries);
  const entry = entries.get(step);
  if (kept && entry) entries.set(step, { ...entry, value: kept });
  else entries.delete(step);
  return { ...node, entries, without: marks };
}

/** The members of a node under the names by which `without` can call them. */
function membersOf(node: LocatedNode): readonly (readonly [name: string | undefined, node: LocatedNode])[] {
  if (node.kind === 'map') return [...node.entries].map(([key, { value }]) => [key, value]);
  return node.kind === 'list' ? node.items.map((item) => [idOf(item), item]) : [];
}

function reportMiss({ source, file, range }: LocatedScalar, { miss, owner, known, before }: Miss): void {
  const { near, ranked } = rankByNearness(miss, known);
  const where = owner.length === 0 ? 'the inherited profile' : owner.join('.');
  const why =
    before !== undefined
      ? `line ${before} takes it away already`
      : known.length === 0
        ? `${where} has no entries with a name or id`
        : `${where} has no \`${miss}\`${near === undefined ? '' : `: did you mean \`${near}\`?`}`;
  report(file, {
    ruleId: 'without-unknown',
    reason: `\`${source}\` is not inherited: ${why}`,
    place: range,
    actual: source,
    expected: ranked.slice(0, 40).map((name) => [...owner, name].join('.')),
    note:
      known.length === 0
        ? `Take ${where} away as a whole and write it anew; single values and lists without ids have no parts to take away.`
        : 'Remove the line, or name what is inherited: keys joined by dots, an entry of a list by its id.',
  });
}
