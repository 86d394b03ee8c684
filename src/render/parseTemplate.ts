// Handlebars source -> syntax tree, with the sizes bounded before the parser sees it.
import Handlebars from 'handlebars';
import type { Finding } from '../diagnostics.js';

/** Deepest nesting of blocks; a template beyond it would exhaust the parser's stack. */
const MAX_DEPTH = 40;

/** The tree, or the one finding that prevented it. Places count from line 1, column 1. */
export type ParsedTemplate = { readonly program: hbs.AST.Program } | { readonly finding: Finding };

/** Parses a template without throwing for what its author wrote. */
export function parseTemplate(source: string): ParsedTemplate {
  let depth = 0;
  for (const match of source.matchAll(/\{\{\s*~?\s*([#^/])/g)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth > MAX_DEPTH) {
      const line = source.slice(0, match.index).split('\n').length;
      return {
        finding: {
          ruleId: 'template-too-deep',
          reason: `Blocks are nested more than ${MAX_DEPTH} deep`,
          place: { line, column: 1 },
          note: 'Split the template',
        },
      };
    }
  }
  try {
    return { program: Handlebars.parse(source) };
  } catch (error) {
    const message = (error as Error).message;
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? / - (\d+):/.exec(message)?.[1] ?? 1);
    const column = Number(/ - \d+:(\d+)/.exec(message)?.[1] ?? 0) + 1;
    return {
      finding: {
        ruleId: 'template-syntax',
        reason: `The template cannot be read: ${message.split('\n').at(-1)}`,
        place: { line, column },
        note: 'Close each {{#block}} with {{/block}} and each {{ with }}',
      },
    };
  }
}
