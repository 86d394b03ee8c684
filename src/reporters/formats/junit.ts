// Findings as JUnit XML, which every CI server shows: one suite a check, one failed case a finding.
import { severityOf } from '../../diagnostics.js';
import { escapeControls, escapeLines } from '../escapeControls.js';
import { placeOf, textOf } from '../placeOf.js';
import type { Reporter } from '../reporter.js';
import { type PlacedFinding, sortFindings } from '../sortFindings.js';

export default {
  name: 'junit',
  format(files, { strict }) {
    const findings = sortFindings(files);
    const fails = ({ message }: PlacedFinding): boolean =>
      severityOf(message) === 'error' || (strict && severityOf(message) === 'warning');
    const suites = new Map<string, PlacedFinding[]>();
    for (const finding of findings) {
      const id = finding.message.ruleId ?? 'unknown';
      suites.set(id, [...(suites.get(id) ?? []), finding]);
    }
    const parts = [...suites].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, members]) => suite(id, members, fails));
    // A report without a case counts as broken on some servers.
    if (parts.length === 0) {
      parts.push(
        '  <testsuite name="irdocs" tests="1" failures="0">\n    <testcase classname="irdocs" name="no findings"/>\n  </testsuite>\n',
      );
    }
    const failures = findings.filter(fails).length;
    const head = `<testsuites name="irdocs" tests="${Math.max(1, findings.length)}" failures="${failures}">`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${parts.join('')}</testsuites>\n`;
  },
} satisfies Reporter;

function suite(id: string, members: readonly PlacedFinding[], fails: (finding: PlacedFinding) => boolean): string {
  const cases = members.map((finding) => {
    const { file, message } = finding;
    const start = placeOf(message)?.start;
    const name = start ? `${file.path ?? ''}:${start.line}:${start.column}` : (file.path ?? '');
    const text = xml(escapeLines(textOf(message)));
    const body = fails(finding)
      ? `<failure type="${severityOf(message)}" message="${xml(escapeControls(message.reason))}">${text}</failure>`
      : `<system-out>${severityOf(message)}: ${text}</system-out>`;
    return `    <testcase classname="${xml(id)}" name="${xml(escapeControls(name))}">${body}</testcase>\n`;
  });
  const failures = members.filter(fails).length;
  const head = `  <testsuite name="${xml(id)}" tests="${members.length}" failures="${failures}">\n`;
  return `${head}${cases.join('')}  </testsuite>\n`;
}

/** Text for XML 1.0; the characters that it forbids are escaped before, except the two at the end of its first plane. */
function xml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
