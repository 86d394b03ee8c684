import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../src/outputs/pdf/html/renderHtml.js';
import {
  hostileDocument,
  sampleCard,
  sampleDocument,
  sampleForm,
  samplePlaybook,
  sampleRegister,
  sampleWallet,
} from '../../../support/documents.js';
import { documentHolding, makeDocument, sampleField } from '../../../support/makeDocument.js';
import { classed, findAll, named, type ReadElement, readHtml, textOf } from './readHtml.js';
import { theme } from './theme.js';

const SAMPLES = [
  sampleDocument(),
  sampleForm(),
  sampleRegister(),
  samplePlaybook(),
  sampleCard(),
  sampleWallet(),
  hostileDocument(),
];
const pages = new Map(SAMPLES.map((document) => [document.id, readHtml(renderHtml(document, theme))]));
const page = (id: string): ReadElement => pages.get(id) as ReadElement;
const body = (html: ReadElement): ReadElement => named(html, 'body')[0] as ReadElement;
const render = (markdown: string, kind: 'plan' | 'forms' = 'plan', fields = [sampleField('text')]): ReadElement =>
  readHtml(
    renderHtml(makeDocument({ id: 'x', kind, title: 'X' }, [{ id: 'only', title: 'Only', markdown }], fields), theme),
  );
const href = (html: ReadElement, text: string): string | undefined =>
  named(html, 'a').find((link) => textOf(link) === text)?.attributes.href;

/** Whether it stands in a part that is not read out. */
const isCopy = (html: ReadElement, element: ReadElement): boolean =>
  findAll(html, ({ attributes }) => attributes['aria-hidden'] === 'true').some(
    (hidden) => findAll(hidden, (each) => each === element).length > 0,
  );

describe.each([...pages])('the page of %s', (_, html) => {
  it('names its language and title and loads nothing', () => {
    expect(html.attributes.lang).toBe('en-GB');
    expect(named(html, 'title').map(textOf)).toEqual([textOf(named(html, 'h1')[0] as ReadElement)]);
    const [, policy] = named(html, 'meta');
    expect(policy?.attributes).toEqual({
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
    });
    expect(findAll(html, ({ name }) => ['script', 'link', 'img', 'iframe', 'object', 'b'].includes(name))).toEqual([]);
    expect(named(html, 'style').map(textOf).join('')).not.toMatch(/url\((?!data:)/u);
  });

  it('skips no heading level and has one h1', () => {
    const read = findAll(html, ({ name }) => /^h[1-6]$/u.test(name)).filter((heading) => !isCopy(html, heading));
    const levels = read.map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('gives each table scoped heads, planned columns and no empty cell', () => {
    for (const table of named(html, 'table')) {
      const heads = named(table, 'th');
      expect(heads.length).toBeGreaterThan(0);
      for (const head of heads) expect(['col', 'row']).toContain(head.attributes.scope);
      const isField = ({ attributes }: ReadElement): boolean => attributes.href?.includes('field.invalid') ?? false;
      for (const cell of [...named(table, 'td'), ...heads])
        if (findAll(cell, isField).length === 0) expect(textOf(cell)).not.toBe('');
      const widths = named(table, 'col').map(({ attributes }) => attributes.style?.match(/^width:([\d.]+)%$/u)?.[1]);
      if (table.attributes.class === 'facts') continue;
      expect(widths.map(Number).reduce((total, width) => total + width, 0)).toBeCloseTo(100, 6);
    }
  });

  it('has each id once, and each of them, and no other, as target of a link', () => {
    const ids = findAll(body(html), ({ attributes }) => attributes.id !== undefined).map(
      ({ attributes }) => attributes.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const targets = named(html, 'a').flatMap(({ attributes }) => attributes.href?.match(/^#(.*)$/u)?.[1] ?? []);
    expect(new Set(targets)).toEqual(new Set(ids));
  });
});

describe('renderHtml', () => {
  it('lists headings up to depth 3 in the contents, each with a place for its page', () => {
    const [contents] = classed(page('sample-plan'), 'contents');
    const entries = named(contents as ReadElement, 'a');
    expect(entries.map((entry) => textOf(entry.children[0] as ReadElement))).toEqual([
      '1 Purpose and scope',
      '2 Roles',
      '2.1 Authority',
      '3 Classes and their times',
      '4 Detect and report',
      '4.1 Trigger',
      '4.2 Steps',
      '4.3 Records and exits',
      '5 Assess and decide',
      '5.1 Trigger',
      '5.2 Steps',
      '5.3 Records and exits',
      '6 Respond',
      '6.1 Trigger',
      '6.2 Steps',
      '6.3 Records and exits',
      '7 Who does what',
      '8 Quick reference',
    ]);
    expect(renderHtml(sampleDocument(), theme)).toContain(
      '<a href="#purpose"><span class="toc-text">1 Purpose and scope</span><span class="toc-leader" aria-hidden="true"></span><span class="toc-page">000</span></a>',
    );
    expect(textOf(contents as ReadElement).endsWith('0123456789')).toBe(true);
  });

  it('puts the control block, the history and the receivers on the cover', () => {
    const text = textOf(classed(page('sample-plan'), 'cover')[0] as ReadElement);
    const { control, title, summary } = sampleDocument();
    const { language, changes, distribution, ...facts } = control;
    for (const fact of [title, summary, ...Object.values(facts), ...distribution]) expect(text).toContain(fact);
    for (const change of changes) for (const fact of Object.values(change)) expect(text).toContain(fact);
  });

  it('puts a control block of few words on the first page of a form and a playbook, without cover and contents', () => {
    for (const { id, control } of [sampleForm(), samplePlaybook()]) {
      expect(classed(page(id), 'cover')).toEqual([]);
      expect(classed(page(id), 'contents')).toEqual([]);
      const line = textOf(classed(classed(page(id), 'masthead')[0] as ReadElement, 'control-line')[0] as ReadElement);
      const { organization, language, changes, distribution, ...facts } = control;
      for (const fact of Object.values(facts)) expect(line).toContain(fact);
      for (const receiver of distribution) expect(textOf(body(page(id)))).not.toContain(receiver);
    }
  });

  it('states identifier, version, date, label, owner and place at the foot of a card, and nothing more', () => {
    const { identifier, version, effective, label, owner, approver } = sampleCard().control;
    const foot = textOf(named(page('report-it-card'), 'footer')[0] as ReadElement);
    for (const fact of [identifier, version, effective, label, owner, 'Notice boards in all halls'])
      expect(foot).toContain(fact);
    expect(foot).not.toContain(approver);
    expect(named(page('report-it-card'), 'style').map(textOf).join('')).not.toContain('counter(page)');
  });

  it('shows a wallet card eight times: one to be read, seven copies that nothing leads to or from', () => {
    const cells = classed(page('wallet-card'), 'cell');
    expect(cells).toHaveLength(8);
    expect(new Set(cells.map(textOf)).size).toBe(1);
    expect(cells.map(({ attributes }) => attributes['aria-hidden'])).toEqual([undefined, ...Array(7).fill('true')]);
    for (const copy of cells.slice(1)) {
      expect(named(copy, 'a')).toEqual([]);
      expect(findAll(copy, ({ attributes }) => attributes.id !== undefined)).toEqual([]);
    }
    expect(named(cells[0] as ReadElement, 'a').length).toBeGreaterThan(0);
  });

  it('sets what must fit on its page smaller, step by step', () => {
    const classes = (tightness: number) =>
      body(readHtml(renderHtml(sampleCard(), theme, tightness))).attributes.class?.split(' ');
    expect(classes(0)).toContain('tight-0');
    expect(classes(2)).toContain('tight-2');
  });

  it('lets a row be divided that is higher than a quarter of a page, and no other', () => {
    const html = render(`| A | B |\n|---|---|\n| short | ${'many words '.repeat(160)} |\n| short too | few words |`);
    const main = named(html, 'main')[0] as ReadElement;
    expect(named(main, 'tr').map(({ attributes }) => attributes.class)).toEqual([undefined, 'tall', undefined]);
  });

  it('writes the running heads as CSS strings and marks a draft', () => {
    const rules = textOf(named(page('event-report'), 'style').at(-1) as ReadElement);
    expect(rules).toContain('@top-left { content: "Habermann Antriebstechnik GmbH · HAB-IM-FRM-01"; }');
    expect(rules).toContain('@top-right { content: "DRAFT · TLP:AMBER"; }');
    expect(rules).toContain('@bottom-left { content: "Information security event report · version 2.3"; }');
    expect(rules).toContain('@bottom-right { content: "DRAFT · TLP:AMBER" " · Page " counter(page)');
    expect(classed(page('event-report'), 'draft').map(textOf)).toEqual(['DRAFT']);
  });

  it('cuts a running head that would run into its neighbour, and keeps the identifier', () => {
    const rules = textOf(
      named(readHtml(renderHtml(documentHolding('Wide name '.repeat(40)), theme)), 'style').at(-1) as ReadElement,
    );
    expect(rules).toMatch(/@top-left \{ content: "[^"]{40,90}… · HAB-IM-PLN-01"; \}/u);
  });

  it('leads links to rows and sections here, to other documents, and outside', () => {
    const html = page('sample-plan');
    expect(href(html, 'Duty officer')).toBe('#role-duty-officer');
    expect(href(html, 'Detect and report')).toBe('https://doc.invalid/detect-and-report#report');
    expect(href(html, 'document map')).toBe('https://doc.invalid/document-map');
    expect(href(html, 'irt@habermann-antriebstechnik.example')).toBe('mailto:irt@habermann-antriebstechnik.example');
    const define = findAll(html, ({ attributes }) => attributes.id === 'role-irt-lead');
    expect(define.map(textOf)).toEqual(['Incident response team lead']);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'policy:backup',
    '//evil.example',
    'JaVaScRiPt:x',
  ])('prints a link to %s as text', (url) => {
    const html = render(`[click](<${url}>)`);
    expect(named(html, 'p').map(textOf)).toContain('click');
    expect(href(html, 'click')).toBeUndefined();
  });

  it('shows raw HTML and images as text', () => {
    const html = render('<script>alert(1)</script>\n\nA <b>bold</b> word ![alt text](https://example.com/x.png).');
    expect(findAll(html, ({ name }) => ['script', 'b', 'img'].includes(name))).toEqual([]);
    expect(textOf(named(html, 'main')[0] as ReadElement)).toContain('<script>alert(1)</script>');
    expect(named(html, 'p').map(textOf)).toContain('A <b>bold</b> word alt text.');
  });

  it('names a callout in words', () => {
    const [callout] = named(render('> [!CAUTION]\n> Hot surface.'), 'aside');
    expect(callout?.attributes.class).toBe('callout callout-caution');
    expect(classed(callout as ReadElement, 'callout-word').map(textOf)).toEqual(['Caution']);
    expect(
      classed(callout as ReadElement, 'callout-text')
        .map(textOf)
        .join('')
        .trim(),
    ).toBe('Hot surface.');
  });

  it('fills empty cells with a dash, in forms with nothing to see', () => {
    const table = '| A | B |\n|---|---|\n| x | |';
    expect(named(render(table), 'td').map(textOf)).toContain('–');
    const cells = named(classed(render(table, 'forms'), 'plain')[0] as ReadElement, 'td').map(textOf);
    expect(cells).toEqual(['\u00A0']);
  });

  it('draws a blank for each type of field, with its choices and its format', () => {
    const html = page('event-report');
    const types = [
      'date',
      'text',
      'person',
      'longtext',
      'datetime',
      'duration',
      'choice',
      'multi-choice',
      'checkbox',
      'money',
      'signature',
    ];
    for (const type of types) expect(classed(html, `blank-${type}`).length).toBeGreaterThan(0);
    expect(classed(classed(html, 'blank-longtext')[0] as ReadElement, 'line')).toHaveLength(4);
    expect(textOf(classed(html, 'blank-datetime')[0] as ReadElement)).toBe('YYYY-MM-DD hh:mm zone');
    const [choice] = classed(html, 'blank-choice');
    expect(classed(choice as ReadElement, 'choice-text').map(textOf)).toEqual([
      'Emergency',
      'Critical',
      'Warning',
      'Information',
    ]);
    expect(classed(choice as ReadElement, 'tick')).toHaveLength(4);
    expect(classed(classed(html, 'blank-checkbox')[0] as ReadElement, 'tick')).toHaveLength(1);
  });

  it('sets the fields of a form part side by side as far as they have room, in their order', () => {
    const fields = [
      sampleField('date', { id: 'a', required: true }),
      sampleField('datetime', { id: 'b' }),
      sampleField('checkbox', { id: 'c' }),
      sampleField('longtext', { id: 'd' }),
      sampleField('text', { id: 'e' }),
      sampleField('choice', { id: 'f', choices: Array(9).fill('A choice of many words') }),
    ];
    const rows = fields.map(({ id }) => `| 1.${id} | Label ${id} *help* | [](field:${id}) |`).join('\n');
    const html = render(`| No. | Field | Entry |\n|---|---|---|\n${rows}`, 'forms', fields);
    const packed = classed(html, 'fields-row').map((row) => classed(row, 'field-label').map(textOf).join('+'));
    expect(packed.map((labels) => labels.replaceAll(/\s+/gu, ' ').trim())).toEqual([
      '1.a Label a help +1.b Label b help +1.c Label c help',
      '1.d Label d help',
      '1.e Label e help',
      '1.f Label f help',
    ]);
    expect(classed(html, 'required').length).toBe(2);
    expect(named(named(html, 'main')[0] as ReadElement, 'table')).toEqual([]);
  });

  it('begins a new row where a group of lettered fields ends, and keeps a short block on one page', () => {
    const numbers = ['10.1', '10.1a', '10.2', '10.2a', '11.1', '11.2'];
    const fields = numbers.map((number) => ({
      ...sampleField('date', { id: `f${number.replace('.', '-')}` }),
      number,
    }));
    const rows = fields.map(({ id, number }) => `| ${number} | Label | [](field:${id}) |`).join('\n');
    const html = render(`| No. | Field | Entry |\n|---|---|---|\n${rows}`, 'forms', fields);
    const packed = classed(html, 'fields-row').map((row) => classed(row, 'field-number').map(textOf).join(' '));
    expect(packed).toEqual(['10.1 10.1a', '10.2 10.2a', '11.1 11.2']);
    expect(classed(html, 'undivided').filter((node) => node.attributes.class?.startsWith('fields'))).toHaveLength(1);
  });

  it('gives a long text as many lines as its field says', () => {
    const two = { ...sampleField('longtext', { id: 'two' }), lines: 2 };
    const html = render('| No. | Field | Entry |\n|---|---|---|\n| 1 | Label | [](field:two) |', 'forms', [two]);
    expect(classed(classed(html, 'blank-longtext')[0] as ReadElement, 'line')).toHaveLength(2);
  });

  it('sets short lists side by side, with a callout beside its list, and leaves long ones below their heading', () => {
    const list = (title: string, items: string[]): string =>
      `**${title}**\n\n${items.map((item) => `- ${item}`).join('\n')}\n\n`;
    const short = ['one', 'two'];
    const html = render(
      `${list('A', short)}> [!CAUTION]\n> Never.\n\n${list('B', Array(7).fill('many'))}${list('C', short)}${list('D', short)}${list('E', short)}`,
    );
    const columns = classed(html, 'sides').map((row) => classed(row, 'side').map((side) => textOf(side).trim()[0]));
    expect(columns).toEqual([
      ['A', 'C'],
      ['C', 'D', 'E'],
    ]);
    expect(classed(html, 'run-in').map(textOf)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('holds together what is read as one sign, and breaks long addresses after their marks', () => {
    const html = render('Call +49 89 99998 205 within 15 minutes on 2026-01-15 by HAB-IM-PRC-01, IT-based, room 3-4.');
    expect(classed(named(html, 'main')[0] as ReadElement, 'nowrap').map(textOf)).toEqual([
      '+49 89 99998 205',
      '15 minutes',
      '2026-01-15',
      'HAB-IM-PRC-01',
    ]);
    const url = 'https://intranet.example/security/incidents/plan/current';
    const link = named(render(`<${url}>`), 'a').find(({ attributes }) => attributes.href === url) as ReadElement;
    expect(link.children.map((child) => (typeof child === 'string' ? child : '|')).join('')).toBe(
      'https://|intranet.|example/|security/|incidents/|plan/|current',
    );
  });

  it('carries the faces of a script only where the script occurs', () => {
    const latin = renderHtml(makeDocument({ id: 'x', kind: 'plan', title: 'X', control: { changes: [] } }, []), theme);
    const greek = renderHtml(makeDocument({ id: 'x', kind: 'plan', title: 'Ω', control: { changes: [] } }, []), theme);
    const faces = (html: string): number => html.split('@font-face{').length - 1;
    expect(faces(latin)).toBe(6);
    expect(faces(greek)).toBeGreaterThan(6);
  });

  it('brings any text through as that text, and its structure does not change', () => {
    // What only breaks lines or turns directions stands inside a text.
    const shape = (element: ReadElement): string =>
      findAll(element, ({ name }) => name !== 'wbr' && name !== 'bdi')
        .map(({ name }) => name)
        .join(' ');
    const plain = shape(body(readHtml(renderHtml(documentHolding('plain'), theme))));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('<', '&', '"', '</p>', '&amp;', '{{'),
        (start, middle) => {
          const text = `${start}${middle}${start}`.replaceAll(/\s+/gu, ' ').trim();
          const html = readHtml(renderHtml(documentHolding(text), theme));
          expect(shape(body(html))).toBe(plain);
          expect(named(html, 'title').map(textOf)).toEqual([text]);
          const main = named(html, 'main')[0] as ReadElement;
          for (const name of ['th', 'p', 'a', 'code']) expect(textOf(named(main, name)[0] as ReadElement)).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes no folder of templates for a part of the page that is called so too', () => {
    const named = makeDocument({ id: 'wallet', kind: 'cards', title: 'Wallet' }, []);
    expect(body(readHtml(renderHtml(named, theme))).attributes.class?.split(' ')).toEqual([
      'cards',
      'document-wallet',
      'format-card',
      'tight-0',
    ]);
  });

  it('gives the same page each time', () => {
    expect(renderHtml(sampleDocument(), theme)).toBe(renderHtml(sampleDocument(), theme));
  });
});
