// An id of `governance.required_links` -> the policy or document that it names, with its text and its links.
import type { VFile } from 'vfile';
import type { CheckContext } from '../../check.js';
import type { LinkWorld } from '../linkWorld.js';
import type { MarkdownLinks } from '../markdownLinks.js';
import { linksOf, policyWorld } from '../policyWorld.js';
import { readMarkdownLinks } from '../readMarkdownLinks.js';
import type { PolicyFacts } from '../relations/policyFacts.js';
import { relationsOf } from '../relations/relationsOf.js';
import { resolveLinks } from '../resolveLinks.js';
import { type Resolution, resolveTarget } from '../resolveTarget.js';

/** One end of a required link. */
export interface LinkEnd {
  readonly id: string;
  readonly facts: PolicyFacts;
  /** Its Markdown, relative to the profile folder. */
  readonly path: string;
  /** Its Markdown and, of a generated document, its PDF. */
  readonly paths: ReadonlySet<string>;
  readonly text: string;
  readonly read: MarkdownLinks;
  /** Where the links of `read` lead, in the same order. */
  readonly resolutions: readonly Resolution[];
  /** The file of a policy; undefined for a generated document, which is mended in the profile or its template. */
  readonly file?: VFile;
  /** A policy of the group, which the build of the group checks. */
  readonly inherited: boolean;
  /** Section ids of a generated document, with their headings. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Finds the ends of a context; undefined for an id of neither, and for a policy whose file is missing. */
export function linkEnds(context: CheckContext): (id: string) => LinkEnd | undefined {
  const relations = relationsOf(context);
  const resolve = resolveLinks(context);
  const inherited = new Set((context.inherited ?? []).flatMap(({ policies }) => policies.map(({ path }) => path)));
  const known = new Map<string, LinkEnd | undefined>();
  let world: LinkWorld | undefined;
  return (id) => {
    if (!known.has(id)) known.set(id, policyEnd(id) ?? documentEnd(id));
    return known.get(id);
  };

  function policyEnd(id: string): LinkEnd | undefined {
    const facts = relations.documents.find(({ entry }) => entry === id);
    const file = facts && relations.fileAt(facts.path);
    if (!facts || !file) return undefined;
    const { path } = facts;
    return {
      id,
      facts,
      path,
      paths: new Set([path]),
      text: String(file.value),
      read: linksOf(file, context.slugs),
      resolutions: inherited.has(path) ? [] : resolve({ path, file }),
      file,
      inherited: inherited.has(path),
      sections: new Map(),
    };
  }

  function documentEnd(id: string): LinkEnd | undefined {
    const document = context.set.documents.find((one) => one.id === id);
    const all = relations.pathsOf(id);
    const path = all.find((one) => context.generated.has(one));
    const facts = relations.at(path);
    if (!document || path === undefined || !facts) return undefined;
    const text = context.generated.get(path) ?? '';
    const read = readMarkdownLinks(text, { slugs: context.slugs });
    world ??= policyWorld(context);
    const links = world;
    return {
      id,
      facts,
      path,
      paths: new Set(all),
      text,
      read,
      resolutions: read.links.map(({ url }) => resolveTarget(path, url, links)),
      inherited: false,
      sections: new Map(document.sections.map((section) => [section.id, section.title])),
    };
  }
}
