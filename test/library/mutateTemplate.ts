// Ways in which an author can misspell a template, each at a place of a real one: for the test that none of them goes by.
import Handlebars from 'handlebars';

/** A template with one mistake. */
export interface Mutation {
  /** `fact`, `helper`, `block name`, ... */
  readonly kind: string;
  readonly source: string;
  /** Line of the mistake, from 1. */
  readonly line: number;
  /** What was written and what is written now. */
  readonly change: string;
}

/** All mistakes that a source has a place for. */
export function mutateTemplate(source: string, helpers: ReadonlySet<string>): readonly Mutation[] {
  const found: Mutation[] = [];
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetOf = ({ line, column }: { line: number; column: number }): number => (lineStarts[line - 1] ?? 0) + column;
  const textOf = ({ loc }: hbs.AST.Node): string => source.slice(offsetOf(loc.start), offsetOf(loc.end));

  function put(kind: string, start: number, end: number, text: string): void {
    found.push({
      kind,
      source: source.slice(0, start) + text + source.slice(end),
      line: source.slice(0, start).split('\n').length,
      change: `${source.slice(start, end)} -> ${text}`,
    });
  }

  function replace(kind: string, node: hbs.AST.Node, text: string): void {
    put(kind, offsetOf(node.loc.start), offsetOf(node.loc.end), text);
  }

  function path(node: hbs.AST.PathExpression): void {
    const text = textOf(node);
    if (node.data) return replace('data', node, `${text}x`);
    const parts = text.split('.');
    for (const [at, part] of parts.entries()) {
      replace('fact', node, parts.map((each, index) => (index === at ? `${part}x` : each)).join('.'));
    }
    replace('case of a fact', node, `${text[0]?.toUpperCase()}${text.slice(1)}`);
    replace('part of a text', node, `${text}.more`);
  }

  function expression(node: hbs.AST.Node): void {
    if (node.type === 'PathExpression') path(node as hbs.AST.PathExpression);
    else if (node.type === 'SubExpression') call(node as hbs.AST.SubExpression);
  }

  function call({ path: callee, params }: hbs.AST.SubExpression | hbs.AST.MustacheStatement): void {
    const name = textOf(callee);
    if (params.length === 0 && !helpers.has(name)) return path(callee as hbs.AST.PathExpression);
    replace('helper', callee, `${name}x`);
    for (const [index, param] of params.entries()) {
      expression(param);
      if (param.type !== 'StringLiteral') continue;
      const isName = (index === 1 && /^(?:where|find)$/.test(name)) || /^(?:printed|refs)$/.test(name);
      if (isName) replace('name in quotes', param, textOf(param).replace(/"$/, 'x"'));
    }
  }

  function block(node: hbs.AST.BlockStatement): void {
    const start = offsetOf(node.loc.start);
    const end = offsetOf(node.loc.end);
    const name = (node.path as hbs.AST.PathExpression).original as string;
    const close = source.lastIndexOf('{{/', end);
    // One that {{else if}} begins has no end of its own.
    if (source.slice(close, end) === `{{/${name}}}`) {
      put('block name', source.indexOf(name, start), source.indexOf(name, start) + name.length, `${name}x`);
      put('block that is not closed', close, end, '');
    }
    const [handed] = node.program?.blockParams ?? [];
    if (handed !== undefined) {
      const bar = source.indexOf('|', start);
      const nextBar = source.indexOf('|', bar + 1);
      put('nothing handed on', source.lastIndexOf(' as ', bar), nextBar + 1, '');
      // Only where the name is used, the other one leads nowhere.
      if (new RegExp(`\\b${handed}\\b`).test(source.slice(nextBar, end)))
        put('name handed on', bar + 1, nextBar, `${handed}x`);
    }
    for (const param of node.params) expression(param);
    visit(node.program);
    visit(node.inverse);
  }

  function visit(program: hbs.AST.Program | undefined): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'BlockStatement') block(node as hbs.AST.BlockStatement);
      if (node.type !== 'MustacheStatement') continue;
      call(node as hbs.AST.MustacheStatement);
      replace('triple braces', node, `{${textOf(node)}}`);
      replace('brace that is lost', node, textOf(node).slice(0, -1));
    }
  }

  visit(Handlebars.parse(source));
  return found;
}
