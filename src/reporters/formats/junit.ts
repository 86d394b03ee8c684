// Findings as JUnit XML, which every CI server shows: one suite a check, one case a finding; failed, skipped (accepted) or passed.
import { severityOf } from '../../diagnostics.js';
import { acceptance } from '../acceptance.js';
import { escapeControls, escapeLines } from '../escapeControls.js';
import { placeOf, textOf } from '../placeOf.js';
import type { Reporter } from '../reporter.js';
import { isAccepted, type PlacedFinding, sortFindings } from '../sortFindings.js';

/** A report without a case counts as broken on some servers. */
const NONE =
  '  <testsuite name="irdocs" tests="1" failures="0" skipped="0">\n    <testcase classname="irdocs" name="no findings"/>\n  </testsuite>\n';

export default {
  name: 'junit',
  format(files, { strict }) {
    const findings = sortFindings(files);
    const fails = (finding: PlacedFinding): boolean => {
      const severity = severityOf(finding.message);
      return !isAccepted(finding) && (severity === 'error' || (strict && severity === 'warning'));
    };
    const suites = new Map<string, PlacedFinding[]>();
    for (const finding of findings) {
      const id = finding.message.ruleId ?? 'unknown';
      const members = suites.get(id);
      if (members) members.push(finding);
      else suites.set(id, [finding]);
    }
    const parts = [...suites].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, members]) => suite(id, members, fails));
    const totals = counts(findings, fails);
    const head = findings.length === 0 ? 'tests="1" failures="0" skipped="0"' : totals;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="irdocs" ${head}>\n${parts.join('') || NONE}</testsuites>\n`;
  },
} satisfies Reporter;

type Fails = (finding: PlacedFinding) => boolean;

function counts(findings: readonly PlacedFinding[], fails: Fails): string {
  const failures = findings.filter(fails).length;
  return `tests="${findings.length}" failures="${failures}" skipped="${findings.filter(isAccepted).length}"`;
}

function suite(id: string, members: readonly PlacedFinding[], fails: Fails): string {
  const cases = members.map((finding) => {
    const { file, message } = finding;
    const start = placeOf(message)?.start;
    const path = escapeControls(file.path ?? '');
    const name = start ? `${path}:${start.line}:${start.column}` : path;
    return `    <testcase classname="${xml(id)}" name="${xml(name)}" file="${xml(path)}">${bodyOf(finding, fails)}</testcase>\n`;
  });
  return `  <testsuite name="${xml(id)}" ${counts(members, fails)}>\n${cases.join('')}  </testsuite>\n`;
}

function bodyOf(finding: PlacedFinding, fails: Fails): string {
  const { message } = finding;
  const severity = severityOf(message);
  const text = xml(escapeLines(textOf(message)));
  if (fails(finding)) {
    return `<failure type="${severity}" message="${xml(escapeControls(message.reason))}">${text}</failure>`;
  }
  const skipped = message.suppression
    ? `<skipped message="${xml(escapeControls(`suppressed ${acceptance(message.suppression)}`))}"/>`
    : '';
  return `${skipped}<system-out>${severity}: ${text}</system-out>`;
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
