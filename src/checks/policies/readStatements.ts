// One Markdown file -> its sentences as a reader sees them, each with its place, for checks of what a policy says.
import type { Nodes } from 'mdast';
import { findTooDeep, inertText, parseBody } from './parseBody.js';
import { createPositions, type Positions } from './positions.js';
import { readFrontMatter } from './readFrontMatter.js';
import { visibleText } from './visibleText.js';

/** One sentence of a paragraph or a table cell. */
export interface Statement {
  /** Without the marks of Markdown and the targets of links; as long as in the file, so that offsets in it are offsets in the file. */
  readonly text: string;
  /** Offset of the sentence in the file. */
  readonly start: number;
  /** The heading that it stands under. */
  readonly heading: string;
}

/** The sentences of a file, and how to name places in it. */
export interface Statements {
  readonly statements: readonly Statement[];
  readonly positions: Positions;
}

/** Emphasis, code marks, brackets and targets of links, raw HTML. What a mail or telephone link leads to is read like text. */
const MARKS = /\]\((?:mailto|tel):|\]\([^()\s]*(?: "[^"]*")?\)|\]\[[^\]]*\]|<[^<>\n]{1,200}>|[*_`[\]\\]/g;
/** A full stop, question or exclamation mark or semicolon that ends a sentence, or the end of the block. */
const SENTENCE = /[^.!?;]+(?:[.!?;](?!\s|$)[^.!?;]*)*[.!?;]*/g;

/** Reads one file. Never throws; headings, code and tables of contents hold no statements. */
export function readStatements(text: string): Statements {
  const positions = createPositions(text);
  const source = inertText(text, readFrontMatter(text, positions).bodyStart);
  const statements: Statement[] = [];
  if (findTooDeep(source) !== undefined) return { statements, positions };
  let heading = '';
  const waiting: Nodes[] = [parseBody(source)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'heading') heading = visibleText(node).trim();
    else if (node.type === 'paragraph' || node.type === 'tableCell') {
      const start = node.position?.start.offset ?? 0;
      const block = source
        .slice(start, node.position?.end.offset ?? start)
        .replace(MARKS, (marks) => ' '.repeat(marks.length));
      for (const match of block.matchAll(SENTENCE)) {
        if (match[0].trim() !== '') statements.push({ text: match[0], start: start + match.index, heading });
      }
    } else if ('children' in node) {
      for (let at = node.children.length; at > 0; ) waiting.push(node.children[--at] as Nodes);
    }
  }
  return { statements, positions };
}
