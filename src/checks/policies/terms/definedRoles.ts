// A policy -> the names that it explains itself: headings, first cells of tables, bold words, beginnings of list items, owners.

const MARKS = [
  /^#{1,6}[ \t]+(.{3,80})$/gmu,
  /^[ \t>]*\|([^|\n]{3,80})\|/gmu,
  /\*\*([^*\n]{3,80})\*\*/gu,
  /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+([^:\n]{3,80}):/gmu,
  /^(?:owner|approver|approved_by|reviewer):[ \t]*(.{3,80})$/gmu,
];

/** The names as they stand. */
export function definedRoles(text: string): readonly string[] {
  return MARKS.flatMap((mark) => [...text.matchAll(mark)].map((match) => match[1] ?? ''));
}
