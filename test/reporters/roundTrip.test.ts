// Each format is read back by its own rules: whatever the texts hold, the reader finds all findings, and every word of them.
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { report } from '../../src/diagnostics.js';
import { format, reporters } from './findings.js';
import { readXml } from './readXml.js';

/** A finding as somebody reads it out of a report. */
interface Told {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Characters that something could act on, between ordinary ones. */
const hostile = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      fc.constantFrom(
        ...['\u001b[2J', '\u001b]8;;https://x\u0007', '\r', '\n', '\r\n', '\b', '\u0000', '\u0085', '\u009b', '\u202e'],
        ...['\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\u{e0041}', '\u200d', '%', '%0A'],
        ...[
          '::',
          '::error::',
          '::endgroup::',
          ']]>',
          '<!--',
          '&amp;',
          '&#x1b;',
          '<x a="',
          '{0}',
          '{{',
          '}}',
          '](',
          '\\u{1b}',
        ],
        ...[',', ':', '\\', '\t', '```', '"', "'"],
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const findings = fc.array(
  fc.record({ path: hostile, reason: hostile, note: hostile, line: fc.integer({ min: 1, max: 3 }) }),
  { maxLength: 5 },
);

/** Escapes for people are turned back, so that what was written can be compared; all line ends count as line feeds. */
function seen(text: string): string {
  const whole = text.replace(/\\u\{([\da-f]{1,6})\}/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return whole.replace(/\r+\n/g, '\n');
}

const READERS: Readonly<Record<string, (text: string) => Told[]>> = {
  json: (text) =>
    JSON.parse(text).findings.map(
      ({
        file,
        start,
        message,
        remedy,
      }: {
        file: string;
        start: { line: number };
        message: string;
        remedy: string | null;
      }) => ({
        file,
        line: start.line,
        text: remedy === null ? message : `${message}\nRemedy: ${remedy}`,
      }),
    ),
  gitlab: (text) =>
    JSON.parse(text).map((issue: { location: { path: string; lines: { begin: number } }; description: string }) => ({
      file: issue.location.path,
      line: issue.location.lines.begin,
      text: issue.description,
    })),
  sarif: (text) =>
    JSON.parse(text).runs[0].results.map((result: never) => {
      const { locations, message } = result as {
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
        message: { text: string };
      };
      const [place] = locations;
      return {
        file: decodeURIComponent(place?.physicalLocation.artifactLocation.uri ?? ''),
        line: place?.physicalLocation.region.startLine,
        text: message.text.replaceAll('\\](', '](').replace(/\{\{|\}\}/g, (pair) => pair[0] as string),
      };
    }),
  // What actions/runner does with a line of output.
  github: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const [, list = '', data = ''] = /^::error ([^:]*)::(.*)$/s.exec(line) ?? [];
        const properties = new Map(list.split(',').map((pair) => pair.split(/=(.*)/s, 2) as [string, string]));
        const decoded = (value: string) =>
          value.replace(/%(0D|0A|3A|2C|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
        return {
          file: decoded(properties.get('file') ?? ''),
          line: Number(properties.get('line')),
          text: decoded(data),
        };
      }),
  junit: (text) =>
    readXml(text)
      .children.flatMap((suite) => suite.children)
      .filter(({ attributes }) => attributes.name !== 'no findings')
      .map(({ attributes, children }) => ({
        file: attributes.file ?? '',
        line: Number(/:(\d+):\d+$/.exec(attributes.name ?? '')?.[1]),
        text: children[0]?.text ?? '',
      })),
  pretty: (text) =>
    [...text.matchAll(/^(.*):(\d+):1 error (.*) \[a-b\]\n((?:[ ].*\n)*)/gm)].map(
      ([, file = '', line, reason = '', rest = '']) => {
        const [, note] = /^ {2}remedy: (.*(?:\n {10}.*)*)/m.exec(rest) ?? [];
        return {
          file,
          line: Number(line),
          text: note === undefined ? reason : `${reason}\nRemedy: ${note.replaceAll('\n          ', '\n')}`,
        };
      },
    ),
};

/** `\ufffe` and half characters have no place in XML and in addresses. */
const without = (text: string): string => text.replace(/[\p{Cs}\ufffe\uffff\ufffd]/gu, '?');

describe.each(reporters.map(({ name }) => name))('%s', (name) => {
  test('all findings can be read back', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const files = list.map(({ path, reason, note, line }, index) => {
          const file = new VFile({ path: `${index}${path}`, value: 'one\ntwo\nthree\n' });
          report(file, {
            ruleId: 'a-b',
            reason: `r${reason}`,
            place: { line, column: 1 },
            ...(note === '' ? {} : { note }),
          });
          return file;
        });
        const expected = list.map(({ path, reason, note, line }, index) => ({
          file: `${index}${path}`,
          line,
          text: note === '' ? `r${reason}` : `r${reason}\nRemedy: ${note}`,
        }));
        const text = format(name, files);
        const comparable = (told: readonly Told[]) =>
          told.map((entry) => ({ file: without(seen(entry.file)), line: entry.line, text: without(seen(entry.text)) }));
        const read = READERS[name]?.(text) ?? [];
        expect(comparable(read)).toEqual(comparable(expected));
        expect(text).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 200 },
    );
  });

  test('thirty thousand findings in time, all of them', { timeout: 60_000 }, () => {
    const file = new VFile({ path: 'a.yaml', value: 'key: value\n'.repeat(30_000) });
    for (let line = 1; line <= 30_000; line++) {
      report(file, {
        ruleId: `rule-${line % 70}`,
        reason: `number ${line}`,
        place: { line, column: 1 },
        note: 'Mend it',
      });
    }
    const begun = performance.now();
    const text = format(name, [file]);
    expect(performance.now() - begun).toBeLessThan(10_000);
    for (const line of [1, 15_000, 24_999, 25_001, 30_000]) expect(text).toContain(`number ${line}`);
    expect(text.match(/number \d+/g)?.length).toBeGreaterThanOrEqual(30_000);
  });
});
