// Template folder -> the documents that it yields for a profile: itself, or with `each` one for every entry of a list. Pure.
import type { DocumentTemplate } from '../documents.js';
import { childPointer, pointerOf, valueAt } from '../pointer.js';

/** `{{item.title}}` in the title or summary of a template with `each`. */
export const ITEM_EXPRESSION = /\{\{\s*(item(?:\.\w+)+)\s*\}\}/g;

/**
 * The documents of a template, in the order of the list. Id and code end in the id of the entry, so that they stay when
 * other entries come and go: `playbook-ransomware`, `PLB-RANSOMWARE`. A list that the profile does not give yields none.
 */
export function expandTemplate(profile: object, template: DocumentTemplate): readonly DocumentTemplate[] {
  const { each, ...head } = template;
  if (each === undefined) return [template];
  const entries = (valueAt(profile, each) ?? []) as readonly { readonly id: string }[];
  return entries.map((value, index) => ({
    ...head,
    id: `${template.folder}-${value.id}`,
    code: `${template.code}-${value.id.toUpperCase()}`,
    title: fill(template.title, value),
    summary: fill(template.summary, value),
    item: { value, pointer: childPointer(pointerOf(each), index) },
  }));
}

function fill(text: string, item: object): string {
  return text.replace(ITEM_EXPRESSION, (_, path: string) => String(valueAt({ item }, path)));
}
