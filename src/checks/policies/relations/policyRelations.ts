// What relation checks ask of a collection of documents: the shape that `relationsOf` returns. Types only.
import type { VFile } from 'vfile';
import type { Range } from '../../../diagnostics.js';
import type { PolicyFile } from '../../check.js';
import type { IdentifierFamilies } from './identifiers.js';
import type { PolicyFacts, StatedFact } from './policyFacts.js';

/** A link of a policy, at one place where a reader meets it. */
export interface PolicyLink {
  /** The words to click on; none for a path in the front matter. */
  readonly text: string;
  readonly range: Range;
  readonly url: string;
  /** The file that it leads to, as far as that is known. */
  readonly path: string | undefined;
}

/** A policy that is checked. */
export interface RelatedFile extends PolicyFile {
  readonly facts: PolicyFacts;
}

/** Answers about documents. */
export interface PolicyRelations {
  /** The policies to look at; others are only what they refer to. */
  readonly policies: readonly RelatedFile[];
  /** Every document once: policies, those of the group, generated ones. */
  readonly documents: readonly PolicyFacts[];
  at(path: string | undefined): PolicyFacts | undefined;
  /** Where a generated document lies: its Markdown and its PDF. */
  pathsOf(document: string): readonly string[];
  /** The text of a policy, of the group's too. */
  fileAt(path: string): VFile | undefined;
  /** The documents that carry an identifier; case does not count. */
  identified(identifier: string): readonly PolicyFacts[];
  /** The only document of an identifier: where two claim it, neither can be meant. */
  theOne(identifier: string | undefined): PolicyFacts | undefined;
  /** The only document of a title, in plain words. */
  titled(words: string): PolicyFacts | undefined;
  /** The former title of a document that plain words are; not one that is its present title too. */
  formerTitle(words: string, of: PolicyFacts): StatedFact | undefined;
  families(): IdentifierFamilies;
  /** The document that says that it supersedes this one. */
  successorOf(facts: PolicyFacts): PolicyFacts | undefined;
  /** The document that says that it supersedes one of this identifier, which no document has any more. */
  heirOf(identifier: string): PolicyFacts | undefined;
  /** The links of a policy where readers meet them, in their order: a definition is there as often as it is used. Images are none. */
  linksIn(policy: PolicyFile): readonly PolicyLink[];
}
