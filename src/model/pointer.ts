// JSON pointers (RFC 6901) and dotted paths: how places in the profile are named.

/** The pointer of a member of what `pointer` names. */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer of a dotted path below the root: `procedures.playbooks` gives `/procedures/playbooks`. */
export function pointerOf(path: string): string {
  return path.split('.').reduce(childPointer, '');
}

/** The value at a dotted path (`governance.plan_owner`); undefined where a step is absent. Own members only. */
export function valueAt(root: object, path: string): unknown {
  let at: unknown = root;
  for (const key of path.split('.')) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined;
  }
  return at;
}

/** The value behind a JSON pointer; undefined where a step is absent. Own members only. */
export function valueBehind(root: object, pointer: string): unknown {
  let at: unknown = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined;
  }
  return at;
}
