// What the parts of the template check share: the world, what was found so far, and words for shapes.
import type {} from 'handlebars';
import type { Finding } from '../diagnostics.js';
import type { Places } from '../model/places.js';
import type { Shape } from '../model/shape.js';
import type { Helper } from './helper.js';

/** What the check knows of the world outside the template. */
export interface TemplateWorld {
  readonly shape: Shape;
  readonly helpers: ReadonlyMap<string, Helper>;
  /** Source of each partial by name. */
  readonly partials: ReadonlyMap<string, string>;
  /** Every document and section that the library has. */
  readonly library: Places;
}

/** One run of the check over one template. */
export interface Inspection {
  readonly world: TemplateWorld;
  readonly needs: Set<string>;
  readonly reads: Set<string>;
  readonly complain: (node: hbs.AST.Node, ruleId: string, reason: string, more?: Partial<Finding>) => void;
}

/** Anything that has a value. */
export type Expression = hbs.AST.Expression | hbs.AST.SubExpression | hbs.AST.PathExpression;

/** What an expression is; `literal` is set for text in quotes. */
export interface Resolved {
  readonly shape: Shape;
  readonly literal?: string;
}

/** Names that blocks have handed on. */
export type Scope = ReadonlyMap<string, Shape>;

/** The shape of what is wrong already: nothing more is said about it. */
export const ANY: Shape = { kind: 'flag' };

/** A shape in words. */
export function nameOf(shape: Shape): string {
  if (shape.kind === 'object') return 'an object';
  if (shape.kind === 'list') return 'a list';
  return shape.kind === 'flag' ? 'true or false' : `a ${shape.kind}`;
}
