// What a YAML file is of, as the messages about it say: nearly always a profile.

/** The words for one kind of YAML file. */
export interface Subject {
  /** All of it: `the profile`. */
  readonly whole: string;
  /** One of its kind: `a profile`. */
  readonly one: string;
  /** The finding about a file without keys. */
  readonly empty: { readonly ruleId: string; readonly note: string };
}

/** The files of an organization. */
export const PROFILE: Subject = {
  whole: 'the profile',
  one: 'a profile',
  empty: { ruleId: 'profile-empty', note: 'Write at least one section of the profile into it, or delete it.' },
};
