// The policies of a folder -> those that no other one links to, where an entry page plainly is meant to lead to all of them.
import { posix } from 'node:path';
import { archivedPath } from './archivedPath.js';
import { groupBy } from './groupBy.js';
import type { PolicyRelations, RelatedFile } from './policyRelations.js';
import { policyStatus } from './policyStatus.js';

const INDEX = /^(?:readme|index|_index|home|contents?|toc|summary|overview|sidebar|_sidebar)\.(?:md|markdown)$/i;
/** Pages of a repository that hosts and people find without a link. */
const FOUND_ANYHOW =
  /^(?:changelog|changes|history|releases?|license|licence|notice|copying|authors|contributors|maintainers|contributing|code[-_]of[-_]conduct|security|support|governance|codeowners|pull[-_]request[-_]template|issue[-_]template|agents|claude|todo|roadmap|template.*|.*[-_.]template)\.(?:md|markdown)$/i;
/** How much of the folder the entry page must reach, itself or over other pages, to be plainly meant for all of it. */
const SHARE = 0.6;

/** The entry page of a folder and what it does not lead to. */
export interface OrphanPolicies {
  readonly entry: RelatedFile;
  readonly orphans: readonly RelatedFile[];
}

/** A link from any other page will do. */
export function orphanPolicies(relations: PolicyRelations): OrphanPolicies | undefined {
  const { policies } = relations;
  const top = shallowest(policies);
  const entry = policies.find(({ path }) => posix.dirname(path) === top && INDEX.test(posix.basename(path)));
  const others = policies.filter((policy) => policy !== entry && mustBeFound(policy));
  if (!entry || others.length < 2) return undefined;
  const byPath = new Map(policies.map((policy) => [policy.path, policy]));
  const targets = new Map(
    policies.map((policy) => [
      policy.path,
      relations.linksIn(policy).flatMap(({ path }) => (path !== undefined && path !== policy.path ? [path] : [])),
    ]),
  );
  const linked = new Set([...targets.values()].flat());
  const missed = new Set(policies.flatMap((policy) => missingTargets(policy, relations)).flatMap(namesOf));
  // "policy" is in many names of a folder, and tells nothing of which one is meant.
  for (const [name, files] of groupBy(
    policies.flatMap(({ path }) => namesOf(path)),
    String,
  )) {
    if (files.length > 1) missed.delete(name);
  }
  const reached = new Set([entry.path]);
  // A set is gone through in the order in which it grows.
  for (const path of reached) {
    for (const next of byPath.has(path) ? (targets.get(path) ?? []) : []) reached.add(next);
  }
  if (others.filter(({ path }) => reached.has(path)).length < others.length * SHARE) return undefined;
  return {
    entry,
    orphans: others.filter(({ path }) => !linked.has(path) && !namesOf(path).some((name) => missed.has(name))),
  };
}

/** Paths of Markdown files that links of a policy name and that are not there: each is told as a broken link. */
function missingTargets(policy: RelatedFile, relations: PolicyRelations): readonly string[] {
  return relations.linksIn(policy).flatMap(({ path, url }) => {
    const target = /^(?![a-z][a-z+.-]*:|\/)([^?#]+\.md)(?=[?#]|$)/i.exec(url)?.[1];
    return path === undefined && target !== undefined ? [posix.join(posix.dirname(policy.path), target)] : [];
  });
}

/** The words of a file name, each with its folder: a renamed file has kept one of them, and lies there still. */
function namesOf(path: string): readonly string[] {
  const words = posix
    .basename(path)
    .toLowerCase()
    .replace(/\.md$/, '')
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= 4).map((word) => posix.join(posix.dirname(path), word));
}

function shallowest(policies: readonly RelatedFile[]): string {
  const folders = policies.map(({ path }) => posix.dirname(path));
  return folders.reduce((best, folder) => (depthOf(folder) < depthOf(best) ? folder : best), folders[0] ?? '.');
}

function depthOf(folder: string): number {
  return folder === '.' ? 0 : folder.split('/').length;
}

function mustBeFound({ path, facts }: RelatedFile): boolean {
  const name = posix.basename(path);
  const hidden = path.split('/').some((part) => part.startsWith('.') || part.startsWith('_'));
  return (
    !INDEX.test(name) &&
    !FOUND_ANYHOW.test(name) &&
    !hidden &&
    !archivedPath(path) &&
    policyStatus(facts.status?.text) === 'in force'
  );
}
