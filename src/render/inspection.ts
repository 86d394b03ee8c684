// What the parts of the template check share: the world, what was found so far, and words for shapes.
import type {} from 'handlebars';
import type { Finding } from '../diagnostics.js';
import type { Places } from '../model/places.js';
import type { Member, Shape } from '../model/shape.js';
import type { Helper } from './helper.js';

/** What the check knows of the world outside the template. */
export interface TemplateWorld {
  readonly shape: Shape;
  readonly helpers: ReadonlyMap<string, Helper>;
  /** Source of each partial by name. */
  readonly partials: ReadonlyMap<string, string>;
  /** Every document and section that the library has. */
  readonly library: Places;
  /** Ids by kind of reference (`picture`, `term`), of the kinds that no profile adds to. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One run of the check over one template. */
export interface Inspection {
  readonly world: TemplateWorld;
  /** What `complain` has told. */
  readonly findings: readonly Finding[];
  readonly needs: Set<string>;
  readonly reads: Set<string>;
  /** Every member of the shape that is read, also below a name that a block handed on. */
  readonly members: Set<Member>;
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

/** A guard for everything: what it asks for is wrong already, so that nobody knows what it guards. */
export const ANYTHING = '*';

/** The shape of what is wrong already: nothing more is said about it. */
export const ANY: Shape = { kind: 'flag' };

/** A shape in words. */
export function nameOf(shape: Shape): string {
  if (shape.kind === 'object') return 'an object';
  if (shape.kind === 'list') return 'a list';
  return shape.kind === 'flag' ? 'true or false' : `a ${shape.kind}`;
}

/** What a statement is about, as it is written. */
export function subjectOf(node: { path?: unknown; params?: readonly unknown[] }): string {
  const subject = (node.params?.[0] ?? node.path) as { original?: unknown } | undefined;
  return String(subject?.original ?? '...');
}
