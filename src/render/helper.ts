// The helper contract: what a file in helpers/ exports, and how all of them are found.
import { loadModules } from '../model/loadModules.js';
import type { Places } from '../model/places.js';
import type { Shape } from '../model/shape.js';
import { Fact } from './fact.js';

/** An argument as the template check sees it. */
export interface HelperArgument {
  readonly shape: Shape;
  /** Set when the argument is a literal string. */
  readonly literal?: string | undefined;
}

/** What every file in `helpers/` exports as `default`. */
export interface Helper {
  /** Equal to the file name. */
  readonly name: string;
  /** One line for the manual. */
  readonly summary: string;
  /** Number of arguments, least and most. */
  readonly arity: readonly [number, number];
  /** Set: `run` gets the documents and sections that are printed for the profile before its own arguments. */
  readonly asks?: 'printed';
  /**
   * The shape of the result for the shapes of the arguments; a sentence when they do not fit.
   *
   * @param library every document and section that the library has
   */
  shape(args: readonly HelperArgument[], library: Places): Shape | string;
  /** Computes the result. Arguments may be facts, lists, objects or literals; the result may be a fact, an inert text, a list, an object or a flag. */
  run(...args: readonly unknown[]): unknown;
}

/** A text made of tokens and fixed words; Handlebars prints what `toHTML` returns. */
export interface Inert {
  toHTML(): string;
}

/** Prints one item of a list: a fact as its token. Only facts can be printed, so that no value becomes markup. */
export function printFact(item: unknown): string {
  if (item instanceof Fact) return item.toHTML();
  throw new TypeError('only facts of the model can be printed');
}

/** Reads the folder of helpers next to this file; sorted by name. */
export function loadHelpers(): Promise<readonly Helper[]> {
  return loadModules(new URL('./helpers/', import.meta.url));
}
