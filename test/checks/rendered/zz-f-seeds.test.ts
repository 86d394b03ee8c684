// The check of written files over the real documents: silent on them, and no way of breaking one of them goes by.
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../src/checks/check.js';
import renderedMarkdown from '../../../src/checks/rules/rendered-markdown.js';
import type { Finding } from '../../../src/diagnostics.js';
import { runStage } from '../../../src/model/stages.js';
import { markdownArtifacts } from '../../../src/outputs/markdown/markdownArtifacts.js';
import { renderMarkdown } from '../../../src/outputs/markdown/renderMarkdown.js';
import { renderSet } from '../../../src/pipeline/renderSet.js';
import { findRefusedCharacters } from '../../../src/profile/characters.js';
import { EVERYWHERE, PIECES } from '../../pipeline/places.js';
import { renderValues } from '../../pipeline/renderValues.js';
import { contextOf } from '../../support/checkContext.js';
import { readSample, schema } from '../../support/sample.js';
import { type Pick, WRITTEN_FAULTS, type WrittenFault } from './writtenFaults.js';

const { profile, library } = await readSample();
const { set } = await renderSet({ profile, library, schema, reportFact: () => {}, stage: runStage });
const markdown = renderMarkdown(set, { profileFolder: '../../../../org-profiles/hallberg' });
const written = new Map(
  markdownArtifacts(set, markdown).map(({ path, bytes }) => [path, new VFile({ path, value: bytes })]),
);
const HOME = '../../out/hallberg';
const { context: example } = contextOf({});

interface Told extends Finding {
  /** Path of the template, or pointer into the profile. */
  readonly at: string;
}

/** Checks the files, some of them with another text. */
function check(changes: ReadonlyMap<string, string> = new Map()): Told[] {
  const told: Told[] = [];
  const context: CheckContext = {
    ...example,
    set,
    profile,
    home: { path: HOME, back: '../../org-profiles/hallberg' },
    generated: new Map(paths.map((path) => [`${HOME}/${path}`, ''])),
    written: new Map(
      [...written].map(([path, file]) => {
        const value = changes.get(path);
        return [path, value === undefined ? file : new VFile({ path, value })];
      }),
    ),
    reportFact: (pointer, finding) => void told.push({ ...finding, at: pointer }),
    report: (file, finding) => void told.push({ ...finding, at: file.path }),
  };
  renderedMarkdown.run(context);
  return told;
}

/** mulberry32 */
function seeded(seed: number): Pick {
  let state = seed;
  return (things) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return things[((mixed ^ (mixed >>> 14)) >>> 0) % things.length] as (typeof things)[number];
  };
}

const paths = set.documents.map(({ kind, id }) => `markdown/${kind}/${id}.md`);
const textOf = (path: string): string => String(written.get(path)?.value);

/** The files that each kind of fault finds a place in. */
const fitting = new Map(
  WRITTEN_FAULTS.map((fault) => {
    const pick = seeded(0);
    return [fault, paths.filter((path) => fault.plant(textOf(path), pick) !== textOf(path))] as const;
  }),
);

/** Each kind of fault in a file of its own; those that fit in few files choose first. */
function plantAll(kinds: readonly WrittenFault[], pick: Pick): ReadonlyMap<string, Planted> {
  const planted = new Map<string, Planted>();
  const filesOf = (fault: WrittenFault): readonly string[] => fitting.get(fault) ?? [];
  for (const fault of [...kinds].sort((a, b) => filesOf(a).length - filesOf(b).length)) {
    const free = filesOf(fault).filter((path) => !planted.has(path));
    const path = pick(free);
    if (path !== undefined) planted.set(path, { fault, text: fault.plant(textOf(path), pick) });
  }
  return planted;
}

interface Planted {
  readonly fault: WrittenFault;
  readonly text: string;
}

describe('the written files of the sample', () => {
  it('have no fault', () => {
    expect(check()).toEqual([]);
  });

  // Half of the kinds at a time, each in another file, so that one check finds them all.
  it.each(Array.from({length:100},(_,i)=>i+1))('show every fault that is planted in them, and no other (seed %i)', (seed) => {
    const pick = seeded(seed);
    for (const part of [0, 1]) {
      const kinds = WRITTEN_FAULTS.filter((_, index) => index % 2 === part);
      const planted = plantAll(kinds, pick);
      const told = check(new Map([...planted].map(([path, { text }]) => [path, text])));
      const found = new Map<string, Set<string>>();
      for (const { ruleId, reason } of told) {
        const path = paths.find((each) => reason.startsWith(each)) ?? reason;
        found.set(path, (found.get(path) ?? new Set()).add(ruleId));
      }
      const missed = [...planted].filter(([path, { fault }]) => !fault.ids.some((id) => found.get(path)?.has(id)));
      expect(missed.map(([path, { fault }]) => `${fault.name} in ${path}`)).toEqual([]);
      expect([...found.keys()].filter((path) => !planted.has(path))).toEqual([]);
      expect(planted.size).toBe(kinds.length);
    }
  });
});

describe('a finding', () => {
  const found = (files: Readonly<Record<string, string>>): string[] => {
    const { context, findings } = contextOf(files);
    renderedMarkdown.run(context);
    return findings.map(({ at, place, reason }) => {
      const { line } = (place ?? {}) as { line?: number };
      return `${at}${line === undefined ? '' : `:${line}`} ${reason}`;
    });
  };

  it('names the line of the written file, and stands at the words of the template', () => {
    const sources = { 'documents/policy/a/10-purpose.md': 'We act.\n\nWe *always* act in time.\n' };
    const { context } = contextOf(sources);
    const text = String(context.written.get('markdown/policy/a.md')?.value);
    const line = text.split('\n').indexOf('We *always* act in time.') + 1;
    expect(found({ ...sources, 'out/markdown/policy/a.md': text.replace('*always*', '') })).toEqual([
      `documents/policy/a/10-purpose.md:3 markdown/policy/a.md, line ${line}, section purpose: it shows "We act in time." where "We always act in time." is meant`,
    ]);
  });

  it('stands at the line of the profile whose value is hurt', () => {
    const { document } = renderValues('## Values\n\nWe print {{fact}} here.\n', { fact: 'a * b * c' });
    const one = { documents: [document] };
    const text = renderMarkdown(one, { profileFolder: '' }).get('values')?.replaceAll('\\*', '*') ?? '';
    const at: string[] = [];
    renderedMarkdown.run({
      ...example,
      set: one,
      written: new Map([['markdown/plan/values.md', new VFile({ value: text.replace('* b *', '*b*') })]]),
      reportFact: (pointer) => void at.push(pointer),
    });
    expect(at).toEqual(['/fact']);
  });

  it.each([
    ['| 1 |', 1],
    ['| 1 | 2 | 3 |', 3],
  ])('blames the template for a row of another width: %s', (row, cells) => {
    expect(found({ 'documents/policy/a/10-purpose.md': `| a | b |\n| - | - |\n${row}\n` })).toEqual([
      `documents/policy/a/10-purpose.md:3 a, section purpose: the row "1" has ${cells} cells, but its table has 2 columns`,
    ]);
  });

  it('is made of a file that is not written at all', () => {
    const { context, findings } = contextOf({ 'documents/policy/a/10-purpose.md': 'We act.' });
    renderedMarkdown.run({ ...context, written: new Map() });
    expect(findings.map(({ reason }) => reason)).toEqual(['markdown/policy/a.md is not written']);
  });

  it('is not made of a policy whose name holds signs that mean something in addresses', () => {
    const file = 'policies/C# and 100% (draft).md';
    const related = `{ id: dev, title: C# standard, identifier: X-1, version: "1", file: ${JSON.stringify(file)} }`;
    const sources = {
      'profile.yaml': `governance: { related_policies: [${related}] }`,
      [file]: '# C#',
      'documents/policy/a/10-purpose.md': 'See [](policy:dev).',
    };
    expect(found(sources)).toEqual([]);
    const { context } = contextOf(sources);
    expect(String(context.written.get('markdown/policy/a.md')?.value)).toContain('/C%23%20and%20100%25%20');
  });

  it('is made of a placeholder in the control block, and not of a word of programs that the profile says itself', () => {
    const { context, findings } = contextOf({ 'documents/policy/a/10-purpose.md': 'We act.' });
    const control = { audience: 'TODO: name them', approver: 'Head of undefined behaviour' };
    const documents = context.set.documents.map((each) => ({ ...each, control: { ...each.control, ...control } }));
    const texts = renderMarkdown({ documents }, { profileFolder: '' });
    renderedMarkdown.run({
      ...context,
      set: { documents },
      profile: { ...context.profile, roles: { list: [{ title: control.approver }] } } as never,
      written: new Map([['markdown/policy/a.md', new VFile({ value: texts.get('a') ?? '' })]]),
    });
    expect(findings.map(({ ruleId, actual }) => `${ruleId} ${actual}`)).toEqual(['rendered-leftover TODO']);
  });
});

describe('a text of the profile that looks like markup', () => {
  const text = fc
    .array(fc.constantFrom(...PIECES, 'word', ' two words '), { minLength: 1, maxLength: 5 })
    .map((all) => all.join(''))
    .filter((value) => /^(?=.*\S).*$/.test(value) && findRefusedCharacters(value, 1).length === 0);

  it('is written so that the check is silent, wherever a template prints it', () => {
    fc.assert(
      fc.property(text, text, (fact, other) => {
        const { document } = renderValues(EVERYWHERE, { fact, other });
        const one = { documents: [{ ...document, title: fact, summary: other }] };
        const texts = renderMarkdown(one, { profileFolder: '../../../../org-profiles/example' });
        const told: Finding[] = [];
        renderedMarkdown.run({
          ...example,
          set: one,
          generated: new Map([[`${HOME}/markdown/plan/values.md`, '']]),
          written: new Map([['markdown/plan/values.md', new VFile({ value: texts.get('values') ?? '' })]]),
          reportFact: (_, finding) => void told.push(finding),
          report: (_, finding) => void told.push(finding),
        });
        // Braces in a title are no fault of the writer.
        expect(told.filter(({ ruleId }) => ruleId !== 'rendered-leftover')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
