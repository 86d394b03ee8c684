// A form's document + the data of a case -> the document with the values in place of its blanks, for Markdown.
import type { Link, Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document, FormField } from '../model/documents.js';
import { formBlanks } from '../model/forms/formBlanks.js';
import type { CaseData, CaseRow, CaseValue } from './caseData.js';
import type { CasePart, CaseShape } from './caseShape.js';

/** A copy of the document. A field that is not filled in stays empty; a box says whether it is ticked. */
export function fillDocument(document: Document, data: CaseData, { fields, parts }: CaseShape): Document {
  const copy = {
    ...document,
    sections: document.sections.map((section) => ({ ...section, root: structuredClone(section.root) })),
  };
  const partOf = new Map<string, CasePart>(parts.flatMap((part) => part.fields.map(({ id }) => [id, part])));
  const keys = new Map(fields.map(({ id, row, key }) => [`${id} ${row ?? ''}`, key]));
  const words = new Map<Link, readonly PhrasingContent[]>();
  for (const [link, { field, row }] of formBlanks(copy)) {
    const part = partOf.get(field.id);
    const values = part ? (data[part.id] as readonly CaseRow[] | undefined)?.[(row ?? 1) - 1] : data;
    const key = part ? field.id : (keys.get(`${field.id} ${row ?? ''}`) ?? field.id);
    words.set(link, wordsOf(field, values?.[key] as CaseValue | undefined));
  }
  for (const { root } of copy.sections) {
    visit(root as Nodes, 'link', (link, index, parent) => {
      const found = words.get(link);
      if (found && parent && index !== undefined) parent.children.splice(index, 1, ...found);
    });
  }
  return copy;
}

function wordsOf({ type }: FormField, value: CaseValue | undefined): readonly PhrasingContent[] {
  if (type === 'checkbox') return [{ type: 'text', value: value === true ? '☒' : '☐' }];
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value === 'string') return inLines(value);
  if (Array.isArray(value)) return [{ type: 'text', value: value.join('; ') }];
  return inLines(Object.values(value).join(' '));
}

/** A table cell has one line: others begin behind a break, which is the only markup that a value brings. */
function inLines(text: string): readonly PhrasingContent[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'html' as const, value: '<br>' }]),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ]);
}
