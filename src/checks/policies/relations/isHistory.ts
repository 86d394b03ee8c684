// Whether a text tells of the past: a table or section of changes may name old titles, versions and documents.
import type { PolicyBlock } from '../readBlocks.js';
import { plainHeading } from '../sameHeading.js';

const NAMES = [
  'change ?(?:log|history|record|list|sheet)s?',
  'changes',
  'history',
  'revisions?',
  'versions',
  'amendments?',
  'release notes',
  'what s new',
  'archived?',
  '(?:withdrawn|superseded|obsolete|retired|replaced)(?: (?:documents?|policies|policy|versions?|titles?))?',
  '(?:archived|former|previous|old|earlier) (?:documents?|policies|policy|versions?|titles?)',
  'replaces',
  'supersedes',
  'predecessors?',
  'änderung(?:en|shistorie|sverzeichnis|snachweis)',
  'historie',
  'versionshistorie',
  'frühere (?:fassungen|versionen)',
  'historique',
  'modifications',
  'révisions?',
].join('|');
const THINGS = '(?:document|policy|standard|procedure|text|rule|page|plan|set|change|edition|version|release)s?';
const REST = [
  'history|changes|table',
  `(?:of|to|in) (?:(?:this|the|our) )?${THINGS}`,
  '(?:of|in|since|from|after|before) (?:version )?v?\\d.*',
  'and (?:approvals?|reviews?|history|versions?|changes)',
  '(?:der|dieser|des|dieses|de ce|de cette|de la|du|des) .*',
].join('|');
/** The heading of a section that keeps the past, in plain words. */
const SECTION = new RegExp(
  `^(?:(?:document|policy|version|revision|list of|table of) )*(?:${NAMES})(?: (?:${REST}))?$`,
  'u',
);
/** The header of a column of versions. */
export const VERSION_COLUMN =
  /^(?:version|ver\.?|v\.?|rev(?:ision|\.)?|issue|edition|fassung|ausgabe|stand|release)(?: (?:no\.?|number|nr\.?))?$/iu;
const CHANGE_COLUMN =
  /\b(?:dates?|datum|changes?|changed|reason|grund|what|description|author|modif\w*|summary)\b|änderung/iu;
const FORMER_COLUMN =
  /^(?:old|former(?:ly)?|previous(?:ly)?|replace[sd]|supersede[sd]|was|früher|alt|ersetzt|ancien|remplace)(?!\p{L})/iu;
/** An inventory of documents states what holds now. */
export const DOCUMENT_COLUMN =
  /^(?:documents?|titles?|polic(?:y|ies)|identifiers?|ids?|names?|standards?|dokumente?|titel|richtlinien?|kennung|titre|politique)(?!\p{L})/iu;

/** Looks at the section and at the header of the table. */
export function isHistory({ heading, row }: Pick<PolicyBlock, 'heading' | 'row'>): boolean {
  if (SECTION.test(plainHeading(heading))) return true;
  if (!row) return false;
  const { header } = row;
  if (header.some((cell) => FORMER_COLUMN.test(cell))) return true;
  return (
    header.some((cell) => VERSION_COLUMN.test(cell)) &&
    header.some((cell) => CHANGE_COLUMN.test(cell)) &&
    !header.some((cell) => DOCUMENT_COLUMN.test(cell))
  );
}
