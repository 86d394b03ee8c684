// A profile that remembers which of its facts somebody asked for by name: the list of unused facts looks on with it.

/** A stand-in for some data, and what was read of it so far. */
export interface TrackedReads<T extends object> {
  /** Behaves as the data do; nothing else can tell them apart. */
  readonly tracked: T;
  /** Paths of facts, those of list entries with `[]`: `roles.list[].id`. */
  readonly read: ReadonlySet<string>;
  /** Runs some work and notes what it asks for; not when it goes through nearly everything, for then it asks for nothing. */
  readonly collect: <R>(work: () => R) => R;
}

/** The share of all facts from which on a reader is one that goes through everything, by the schema or by the keys. */
const EVERYTHING = 0.5;

/** Watches reads by name: whoever copies or prints an object key by key asks for none of them. */
export function trackReads<T extends object>(data: T): TrackedReads<T> {
  const read = new Set<string>();
  let noted: Set<string> | undefined;
  // One stand-in for each object, because facts are told apart by the object that holds them.
  const known = new WeakMap<object, object>();
  const most = pathsOf(data).size * EVERYTHING;

  function track(value: unknown, path: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before) return before;
    const made = Array.isArray(value) ? trackList(value, path) : trackObject(value, path);
    known.set(value, made);
    return made;
  }

  function trackList(list: readonly unknown[], path: string): object {
    return new Proxy(list as unknown[], {
      get: (target, key) => {
        const value = Reflect.get(target, key);
        return typeof key === 'string' && /^\d/.test(key) ? track(value, `${path}[]`) : value;
      },
    });
  }

  function trackObject(object: object, path: string): object {
    // The key whose description was asked for last: whoever goes through all keys asks so before each of them.
    let described: string | symbol | undefined;
    return new Proxy(object, {
      getOwnPropertyDescriptor: (target, key) => {
        described = key;
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      get: (target, key) => {
        const value = Reflect.get(target, key);
        if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return value;
        const at = path === '' ? key : `${path}.${key}`;
        if (described !== key) noted?.add(at);
        described = undefined;
        return track(value, at);
      },
    });
  }

  return {
    tracked: track(data, '') as T,
    read,
    collect(work) {
      const outer = noted;
      const own = new Set<string>();
      noted = own;
      try {
        return work();
      } finally {
        noted = outer;
        if (own.size < most) for (const path of own) read.add(path);
      }
    },
  };
}

function pathsOf(value: unknown, path = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const child of value) pathsOf(child, `${path}[]`, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      found.add(at);
      pathsOf(child, at, found);
    }
  }
  return found;
}
