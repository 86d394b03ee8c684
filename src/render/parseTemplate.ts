// Handlebars source -> syntax tree, with the sizes bounded before the parser sees it.
import Handlebars from 'handlebars';
import type { Finding } from '../diagnostics.js';
import { TOKEN_CLOSE, TOKEN_OPEN } from './fact.js';
import { findUnclosed } from './findUnclosed.js';
import { pointAt } from './pointAt.js';

/** Deepest nesting of blocks; a template beyond it would exhaust the parser's stack. */
const MAX_DEPTH = 40;

/** Longest `{{...}}`; the parser's time grows with the square of what is nested in one. */
const MAX_TAG = 1000;

/** The tree, or the one finding that prevented it. Places count from line 1, column 1. */
export type ParsedTemplate = { readonly program: hbs.AST.Program } | { readonly finding: Finding };

/** Parses a template without throwing for what its author wrote. */
export function parseTemplate(source: string): ParsedTemplate {
  const finding = findToken(source) ?? findLongTag(source) ?? findDepth(source);
  if (finding) return { finding };
  try {
    return { program: Handlebars.parse(source) };
  } catch (error) {
    const unclosed = findUnclosed(source);
    if (unclosed) {
      const { reason, note, offset } = unclosed;
      return { finding: { ruleId: 'template-syntax', reason, place: pointAt(source, offset), note } };
    }
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

function findToken(source: string): Finding | undefined {
  const offset = source.search(new RegExp(`[${TOKEN_OPEN}${TOKEN_CLOSE}]`));
  if (offset < 0) return undefined;
  return {
    ruleId: 'template-refused',
    reason: 'The template holds a private character (U+E000 or U+E001) that irdocs needs for itself',
    place: pointAt(source, offset),
    note: 'Remove it',
  };
}

function findLongTag(source: string): Finding | undefined {
  for (let open = source.indexOf('{{'); open >= 0; ) {
    const end = source.indexOf('}}', open);
    const next = end < 0 ? -1 : source.indexOf('{{', end);
    if (source[open + 2] !== '!' && (end < 0 ? source.length : end) - open > MAX_TAG) {
      return {
        ruleId: 'template-too-deep',
        reason: `An expression is longer than ${MAX_TAG} characters`,
        place: pointAt(source, open),
        note: 'Split it, and close each {{ with }}',
      };
    }
    open = next;
  }
  return undefined;
}

function findDepth(source: string): Finding | undefined {
  // One entry for each open block: itself and its chain of {{else if}}, each of which nests one deeper.
  const open: number[] = [];
  let depth = 0;
  for (const match of source.matchAll(/\{\{~?(?:([#^/])(?!\s*~?\}\})|\s*else\s+[^\s}])/g)) {
    if (match[1] === '/') {
      depth -= open.pop() ?? 0;
      continue;
    }
    if (match[1] === undefined && open.length > 0) open[open.length - 1] = (open.at(-1) ?? 0) + 1;
    else open.push(1);
    depth += 1;
    if (depth > MAX_DEPTH) {
      return {
        ruleId: 'template-too-deep',
        reason: `Blocks are nested more than ${MAX_DEPTH} deep`,
        place: pointAt(source, match.index),
        note: 'Split the template',
      };
    }
  }
  return undefined;
}
