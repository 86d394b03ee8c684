// Checks over the documents: what lies next to their examples, and must or must not fire.
import { describe, expect, it } from 'vitest';
import { loadChecks } from '../../src/checks/check.js';
import type { ExampleFiles } from '../../src/diagnostics.js';
import { contextOf } from '../support/checkContext.js';

const checks = await loadChecks();

/** `ruleId at: reason` of each finding of one check. */
function found(id: string, files: ExampleFiles): string[] {
  const { context, findings } = contextOf(files);
  checks.find((check) => check.id === id)?.run(context);
  return findings.map(({ ruleId, at, reason }) => `${ruleId} ${at}: ${reason}`);
}

describe('private-number', () => {
  const people = `people:
  cards:
    - { id: ada, name: Ada Example, phone: "+44 1632 960123", email: a.example@north.example, out_of_band: Signal }
`;

  it.each([
    ['spaces and signs differ', 'Call +44 (1632) 960-123 now.'],
    ['no space after the prefix', 'Call +441632960123.'],
    ['the mail address, in capitals', 'Write to A.Example@north.example.'],
  ])('finds the number when %s', (_, text) => {
    expect(found('private-number', { 'profile.yaml': people, 'documents/plan/a/10-b.md': text })).toHaveLength(1);
  });

  it.each([
    ['another number', 'Call +44 1632 960124.'],
    ['a word of no owner', 'Use Signal.'],
    ['a year and a list', 'In 1632, item 960.'],
  ])('leaves %s alone', (_, text) => {
    expect(found('private-number', { 'profile.yaml': people, 'documents/plan/a/10-b.md': text })).toEqual([]);
  });

  it('lets cards, playbooks, the directory and the first page of the plan print numbers, and no other page of it', () => {
    const text = 'Ada Example: +44 1632 960123';
    expect(
      found('private-number', {
        'profile.yaml': people,
        'documents/cards/call-tree-card/10-a.md': text,
        'documents/playbooks/ransom/10-a.md': text,
        'documents/registers/contact-directory/10-a.md': text,
        'documents/plan/incident-management-plan/10-first-page.md': text,
        'documents/plan/incident-management-plan/20-other.md': text,
      }),
    ).toEqual([
      'private-number /people/cards/0/phone: incident-management-plan, section other, prints a number or address of Ada Example',
    ]);
  });

  it('points at the label of the document, where it has one of its own', () => {
    const profile = `${people}document_set:
  classification_label: "TLP:AMBER"
  labels: [{ documents: [cards], label: "TLP:CLEAR" }]
`;
    const { context, findings } = contextOf({
      'profile.yaml': profile,
      'documents/cards/call-tree-card/10-a.md': 'Ada: +44 1632 960123',
    });
    const documents = context.set.documents.map((document) => ({
      ...document,
      control: { ...document.control, label: 'TLP:CLEAR' },
    }));
    checks.find(({ id }) => id === 'private-number')?.run({ ...context, set: { documents } });
    expect(findings.map(({ ruleId, at }) => `${ruleId} ${at}`)).toEqual([
      'label-too-open /document_set/labels/0/label',
    ]);
  });
});

describe('step-complete', () => {
  const table = (head: string, row: string): ExampleFiles => ({
    'documents/procedures/a/10-steps.md': `| ${head} |\n|${'---|'.repeat(head.split('|').length)}\n| ${row} |\n`,
  });

  it('tells which columns are missing', () => {
    expect(found('step-complete', table('No. | Step | Who', '1 | Call | Desk'))).toEqual([
      'step-complete documents/procedures/a/10-steps.md: a, section steps: the table of steps has no column By when, Record',
    ]);
  });

  it('takes a dash for an empty cell', () => {
    expect(found('step-complete', table('No. | Step | Who | By when | Record', '1 | Call | Desk | - | Log'))).toEqual([
      'step-complete documents/procedures/a/10-steps.md: a, section steps: the step 1 "Call" lacks By when',
    ]);
  });

  it.each([
    ['lists without numbers', 'Step | Means', 'Call | Phone'],
    ['fields of a form', 'No. | Field | Entry', '1 | Date | x'],
  ])('leaves %s alone', (_, head, row) => {
    expect(found('step-complete', table(head, row))).toEqual([]);
  });
});

describe('form-fields', () => {
  const forms = `forms:
  - id: log
    title: Log
    purpose: Log
    filled_first_by: IRT
    then: IRT
    minimum_to_start: []
    sections:
      - number: "1"
        id: head
        title: Head
        origin: standard
        fields: [{ id: date, number: "1", label: Date, type: date, required: true, filled_by: IRT, stage: triage, origin: standard }]
      - number: "2"
        id: rows
        title: Rows
        origin: standard
        repeat: true
        fields:
          - { id: at, number: "2.1", label: At, type: datetime, required: true, filled_by: IRT, stage: triage, origin: standard }
          - { id: what, number: "2.2", label: What, type: text, required: true, filled_by: IRT, stage: triage, origin: standard }
`;
  const fields = (...ids: string[]): string => ids.map((id) => `[](field:log/${id})`).join(' ');
  const print = (text: string): ExampleFiles => ({ 'standard/forms.yaml': forms, 'documents/forms/log/10-a.md': text });

  it('lets a part for further entries repeat, row by row', () => {
    expect(found('form-fields', print(fields('date', 'at', 'what', 'at', 'what')))).toEqual([]);
  });

  it('leaves fields of another form in the document alone', () => {
    expect(found('form-fields', print(`${fields('date', 'at', 'what')} [](doc:log)`))).toEqual([]);
  });

  it('tells what is missing, twice, and out of order', () => {
    expect(found('form-fields', print(fields('what', 'date', 'what', 'date')))).toEqual([
      'form-field-twice log.md: The form log prints field 1, "Date", 2 times',
      'form-field-missing log.md: The form log does not print field 2.1, "At"',
      'form-field-order log.md: The form log prints "date" after "what"',
    ]);
  });
});

describe('plain-words', () => {
  it('tells of a text once, though many documents are made from one template', () => {
    const { context, findings } = contextOf({ 'documents/playbooks/a/10-b.md': 'Call the helpdesk.' });
    const [document] = context.set.documents;
    const twins = document ? [document, { ...document, id: 'twin' }] : [];
    checks.find(({ id }) => id === 'plain-words')?.run({ ...context, set: { documents: twins } });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['one-term']);
  });

  it('points at the line of the words', () => {
    const { context, findings } = contextOf({ 'documents/plan/a/10-b.md': 'We act.\n\nWe tell relevant parties.\n' });
    checks.find(({ id }) => id === 'plain-words')?.run(context);
    expect(findings.map(({ place }) => place)).toEqual([{ line: 3, column: 9 }]);
  });

  it('is silent about short forms where the set has no glossary', () => {
    expect(found('plain-words', { 'documents/plan/a/10-b.md': 'Call the IRT.' })).toEqual([]);
  });
});
