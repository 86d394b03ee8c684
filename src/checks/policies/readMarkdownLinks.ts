// One Markdown file -> everything that link checks need of it, in one parse and one walk.
import type { SlugDialect } from '../check.js';
import { type AbridgedText, abridge } from './abridge.js';
import { attributeAnchors, isBareAnchor } from './attributeAnchors.js';
import { findTextFaults } from './findTextFaults.js';
import { makeAnchors } from './makeAnchors.js';
import type { MarkdownLinks } from './markdownLinks.js';
import { openAdmonitions } from './openAdmonitions.js';
import { findTooDeep, inertText, parseBody } from './parseBody.js';
import { createPositions } from './positions.js';
import { readFrontMatter } from './readFrontMatter.js';
import { splitAttributes } from './splitAttributes.js';
import { walkBody } from './walkBody.js';

/** How to read. */
export interface ReadOptions {
  /** How headings become anchors; `github` unless told otherwise. */
  readonly slugs?: SlugDialect | undefined;
  /** Sends every line through the parser: slow, and the measure for the reading without it. */
  readonly unabridged?: boolean;
}

/** Reads one file. Never throws; whatever the text is, time grows with its length. */
export function readMarkdownLinks(text: string, options: ReadOptions = {}): MarkdownLinks {
  const { slugs = 'github', unabridged = false } = options;
  const python = slugs === 'python-markdown';
  const positions = createPositions(text);
  const { bodyStart, frontMatter, links: headLinks } = readFrontMatter(text, positions);
  const inert = inertText(text, bodyStart);
  const source = python ? openAdmonitions(inert) : inert;
  const abridged: AbridgedText = unabridged
    ? { text: source, plain: [], toSource: (offset: number) => offset }
    : abridge(source);
  const deep = findTooDeep(source);
  const tree = deep ? { type: 'root' as const, children: [] } : parseBody(abridged.text);
  const body = walkBody(tree, { source, abridged, positions });
  const { links, definitionsUnused, ...definitions } = body.definitions.result();
  const faults = findTextFaults(body.inline, { text, source, positions, isDefined: body.definitions.isDefined });
  // In the lines that were left out may stand what seems to be missing.
  const partly = abridged.tooComplex !== undefined;
  return {
    links: [
      ...headLinks,
      ...(python ? body.links.filter((link) => !isBareAnchor(link, source)) : body.links),
      ...links,
    ],
    anchors: new Set([
      ...body.anchors,
      ...makeAnchors(body.headings, slugs),
      ...(python ? attributeAnchors(source) : []),
    ]),
    headings: body.headings.map(({ text: words, depth, range }) => ({
      text: (python ? splitAttributes(words).words : words).trim(),
      depth,
      range,
    })),
    faults: [...body.wordless, ...(partly ? faults.filter(({ kind }) => kind !== 'undefined') : faults)],
    ...definitions,
    definitionsUnused: partly ? [] : definitionsUnused,
    ...(frontMatter ? { frontMatter } : {}),
    ...(abridged.tooComplex ? { tooComplex: positions.range(...abridged.tooComplex) } : {}),
    ...(deep ? { tooDeep: positions.range(...deep) } : {}),
  };
}
