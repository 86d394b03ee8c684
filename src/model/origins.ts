// Remembers from which profile pointer each object of the model came, so that every printed word can name the line to edit.
import { childPointer } from './pointer.js';

/** The object and the key that a joined text was read from. */
export type Elsewhere = readonly [from: object | undefined, key: string];

/** JSON pointers (RFC 6901) of model objects; objects of the profile are known by identity, derived ones are registered by `join`. */
export class Origins {
  readonly #pointers = new WeakMap<object, string>();
  readonly #members = new WeakMap<object, ReadonlyMap<string, string>>();

  constructor(profile: object) {
    this.#index(profile, '');
  }

  /** The pointer of an object or list of the model; undefined for one that was never registered. */
  of(value: object): string | undefined {
    return this.#pointers.get(value);
  }

  /** The pointer of a text or number that was joined from another place; undefined where it stands below its object. */
  ofMember(value: object, key: string): string | undefined {
    return this.#members.get(value)?.get(key);
  }

  /**
   * A new frozen object with the members of `source` and `extra`. Members taken from `source` keep their pointers; those of
   * `extra` count as derived from `source` itself, unless `elsewhere` names the object and the key that they were read from.
   */
  join<S extends object, E extends object>(
    source: S,
    extra: E,
    elsewhere: Readonly<Record<string, Elsewhere>> = {},
  ): Readonly<Omit<S, keyof E> & E> {
    const joined = Object.freeze({ ...source, ...extra });
    const pointer = this.of(source);
    if (pointer !== undefined) this.#pointers.set(joined, pointer);
    const members = new Map<string, string>();
    for (const [key, [from, member]] of Object.entries(elsewhere)) {
      const base = from && this.of(from);
      if (base !== undefined) members.set(key, childPointer(base, member));
    }
    this.#members.set(joined, members);
    return joined;
  }

  /** Registers a derived object or list as made from the profile value at `pointer`. */
  derive<T extends object>(pointer: string, value: T): Readonly<T> {
    this.#pointers.set(value, pointer);
    return Object.freeze(value);
  }

  #index(value: object, pointer: string): void {
    this.#pointers.set(value, pointer);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && child !== null) this.#index(child, childPointer(pointer, key));
    }
  }
}
