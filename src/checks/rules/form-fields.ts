// Check (fc-01, fc-08): each report form prints every field of the catalogue, once, in the catalogue's order.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Form } from '../../model/derive/deriveForms.js';
import type { Document } from '../../model/documents.js';
import type { Check } from '../check.js';

const FORMS = `forms:
  - id: event-report
    title: Event report
    purpose: First record
    filled_first_by: reporter
    then: PoC
    minimum_to_start: []
    sections:
      - number: "1"
        id: header
        title: Header
        origin: standard
        fields:
          - { id: date, number: "1", label: Date, type: date, required: true, filled_by: reporter, stage: first-report, origin: standard }
          - { id: number, number: "2", label: Number, type: text, required: true, filled_by: PoC, stage: first-report, origin: standard }
          - { id: text, number: "3", label: What happened, type: longtext, required: true, filled_by: reporter, stage: first-report, origin: standard }
`;

export default {
  id: 'form-fields',
  summary: 'Each form prints every field of the catalogue, in its order',
  why: 'Forms, register and measures are joined by their fields. A field that a form forgets is asked by nobody; one that stands twice has two answers.',
  unsuppressible: 'gap',
  findings: [
    { id: 'form-field-missing', summary: 'A form does not print a field of the catalogue' },
    { id: 'form-field-twice', summary: 'A form prints a field twice' },
    { id: 'form-field-order', summary: 'The fields of a form are not in the order of the catalogue' },
  ],
  catalogue: ['fc-01', 'fc-08'],
  covers: ['annex-b-form-definitions'],
  bad: {
    'standard/forms.yaml': FORMS,
    'documents/forms/event-report/10-fields.md':
      '[](field:event-report/number) [](field:event-report/date) [](field:event-report/number)',
  },
  good: {
    'standard/forms.yaml': FORMS,
    'documents/forms/event-report/10-fields.md':
      '[](field:event-report/date) [](field:event-report/number) [](field:event-report/text)',
  },
  run(context) {
    for (const document of context.set.documents) {
      const form = context.forms.find(({ id }) => id === document.id);
      if (!form) continue;
      const fields = form.sections.flatMap((section) =>
        section.fields.map((field) => ({ ...field, repeat: section.repeat })),
      );
      const printed = printedFields(document, form);
      const say = (ruleId: string, reason: string, actual: string, note: string): void =>
        context.report(document.file, {
          ruleId,
          place: { line: 1, column: 1 },
          reason: `The form ${document.id} ${reason}`,
          actual,
          note,
        });
      for (const { id, number, label, repeat } of fields) {
        // One after the other they are rows of one list.
        const times = printed.filter((each, index) => each === id && printed[index - 1] !== id).length;
        if (times === 0)
          say('form-field-missing', `does not print field ${number}, "${label}"`, id, `Add [](field:${form.id}/${id})`);
        // A part for further entries is printed as often as there are rows.
        if (times > 1 && !repeat)
          say('form-field-twice', `prints field ${number}, "${label}", ${times} times`, id, 'Keep one');
      }
      const order = fields.map(({ id }) => id);
      const first = printed.filter((id, index) => printed.indexOf(id) === index);
      const stray = first.find((id, index) => order.indexOf(id) < order.indexOf(first[index - 1] ?? ''));
      if (stray === undefined) continue;
      const before = first[first.indexOf(stray) - 1] ?? '';
      say('form-field-order', `prints "${stray}" after "${before}"`, stray, 'Keep the order of the catalogue');
    }
  },
} satisfies Check;

/** Ids of the form's own fields in the order in which the document prints them. */
function printedFields({ sections }: Document, form: Form): readonly string[] {
  const own = new Set(form.sections.flatMap((section) => section.fields.map(({ id }) => id)));
  const found: string[] = [];
  for (const { root } of sections) {
    visit(root as Nodes, 'link', ({ data }) => {
      if (data?.field && own.has(data.field.id)) found.push(data.field.id);
    });
  }
  return found;
}
