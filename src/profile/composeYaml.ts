// Text of one file -> the yaml library's node tree, after the caps on depth and size; syntax errors become findings.

import type { VFile } from 'vfile';
import { Composer, type CST, type Document, Parser } from 'yaml';
import { report } from '../diagnostics.js';
import { findSyntaxSlip } from './findSyntaxSlip.js';
import type { LineIndex } from './indexLines.js';
import { LIMITS } from './limits.js';
import { describeSyntaxError } from './yamlErrors.js';

/**
 * Composes YAML 1.2 core without merge keys, directives or further documents.
 *
 * @returns undefined when a finding was reported; only the first syntax error is, because the others follow from it.
 */
export function composeYaml(file: VFile, text: string, lines: LineIndex): Document.Parsed | undefined {
  // Composing is recursive and dies on deep nesting, so the flat token trees are measured first.
  const tokens = [...new Parser().parse(text)];
  const excess = findExcess(tokens) ?? findDirective(tokens);
  if (excess) {
    report(file, { ...excess, place: lines.range(excess.offset, excess.offset + 1) });
    return undefined;
  }
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [document, second] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  if (!document) return undefined;
  const error = document.errors[0];
  if (error) {
    const [start, end] = error.message.includes('closing') ? openQuoteBefore(tokens, error.pos) : error.pos;
    const slip = findSyntaxSlip(error, { text, start, open: openBracketBefore(tokens, end) });
    if (slip) {
      const { from, to, ...words } = slip;
      report(file, { ruleId: 'yaml-syntax', ...words, place: lines.range(from, to) });
      return undefined;
    }
    const place = lines.range(start, end);
    const line = text.split('\n', place.start.line)[place.start.line - 1] ?? '';
    report(file, { ruleId: 'yaml-syntax', ...describeSyntaxError(error, line), place });
    return undefined;
  }
  if (second) {
    const start = Math.max(0, text.lastIndexOf('---', second.range[0]));
    report(file, {
      ruleId: 'yaml-syntax',
      reason: 'the file holds a second document, which begins at `---`',
      place: lines.range(start, start + 3),
      note: 'Remove the line `---`, or move what follows to a file of its own.',
    });
    return undefined;
  }
  return document;
}

interface Excess {
  readonly ruleId: string;
  readonly reason: string;
  readonly note: string;
  readonly offset: number;
}

function findExcess(tokens: readonly CST.Token[]): Excess | undefined {
  let nodes = 0;
  for (const { token, depth } of walkTokens(tokens)) {
    if (!('items' in token)) continue;
    if (depth >= LIMITS.depth) {
      return {
        ruleId: 'yaml-limit',
        reason: `lists and keys are nested more than ${LIMITS.depth} levels deep`,
        note: 'No part of a profile is that deep: check the indentation and the brackets.',
        offset: token.offset,
      };
    }
    nodes += token.items.length;
    if (nodes > LIMITS.nodes) {
      return {
        ruleId: 'yaml-limit',
        reason: `the file holds more than ${LIMITS.nodes} keys and values`,
        note: 'Split it, or keep the data elsewhere and name it in the profile.',
        offset: token.offset,
      };
    }
  }
  return undefined;
}

/** The token trees of all documents, parents before children, without recursion. `depth` counts the collections around. */
function* walkTokens(tokens: readonly CST.Token[]): Generator<{ readonly token: CST.Token; readonly depth: number }> {
  const open = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    yield next;
    if (token.type === 'document') {
      if (token.value) open.push({ token: token.value, depth });
    } else if ('items' in token) {
      for (let index = token.items.length - 1; index >= 0; index--) {
        const { key, value } = token.items[index] as { key?: CST.Token | null; value?: CST.Token };
        if (value) open.push({ token: value, depth: depth + 1 });
        if (key) open.push({ token: key, depth: depth + 1 });
      }
    }
  }
}

/** The quote that is still open where the parser gave up, which is all that it tells. */
function openQuoteBefore(tokens: readonly CST.Token[], [start, end]: [number, number]): readonly [number, number] {
  let found: number | undefined;
  for (const { token } of walkTokens(tokens)) {
    const quoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
    if (quoted && token.offset < start && token.offset > (found ?? -1)) found = token.offset;
  }
  return found === undefined ? [start, end] : [found, found + 1];
}

/** Offset of the last `[` or `{` up to `end` that nothing closes. */
function openBracketBefore(tokens: readonly CST.Token[], end: number): number | undefined {
  let found: number | undefined;
  for (const { token } of walkTokens(tokens)) {
    if (token.type !== 'flow-collection' || token.start.offset > end) continue;
    const closing = token.start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end';
    if (!token.end.some(({ type }) => type === closing)) found = Math.max(found ?? 0, token.start.offset);
  }
  return found;
}

function findDirective(tokens: readonly CST.Token[]): Excess | undefined {
  const directive = tokens.find((token) => token.type === 'directive');
  if (!directive) return undefined;
  return {
    ruleId: 'yaml-syntax',
    reason: 'a line that begins with `%` would change how the file is read',
    note: 'Remove the line. Profiles are YAML 1.2.',
    offset: directive.offset,
  };
}
