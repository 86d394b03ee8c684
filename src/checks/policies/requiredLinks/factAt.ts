// A path such as `poc.channels.hotline.address` -> the value of the profile that it names.

/** A value, and its JSON pointer. */
export interface NamedFact {
  readonly value: string;
  readonly pointer: string;
}

/** Follows keys joined by dots, entries of a list by their id; undefined where a step is absent, or where the end is no single value. */
export function factAt(profile: object, path: string): NamedFact | undefined {
  let at: unknown = profile;
  let pointer = '';
  for (const step of path.trim().split('.')) {
    let key: string | number = step;
    if (Array.isArray(at)) {
      key = at.findIndex(
        (item: unknown) => typeof item === 'object' && item !== null && Reflect.get(item, 'id') === step,
      );
      at = at[key];
    } else at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
    pointer += `/${key}`;
  }
  return typeof at === 'string' || typeof at === 'number' ? { value: String(at), pointer } : undefined;
}
