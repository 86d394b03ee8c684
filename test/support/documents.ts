// Four documents made by hand for tests of the outputs: a plan, a form with every type of field, a register, hostile strings.
import type { Document, FormField } from '../../src/model/documents.js';
import { documentHolding, makeDocument, sampleField } from './makeDocument.js';

const PURPOSE = `
The plan tells the incident response team of Habermann what to do from the first report of an event to the closure of the incident.
It applies to all four sites, to the two production networks and to every supplier that holds remote access. Terms are those of the
[Glossary](doc:glossary). The team follows [Detect and report](doc:detect-and-report#report) for each report that it receives.

- The duty officer acknowledges each report within **15 minutes**, at any hour.
- The team lead decides on the class within one hour and records the decision.
  - A second assessor confirms classes *Emergency* and *Critical*.
  - Nobody waits for the confirmation before containment.
- Plant safety comes first: no machine is stopped without the plant manager.

1. Take the call and open a record.
2. Give the record its number by \`irdocs form new incident-report\`.
3. Call the [Incident response team lead](role:irt-lead).

> [!WARNING]
> Never switch off a machine of the furnace line. Isolate its network port at cabinet **K-07** and call the plant manager.

> [!NOTE]
> The service desk answers in German, Polish and English. Outside business hours the call goes to Łukasz Żółkiewski.
`;

const ROLES = `
Each role has one holder and at least one deputy. A deputy has the same authority.

| Role | Holder | Deputies | Duties | Telephone |
|---|---|---|---|---|
| [Incident response team lead](define:role/irt-lead) | Mira Lindqvist | Jonas Habermann, Ιωάννης Παππάς | Leads the response, decides on containment, keeps the decision log and reports to management every four hours. | +49 89 99998 100 |
| [Duty officer](define:role/duty-officer) | Łukasz Żółkiewski | Zażółć Gęślą | Takes reports at any hour, opens the record, gives a first class and calls the lead. | +48 42 555 01 22 |
| [Evidence custodian](define:role/custodian) | Nguyễn Thị Hạnh | | Seals, labels and stores evidence; keeps the chain of custody. | +49 89 99998 131 |
| [Spokesperson](define:role/spokesperson) | Clara Weiß | Jonas Habermann | The only voice to press and public. | +49 89 99998 140 |

### Authority

The lead may act alone up to the limits below. Beyond them the managing director decides; a decision by telephone counts and is written
down within 30 minutes.

| Decision | May decide | Limit | Consult first |
|---|---|---|---|
| Isolate an office system | [Duty officer](role:duty-officer) | 50 systems | none |
| Isolate a production system | [Incident response team lead](role:irt-lead) | 1 line | Plant manager |
| Engage the outsourced responder | [Incident response team lead](role:irt-lead) | EUR 50 000 | none |
| Pay a ransom | Managing director | EUR 0 | Counsel and insurer |

#### Records of authority

The [document map](doc:document-map) and the [scale](doc:classification-scale#classes) say more. Write to
[irt@habermann-antriebstechnik.example](mailto:irt@habermann-antriebstechnik.example) or see
<https://intranet.habermann-antriebstechnik.example/security/incidents/plan/current/authority?version=2.3>.
`;

const CLASSES = `
| Class | Meaning | Acknowledge | First update | Then every | Management told |
|---|---|---|---|---|---|
| Emergency | Danger to people, or production of a plant stands still | 15 minutes | 30 minutes | 1 hour | at once |
| Critical | A critical service is lost or personal data of many people is disclosed | 15 minutes | 1 hour | 4 hours | 1 hour |
| Warning | A service is impaired and a workaround exists | 4 hours | 1 day | 1 day | weekly report |
| Information | No effect; kept for the trend | 1 day | none | none | monthly report |
`;

const MATRIX = `
| Activity | Reporter | Service desk | Duty officer | Lead | Forensics | Plant manager | Data protection | Counsel | Press | Management |
|---|---|---|---|---|---|---|---|---|---|---|
${Array.from(
  { length: 26 },
  (_, row) =>
    `| Activity ${row + 1}: ${['take the report', 'assess and classify the event', 'contain the incident', 'notify the authority'][row % 4]} | ${Array.from({ length: 10 }, (_, column) => ['R', 'A', 'C', 'I', ''][(row * 3 + column) % 5]).join(' | ')} |`,
).join('\n')}
`;

const filler = (topic: string): string =>
  `The team handles ${topic} in the order below. Each step has an actor, a time and a record; a step without a record did not happen. `.repeat(
    3,
  );

/** A plan of eight sections: prose, lists, callouts, tables of many shapes, a landscape matrix, links of every kind. */
export function sampleDocument(): Document {
  return makeDocument({ id: 'sample-plan', kind: 'plan', title: 'Information security incident management plan' }, [
    { id: 'purpose', title: 'Purpose and scope', markdown: PURPOSE },
    { id: 'roles', title: 'Roles', markdown: ROLES },
    { id: 'classes', title: 'Classes and their times', markdown: CLASSES },
    ...['Detect and report', 'Assess and decide', 'Respond'].map((title, index) => ({
      id: `phase-${index + 1}`,
      title,
      markdown: `${filler(title.toLowerCase())}\n\n### Trigger\n\n${filler('the trigger')}\n\n### Steps\n\n${filler('the steps')}\n\n1. First.\n2. Second.\n\n### Records and exits\n\n${filler('records')}\n\n> [!IMPORTANT]\n> Write the time of each decision, with its zone.`,
    })),
    { id: 'matrix', title: 'Who does what', markdown: MATRIX, layout: 'landscape' },
    {
      id: 'quick',
      title: 'Quick reference',
      markdown: `| Key | Value |\n|---|---|\n| Duty number | +49 89 99998 100 |\n| Fall-back | paper form in each control room |`,
    },
  ]);
}

const FIELDS: readonly FormField[] = [
  sampleField('date', { number: '1', label: 'Date of event', required: true }),
  sampleField('text', { number: '2', label: 'Event number', required: true }),
  sampleField('person', { number: '4.1', label: 'Reporter', required: true }),
  sampleField('longtext', { number: '5.1', label: 'What occurred', required: true }),
  sampleField('datetime', { number: '6.1', label: 'Event discovered at', required: true }),
  sampleField('duration', { number: '6.4', label: 'How long it lasted' }),
  sampleField('choice', { number: '7', label: 'Class', choices: ['Emergency', 'Critical', 'Warning', 'Information'] }),
  sampleField('multi-choice', {
    number: '8',
    label: 'Assets affected',
    required: true,
    choices: [
      'Information or data',
      'Hardware',
      'Software',
      'Communications',
      'Documents on paper',
      'Production control of line 2',
    ],
  }),
  sampleField('checkbox', { number: '9', label: 'The event is over' }),
  sampleField('money', { number: '10', label: 'Cost of recovery', choices: ['EUR'] }),
  sampleField('signature', { number: '11', label: 'Signed by the duty officer', required: true }),
];

/** A form with every type of field. */
export function sampleForm(): Document {
  const rows = FIELDS.map(
    ({ id, number, label, filledBy }) => `| ${number} | ${label} | [](field:${id}) | ${filledBy} |`,
  );
  const table = (from: number, to: number): string =>
    ['| No. | Field | Entry | Filled by |', '|---|---|---|---|', ...rows.slice(from, to)].join('\n');
  return makeDocument(
    {
      id: 'event-report',
      kind: 'forms',
      title: 'Information security event report',
      summary: 'First record of something noticed, before anyone has decided whether it is an incident.',
      control: { identifier: 'HAB-IM-FRM-01', status: 'draft', approved: '' },
    },
    [
      {
        id: 'before',
        title: 'Before you start',
        markdown:
          '> [!TIP]\n> Four entries are enough to begin: name, telephone, what occurred, when you saw it.\n\nCall **+49 89 99998 100** first, then write.',
      },
      {
        id: 'event',
        title: 'The event',
        markdown: `### Header and reporter\n\n${table(0, 3)}\n\n### Description\n\n${table(3, 6)}`,
      },
      { id: 'assessment', title: 'Assessment', markdown: table(6, 11) },
      {
        id: 'more',
        title: 'Further events',
        markdown: '| Number | Date | Note |\n|---|---|---|\n| | | |\n| | | |\n\nReceived: [](field:datetime)',
      },
    ],
    FIELDS,
  );
}

/** A register whose one section is a long landscape table. */
export function sampleRegister(): Document {
  const row = (index: number): string =>
    `| [4.${index}](define:clause/4.${index}) | ${filler('this item').slice(0, 60 + (index % 5) * 40)} | ${['must', 'should'][index % 2]} | ${['covered', 'gap', 'excluded'][index % 3]} | [Incident management plan, Roles](doc:sample-plan#roles) | ${index % 3 === 2 ? 'Outside the scope: no customers are served from this site; approved by Ingrid Habermann.' : ''} |`;
  return makeDocument(
    { id: 'clause-matrix', kind: 'registers', title: 'Clause matrix', control: { identifier: 'HAB-IM-REG-03' } },
    [
      {
        id: 'how-to-read',
        title: 'How to read the matrix',
        markdown:
          'Each row is one item. `gap` means that a fact is missing.\n\n| Totals | Count |\n|---|---:|\n| Items | 281 |\n| Covered | 240 |\n| Gaps | 12 |',
      },
      {
        id: 'items',
        title: 'Items',
        layout: 'landscape',
        markdown: `| Item | Text | Weight | Status | Places | Reason |\n|---|---|---|---|---|---|\n${Array.from({ length: 40 }, (_, index) => row(index + 1)).join('\n')}`,
      },
    ],
  );
}

const NUMBERS = `
| Line | Number |
|---|---|
| Hotline | **+49 89 99998 700** |
| [Duty officer](role:duty-officer) | **+49 89 99998 701** |
`;

/** A card of one page: two numbers, three steps, where its copies lie. */
export function sampleCard(): Document {
  return makeDocument(
    { id: 'report-it-card', kind: 'cards', title: 'Report it', control: { location: 'Notice boards in all halls' } },
    [
      { id: 'call', title: 'Call now', markdown: NUMBERS },
      { id: 'do', title: 'Do', markdown: '1. Get people out.\n2. Call.\n3. Leave it as it is.' },
    ],
  );
}

/** The same for the wallet, eight on a sheet. */
export function sampleWallet(): Document {
  return makeDocument({ id: 'wallet-card', kind: 'cards', format: 'wallet', title: 'Incident?' }, [
    { id: 'call', title: 'Call', markdown: NUMBERS },
    { id: 'do', title: 'Do', markdown: 'Call. See [the plan](doc:sample-plan).' },
  ]);
}

/** A playbook of two sides. */
export function samplePlaybook(steps = 5): Document {
  const list = Array.from(
    { length: steps },
    (_, index) => `${index + 1}. Do step ${index + 1} and write its hour down.`,
  );
  const made = makeDocument({ id: 'playbook-x', kind: 'playbooks', title: 'Playbook: X' }, [
    { id: 'act', title: 'Act', markdown: `${NUMBERS}\n${list.join('\n')}` },
    { id: 'work', title: 'Work', markdown: 'Contain, remove, restore.' },
  ]);
  return { ...made, sections: made.sections.map((section) => ({ ...section, newPage: section.id === 'work' })) };
}

/** Strings that try to leave their place: each is printed as itself. */
export const HOSTILE = [
  '</style><script>alert(1)</script>',
  '"; } body { display: none } @page { margin: 0',
  '\\22 \\27 \\A </p> & &amp; &#x41; <b>bold</b>',
  "' onmouseover='x' \" style=\"x",
  '<!-- --> ]]> {{organization.short_name}} <img src=x onerror=y>',
] as const;

/** A document that holds the hostile strings everywhere. */
export function hostileDocument(): Document {
  return documentHolding(HOSTILE.join(' '));
}
