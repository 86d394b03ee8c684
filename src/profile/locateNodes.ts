// The yaml library's nodes -> the located tree: aliases followed within bounds, traps of YAML reported where they stand.

import type { VFile } from 'vfile';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, Scalar } from 'yaml';
import { type Finding, type Range, report } from '../diagnostics.js';
import { shorten } from './authorPath.js';
import { findRefusedCharacters } from './characters.js';
import type { LineIndex } from './indexLines.js';
import { LIMITS } from './limits.js';
import type { LocatedEntry, LocatedNode } from './located.js';

/** Builds the located tree of one composed file; `text` is the file's text. */
export function locateNodes(
  file: VFile,
  text: string,
  document: Document.Parsed,
  lines: LineIndex,
): LocatedNode | undefined {
  const anchors = new Map<string, Node>();
  const unfinished = new Set<Node>();
  const seen = new Set<string>();
  let aliases = 0;
  let expanded = 0;
  let exhausted = false;

  /** One finding a place and rule, however often an alias leads there. */
  const tell = (finding: Finding & { place: Range }, origin: number): void => {
    const key = `${finding.ruleId} ${origin}`;
    if (seen.has(key)) return;
    seen.add(key);
    report(file, finding);
  };

  const visit = (node: ParsedNode | null, at: number, through: Range | undefined, depth: number): LocatedNode => {
    const [start, end] = node?.range ? [node.range[0], node.range[1]] : [at, at];
    const range = through ?? lines.range(start, end);
    const base = { file, range, origin: start };
    const fault = (finding: Omit<Finding, 'place'>): LocatedNode => {
      tell({ ...finding, place: range }, start);
      return { kind: 'fault', ...base };
    };
    const overflow = (reason: string): LocatedNode => {
      if (exhausted) return { kind: 'fault', ...base };
      exhausted = true;
      return fault({ ruleId: 'yaml-limit', reason, note: 'Write the values out instead of using anchors.' });
    };

    if (through && ++expanded > LIMITS.expandedNodes) {
      return overflow(`the anchors of this file expand to more than ${LIMITS.expandedNodes} values`);
    }
    if (depth > LIMITS.depth) return overflow(`the anchors of this file nest more than ${LIMITS.depth} levels deep`);
    if (node === null) return { kind: 'scalar', ...base, value: null, source: '', plain: true };

    if (isAlias(node)) {
      if (!through && ++aliases > LIMITS.aliases)
        return overflow(`the file uses anchors more than ${LIMITS.aliases} times`);
      const target = anchors.get(node.source);
      if (!target) {
        return fault({
          ruleId: 'yaml-syntax',
          reason: `\`*${shorten(node.source)}\` refers to an anchor, but no \`&${shorten(node.source)}\` stands before it`,
          expected: [...anchors.keys()].map((name) => `*${name}`).slice(0, 10),
          note: 'If the value is meant to begin with `*`, put it in double quotes.',
        });
      }
      if (unfinished.has(target)) {
        return fault({
          ruleId: 'yaml-syntax',
          reason: `\`*${shorten(node.source)}\` stands inside the value that it refers to`,
        });
      }
      return visit(target as ParsedNode, start, range, depth);
    }
    if (node.anchor && !through) anchors.set(node.anchor, node);
    if (node.tag) {
      return fault({
        ruleId: 'yaml-syntax',
        reason: `the tag \`${shorten(node.tag.replace('tag:yaml.org,2002:', '!!'))}\` is not allowed`,
        note: 'Remove the word that begins with `!`; put the value in quotes if it is text.',
      });
    }

    unfinished.add(node);
    try {
      if (isScalar(node)) return visitScalar(node as Scalar.Parsed, base, fault);
      if (isSeq(node)) {
        const items = node.items.map((item) => visit(item as ParsedNode | null, end, through, depth + 1));
        return { kind: 'list', ...base, items };
      }
      return visitMap(node, base, through, depth);
    } finally {
      unfinished.delete(node);
    }
  };

  const visitScalar = (
    node: Scalar.Parsed,
    base: { file: VFile; range: Range; origin: number },
    fault: (finding: Omit<Finding, 'place'>) => LocatedNode,
  ): LocatedNode => {
    const plain = node.type === Scalar.PLAIN;
    const value = node.value as string | number | boolean | null;
    const source = typeof value === 'string' ? value : (node.source ?? String(value));
    // Escapes in double quotes can make characters that the check of the text has not seen.
    const refused = findRefusedCharacters(source, 1)[0] ?? (source.includes('\r') ? CARRIAGE_RETURN : undefined);
    if (refused) {
      return fault({
        ruleId: 'yaml-character',
        reason: `the value contains ${refused.codePoint}, ${refused.what}`,
        actual: refused.codePoint,
        note: 'Remove the character.',
      });
    }
    const cut = plain ? commentAfter(text, node.range[1]) : undefined;
    if (cut !== undefined && typeof value === 'string') {
      const note = 'Put the whole value in double quotes if that is text; write a space after `#` if it is a comment.';
      const reason = `the value ends before \`${shorten(cut)}\`, which YAML reads as a comment`;
      const actual = shorten(source);
      tell({ ruleId: 'yaml-comment', severity: 'warning', reason, actual, place: base.range, note }, base.origin);
    }
    if (plain && typeof value === 'string' && CURLY.test(value)) {
      const note = `Write "${shorten(value.slice(1, -1))}" with the straight quotes of the keyboard, or none; word processors make curly ones.`;
      const reason = `the value stands in curly quotes, which YAML takes for a part of it: ${shorten(source)}`;
      const actual = shorten(source);
      tell({ ruleId: 'yaml-quotes', severity: 'warning', reason, actual, place: base.range, note }, base.origin);
    }
    return { kind: 'scalar', ...base, value, source, plain, cut };
  };

  const visitMap = (
    node: Extract<ParsedNode, { items: Pair[] }>,
    base: { file: VFile; range: Range; origin: number },
    through: Range | undefined,
    depth: number,
  ): LocatedNode => {
    const only = node.items.length === 1 ? node.items[0] : undefined;
    if (node.flow && only && isMap(only.key) && only.key.flow) {
      const source = text.slice(base.origin, node.range?.[1]);
      tell(
        {
          ruleId: 'value-type',
          reason: `\`${shorten(source)}\` is read as a map, not as text`,
          actual: shorten(source),
          place: base.range,
          note: 'Put it in double quotes. Profile values are never templates.',
        },
        base.origin,
      );
      return { kind: 'fault', ...base };
    }
    const entries = new Map<string, LocatedEntry>();
    for (const pair of node.items as Pair<ParsedNode | null, ParsedNode | null>[]) {
      const [start, end] = pair.key?.range ? [pair.key.range[0], pair.key.range[1]] : [base.origin, base.origin];
      const keyRange = through ?? lines.range(start, end);
      const key = readKey(pair.key, keyRange, start);
      // The value of a refused merge key is one mistake with it; other values may hold anchors that are used later.
      if (key === undefined && isAlias(pair.value)) continue;
      const value = visit(pair.value, end, through, depth + 1);
      if (key === undefined) continue;
      const first = entries.get(key);
      if (first) {
        tell(
          {
            ruleId: 'yaml-duplicate-key',
            reason: `the key \`${shorten(key)}\` already stands on line ${first.keyRange.start.line}`,
            actual: shorten(key),
            place: keyRange,
            note: 'Keep one of the two.',
          },
          start,
        );
        continue;
      }
      entries.set(key, { key, file, keyRange, value });
    }
    return { kind: 'map', ...base, entries };
  };

  const readKey = (node: ParsedNode | null, place: Range, origin: number): string | undefined => {
    const source = node?.range ? shorten(text.slice(node.range[0], node.range[1])) : '';
    const refuse = (ruleId: string, reason: string, note: string): undefined =>
      tell({ ruleId, reason, actual: source, place, note }, origin) as undefined;
    if (!isScalar(node) || node.tag) {
      return refuse(
        'yaml-syntax',
        `\`${source}\` cannot be a key`,
        'A key is one word; put a value that begins so in quotes.',
      );
    }
    if (node.anchor) anchors.set(node.anchor, node);
    const value: unknown = node.value;
    if (typeof value !== 'string') {
      const type = value === null ? 'an empty value' : `a ${typeof value}`;
      return refuse(
        'key-unknown',
        `the key \`${source}\` is read as ${type}`,
        'Keys of a profile are words. Check the colon.',
      );
    }
    const refused = findRefusedCharacters(value, 1)[0];
    if (refused) {
      return refuse(
        'yaml-character',
        `the key contains ${refused.codePoint}, ${refused.what}`,
        'Remove the character.',
      );
    }
    if (value === '<<') {
      return refuse('yaml-merge', '`<<` does not merge keys in a profile', 'Write the keys out.');
    }
    return value;
  };

  return visit(document.contents, 0, undefined, 0);
}

/** A value that begins and ends with a typographic quote, and has none in between. */
const CURLY = /^[\u2018\u201a\u201c\u201e\u00ab][^\u2018-\u201f\u00ab\u00bb]*[\u2018\u2019\u201c\u201d\u00bb]$/u;

const CARRIAGE_RETURN = { codePoint: 'U+000D', what: 'a carriage return' };

/** The rest of the line when it is a comment without a space after `#`, as in `room #12`: probably meant as text. */
function commentAfter(text: string, offset: number): string | undefined {
  const from = text[offset - 1] === ' ' ? offset - 1 : offset;
  return /^[ \t]+(#[\p{L}\p{N}][^\r\n]*)/u.exec(text.slice(from, offset + 200))?.[1];
}
