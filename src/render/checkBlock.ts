// One {{#block}} of a template: what it asks for, what it hands on, and which facts are certainly given inside.
import { BLOCKS } from './blocks.js';
import { checkExpression, guardedBy } from './checkExpression.js';
import { ANY, ANYTHING, type Expression, type Inspection, nameOf, type Scope, subjectOf } from './inspection.js';

/** Checks the statements of a program; the walk over the template hands itself on. */
export type ProgramCheck = (body: readonly hbs.AST.Statement[], scope: Scope, guards: ReadonlySet<string>) => void;

/** Checks the block and all that is in it. */
export function checkBlock(
  inspection: Inspection,
  node: hbs.AST.BlockStatement,
  { scope, guards }: { readonly scope: Scope; readonly guards: ReadonlySet<string> },
  program: ProgramCheck,
): void {
  const { complain, findings } = inspection;
  const name = (node.path as hbs.AST.PathExpression).original;
  const subject = node.params[0];
  if (!BLOCKS.has(String(name)) || !subject || node.params.length > 1) {
    return complain(node, 'template-unknown-helper', `{{#${name}}} is no block that templates may use`, {
      expected: [...BLOCKS],
      note: 'Use each, if, unless or with, each with one argument',
    });
  }
  const asksOnly = name === 'if' || name === 'unless' || Boolean(node.inverse);
  const before = findings.length;
  const { shape } = checkExpression(inspection, subject as Expression, scope, guards, !asksOnly);
  // What is wrong already guards nobody knows what: nothing more is said about its block.
  const isWrong = findings.length > before || shape === ANY;
  const given = new Set([...guards, ...(isWrong ? [ANYTHING] : guardedBy(subject as Expression))]);
  const [body, inverse] = [node.program?.body ?? [], node.inverse?.body ?? []];
  if (name === 'if' || name === 'unless') {
    program(body, scope, name === 'if' ? given : guards);
    program(inverse, scope, name === 'if' ? guards : given);
    return;
  }
  const [handed, ...more] = node.program?.blockParams ?? [];
  if (handed === undefined || more.length > 0) {
    return complain(node, 'template-block-parameter', `{{#${name}}} needs one name for what it hands on`, {
      note: `Write {{#${name} ${subjectOf(node)} as |x|}}`,
    });
  }
  let inner = shape;
  if (name === 'each' && shape !== ANY) {
    if (shape.kind !== 'list') {
      return complain(node, 'template-fact-type', `{{#each}} needs a list, but this is ${nameOf(shape)}`);
    }
    inner = shape.item();
  }
  // What was asked of an outer thing of the same name says nothing about this one.
  const still = [...given].filter((path) => path !== handed && !path.startsWith(`${handed}.`));
  program(body, new Map([...scope, [handed, inner]]), new Set(still));
  program(inverse, scope, guards);
}
