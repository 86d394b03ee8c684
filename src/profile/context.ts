// What a profile rule sees: the sections that are valid in themselves, the catalogue, and a way to report at a fact.
import type { Finding, Rule } from '../diagnostics.js';
import type { Profile } from '../model/profile.generated.js';
import type { Locate } from './locate.js';
import type { ProfileSchema } from './profileSchema.js';

/** `T` with every key optional, all the way down. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** A profile of which parts may be absent; what is there has the type that the schema asks for. */
export type PartialProfile = DeepPartial<Profile>;

/** Ids of templates/standard that a profile may refer to. */
export interface CatalogueIds {
  /** regimes.yaml */
  readonly regimes: ReadonlySet<string>;
  /** items of clauses.yaml */
  readonly items: ReadonlySet<string>;
  /** categories of classification.yaml */
  readonly categories: ReadonlySet<string>;
}

/** A finding of a rule; rule id and place are added by the runner. `where` picks the key or the value of the pointer. */
export type RuleFinding = Omit<Finding, 'ruleId' | 'place'> & { readonly where?: 'key' | 'value' };

/** What is handed to a rule's `run`. */
export interface ProfileContext {
  /** Sections with findings of their own are left out, so that one mistake is not told twice. */
  readonly profile: PartialProfile;
  readonly schema: ProfileSchema;
  readonly catalogue: CatalogueIds;
  readonly locate: Locate;
  /** Reports at a JSON pointer; where the profile has nothing there, at the nearest key around it. */
  readonly report: (pointer: string, finding: RuleFinding) => void;
}

/** A rule over the profile. */
export type ProfileRule = Rule<ProfileContext>;
