// Values travel as tokens: a fact prints as a private-use token that no Markdown parser can read as markup, and a side table keeps its value and pointer.
import type { Origins } from '../model/origins.js';
import { childPointer } from '../model/pointer.js';

/** Opens a token; profiles and templates may not hold it. */
export const TOKEN_OPEN = '\uE000';
/** Closes a token. */
export const TOKEN_CLOSE = '\uE001';

/** A printed value and where it was written (JSON pointer into the profile; an ancestor's pointer for derived words). */
export interface PrintedFact {
  readonly value: string;
  readonly pointer: string;
  readonly prose: boolean;
}

/** A scalar of the model. Handlebars calls `toHTML` where it prints one. */
export class Fact {
  constructor(
    readonly value: string | number,
    readonly pointer: string,
    readonly prose: boolean,
    private readonly print: (fact: PrintedFact) => string,
  ) {}

  /** Puts the fact into the side table and returns its token. */
  toHTML(): string {
    return this.print({ value: String(this.value), pointer: this.pointer, prose: this.prose });
  }

  /** Other words with the same origin, e.g. a duration spelled out. */
  reworded(value: string): Fact {
    return new Fact(value, this.pointer, false, this.print);
  }
}

/** The token of the n-th fact. */
export function tokenOf(index: number): string {
  return `${TOKEN_OPEN}${index}${TOKEN_CLOSE}`;
}

/** What the wrapping needs to know. */
export interface FactWrapping {
  readonly origins: Origins;
  /** Pointers (with array indexes) of Markdown values. */
  readonly isProse: (pointer: string) => boolean;
  readonly print: (fact: PrintedFact) => string;
}

/**
 * The model with each string and number wrapped as a `Fact`; objects and lists keep their form, flags stay as they are.
 * Objects that occur at several places are wrapped once.
 */
export function wrapFacts(
  value: unknown,
  pointer: string,
  wrapping: FactWrapping,
  done = new Map<object, unknown>(),
): unknown {
  if (typeof value === 'string') {
    return value === '' ? '' : new Fact(value, pointer, wrapping.isProse(pointer), wrapping.print);
  }
  if (typeof value === 'number') return new Fact(value, pointer, false, wrapping.print);
  if (typeof value !== 'object' || value === null) return value;
  const known = done.get(value);
  if (known) return known;
  const base = wrapping.origins.of(value) ?? pointer;
  if (Array.isArray(value)) {
    const wrapped: unknown[] = [];
    done.set(value, wrapped);
    for (const [index, child] of value.entries()) wrapped.push(wrapFacts(child, `${base}/${index}`, wrapping, done));
    return wrapped;
  }
  const wrapped: Record<string, unknown> = {};
  done.set(value, wrapped);
  for (const [key, child] of Object.entries(value)) {
    const at = wrapping.origins.ofMember(value, key) ?? childPointer(base, key);
    wrapped[key] = wrapFacts(child, at, wrapping, done);
  }
  return wrapped;
}

/** The bare value of a helper's argument. */
export function unwrap(value: unknown): unknown {
  return value instanceof Fact ? value.value : value;
}
