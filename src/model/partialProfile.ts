// The profile as rules and reports see it before it is complete: any part may be absent. Types only.
import type { Profile } from './profile.generated.js';

/** `T` with every key optional, all the way down. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** A profile of which parts may be absent; what is there has the type that the schema asks for. */
export type PartialProfile = DeepPartial<Profile>;
