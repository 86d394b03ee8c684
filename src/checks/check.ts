// What every check over the finished documents sees, and how the checks are found.

import type { VFile } from 'vfile';
import type { ExampleFiles, Finding, FindingKind, Rule } from '../diagnostics.js';
import type { Form } from '../model/derive/deriveForms.js';
import type { MatrixClause } from '../model/derive/deriveMatrix.js';
import type { DocumentSet } from '../model/documents.js';
import { loadModules } from '../model/loadModules.js';
import type { PrivateValue } from '../model/privateValues.js';
import type { Profile } from '../model/profile.generated.js';
import type { Surroundings } from '../model/surroundings.js';

/** One of the organization's own policy files. */
export interface PolicyFile {
  /** Path relative to the profile folder (or the plain folder), with `/`: `policies/access-control.md`. */
  readonly path: string;
  /** The text, and where findings about it go. */
  readonly file: VFile;
}

/** What lies in the folder of a profile that this one extends; all paths relative to the own profile folder, with `/`. */
export interface InheritedFolder {
  /** `../group` */
  readonly path: string;
  readonly policies: readonly PolicyFile[];
  /** Every file below the folder. */
  readonly files: ReadonlySet<string>;
  /** Where its own packs are written, `../../out/group`: its build knows what they hold, this one does not. */
  readonly packs: readonly string[];
}

/** How headings become anchors: as GitHub, as Python-Markdown with its `toc` extension, or as GitLab makes them. */
export type SlugDialect = 'github' | 'gitlab' | 'python-markdown';

/** What a check over Markdown policies looks at: those of a profile folder, or a plain folder of them without any profile. */
export interface PolicyContext {
  readonly policies: readonly PolicyFile[];
  /** Every file below the profile folder (or the plain folder), relative to it, with `/`. */
  readonly profileFiles: ReadonlySet<string>;
  /** `github` when absent. */
  readonly slugs?: SlugDialect;
  /** The folders of the profiles that this one extends. Their policies are checked by their own build. */
  readonly inherited?: readonly InheritedFolder[];
  /**
   * What lies around the folder. Where it is not given, links that leave the folder for anything but a generated file are told
   * as not checked.
   */
  readonly surroundings?: Surroundings;
  /** Markdown files that are no policies, inside the folder or around it, of which links name an anchor. */
  readonly neighbours?: readonly PolicyFile[];
  /** Generated Markdown files by path relative to the profile folder (`../../out/<org>/markdown/...`), to their text. */
  readonly generated: ReadonlyMap<string, string>;
  /** Reports on a file of the set or on a policy. */
  readonly report: (file: VFile, finding: Finding) => void;
  /** What a run over a profile knows besides; absent over a plain folder. */
  readonly set?: DocumentSet;
  readonly profile?: Profile;
  readonly reportFact?: (pointer: string, finding: Finding) => void;
}

/** Everything that a check may look at. */
export interface CheckContext extends PolicyContext {
  readonly set: DocumentSet;
  readonly matrix: readonly MatrixClause[];
  readonly profile: Profile;
  /** The files of the Markdown output as they are written, by path below the out folder: `markdown/plan/x.md`. */
  readonly written: ReadonlyMap<string, VFile>;
  /** The out folder that links are written for, seen from the profile folder (`../../out/hallberg`), and the way back; with `/`. */
  readonly home: { readonly path: string; readonly back: string };
  /** The report forms as the catalogue and the profile define them. */
  readonly forms: readonly Form[];
  /** Values that the variant must not print; none in the internal one. */
  readonly withheld: readonly PrivateValue[];
  /** What the fact at a path of the profile is for and how it is written, as sentences; undefined for no such fact. */
  readonly explainFact?: (path: string) => string | undefined;
  /** Reports at the profile line behind a pointer (the nearest line there is). */
  readonly reportFact: (pointer: string, finding: Finding) => void;
}

/** One kind of finding of a check that makes several; with examples of its own where those of the check show too much at once. */
export interface CheckFinding extends FindingKind {
  readonly bad?: ExampleFiles;
  readonly good?: ExampleFiles;
}

interface CheckOver<Context> extends Rule<Context> {
  /** The findings of a check that makes several kinds; without it, all carry the id of the check. */
  readonly findings?: readonly CheckFinding[];
  /** It looks at the whole set, and does not run over a variant that leaves documents out. */
  readonly internalOnly?: boolean;
}

/** A check that needs a profile: one file in `rules/`, its `default` export. */
export interface Check extends CheckOver<CheckContext> {
  readonly anyFolder?: false;
}

/** A check that needs nothing but policies, so that it runs over a plain folder too: one file in `rules/`, its `default` export. */
export interface PolicyCheck extends CheckOver<PolicyContext> {
  readonly anyFolder: true;
}

/** Reads the checks in the folder next to this file; sorted by name. */
export function loadChecks(): Promise<readonly (Check | PolicyCheck)[]> {
  return loadModules(new URL('./rules/', import.meta.url));
}
