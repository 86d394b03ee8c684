// What is wrong with the Markdown of one policy, whatever its links lead to -> findings.
import type { Finding } from '../../diagnostics.js';
import { nearest } from '../../model/nearest.js';
import type { DuplicateDefinition, MarkdownDefinition, MarkdownLinks, TextFault } from './markdownLinks.js';

/** Labels that are compared to find the nearest one; with all of them the time would grow with their square. */
const MOST_LABELS = 100;

/** Findings about one file alone: front matter, definitions, links that are none. */
export function structureFindings(read: MarkdownLinks): readonly Finding[] {
  const labels = [...read.definitions.values()].slice(0, MOST_LABELS).map(({ label }) => label);
  return [
    ...(read.tooDeep ? [tooDeep(read.tooDeep)] : []),
    ...(read.tooComplex ? [tooComplex(read.tooComplex)] : []),
    ...(read.frontMatter?.fault ? [brokenFrontMatter(read.frontMatter.fault)] : []),
    ...read.faults.map((fault) => textFinding(fault, labels)),
    ...read.definitionsDuplicate.map(duplicate),
    ...read.definitionsUnused.map(unused),
  ];
}

function textFinding({ kind, text, label, range }: TextFault, labels: readonly string[]): Finding {
  const base = { place: range, actual: text };
  switch (kind) {
    case 'undefined': {
      const near = nearest(label, labels);
      return {
        ...base,
        ruleId: 'link-reference-undefined',
        reason: `The link names the label \`${label}\`, which this file does not define, so that readers see brackets`,
        expected: near === undefined ? [] : [near],
        note: `Add a line \`[${label}]: target\`${near === undefined ? '' : `, or name \`${near}\``}; put a backslash before [ if no link is meant`,
      };
    }
    case 'malformed':
      return {
        ...base,
        ruleId: 'link-malformed',
        reason: `Markdown does not read \`${text}\` as a link, so that readers see brackets`,
        expected: [text.replace(/\]\s?\(.*/s, () => `](${mended(label)})`)],
        note: 'Write ( right after ], %20 for each blank in the target, straight quotes around a title, and ) at the end',
      };
    case 'reversed':
      return {
        ...base,
        ruleId: 'link-reversed',
        reason: `The brackets of \`${text}\` are the wrong way round, so that it is no link`,
        expected: [text.replace(/^\((.*)\)\[(.*)\]$/s, '[$1]($2)')],
        note: 'Write the words in [ ] and the target in ( )',
      };
    case 'broken-definition':
      return {
        ...base,
        ruleId: 'link-definition-broken',
        reason: `The definition of \`${label}\` is read as plain text`,
        note: 'Put an empty line before it, no blank before the colon, and %20 for each blank in the target',
      };
    case 'no-text':
      return {
        ...base,
        ruleId: 'link-empty',
        reason: `The link to \`${label}\` has no words to click on`,
        note: 'Write the words between [ and ]',
      };
  }
}

/** A target as Markdown reads it: a title in straight quotes, and no blanks. */
function mended(target: string): string {
  const [, path, title] = /^(\S+\.\w+(?:#\S*)?)\s+["'“”„‘’(](.*?)["'“”„‘’)]?$/s.exec(target) ?? [];
  if (path !== undefined) return `${path} "${title}"`;
  return target.replace(/^<|>$/g, '').trim().replace(/\s/g, '%20');
}

function duplicate({ label, url, range, first }: DuplicateDefinition): Finding {
  return {
    ruleId: 'link-definition-duplicate',
    severity: 'warning',
    reason: `The label \`${label}\` is already defined in line ${first.range.start.line}; this definition counts for nothing`,
    place: range,
    actual: url,
    note: 'Remove one of the two, or give it another label',
  };
}

function unused({ label, url, range }: MarkdownDefinition): Finding {
  return {
    ruleId: 'link-definition-unused',
    severity: 'info',
    reason: `No link uses the definition of \`${label}\``,
    place: range,
    actual: url,
    note: 'Remove it, or link to it',
  };
}

function brokenFrontMatter({ reason, range }: { reason: string; range: Finding['place'] }): Finding {
  return {
    ruleId: 'front-matter-broken',
    severity: 'warning',
    reason: `The front matter is not YAML: ${reason}`,
    place: range,
    note: 'Write `key: value` lines between the two --- lines; quote values that hold : or #',
  };
}

function tooDeep(place: Finding['place']): Finding {
  return {
    ruleId: 'markdown-too-deep',
    reason: 'A hundred quotes and lists are nested here, so that the file is not checked',
    place,
    note: 'Nest less deeply',
  };
}

function tooComplex(place: Finding['place']): Finding {
  return {
    ruleId: 'markdown-too-complex',
    reason: 'So many brackets, stars or other marks stand here that these lines, and others like them, are not checked',
    place,
    note: 'Split the file, or separate the lines by empty ones',
  };
}
