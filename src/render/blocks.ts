// The blocks of Handlebars that templates may use.

/** Their names, without `#`. */
export const BLOCKS: ReadonlySet<string> = new Set(['each', 'if', 'unless', 'with']);
