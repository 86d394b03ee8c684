// Findings as SARIF 2.1.0 (OASIS), for code scanning services.
import { hasErrors, severityOf } from '../../diagnostics.js';
import { acceptance } from '../acceptance.js';
import { fingerprintFindings } from '../fingerprintFindings.js';
import { jsonText } from '../jsonText.js';
import { placeOf, textOf } from '../placeOf.js';
import { relativeUri } from '../relativeUri.js';
import type { ReportedFault, Reporter } from '../reporter.js';
import { LEVELS, sarifRules } from '../sarifRules.js';
import { sarifText } from '../sarifText.js';
import { type PlacedFinding, sortFindings } from '../sortFindings.js';

/** GitHub refuses a run with more results; what is beyond them goes into further runs. */
const MOST_RESULTS = 25_000;
const ROOT = '%SRCROOT%';

export default {
  name: 'sarif',
  explains: true,
  format(files, { version, strict, kinds = new Map(), faults = [] }) {
    const findings = sortFindings(files);
    const fingerprints = fingerprintFindings(findings);
    const results = findings.map((finding, index) => ({ finding, fingerprint: fingerprints[index] as string }));
    const count = Math.max(1, Math.ceil(results.length / MOST_RESULTS));
    const invocation = {
      executionSuccessful: faults.length === 0,
      exitCode: faults.length > 0 ? 2 : hasErrors(files, { strict }) ? 1 : 0,
      ...(faults.length > 0 ? { toolExecutionNotifications: faults.map(notification) } : {}),
    };
    const runs = Array.from({ length: count }, (_, number) => {
      const part = results.slice(number * MOST_RESULTS, (number + 1) * MOST_RESULTS);
      const ids = [...new Set(part.map(({ finding }) => idOf(finding)))].sort();
      const indexes = new Map(ids.map((id, index) => [id, index]));
      return {
        tool: { driver: { name: 'irdocs', semanticVersion: version, rules: sarifRules(ids, kinds) } },
        // GitHub takes several runs of one tool only when each is of a category of its own.
        ...(count > 1 ? { automationDetails: { id: `irdocs-${number + 1}/` } } : {}),
        invocations: [invocation],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which irdocs was run.' } } },
        columnKind: 'utf16CodeUnits',
        results: part.map(({ finding, fingerprint }) => ({
          ruleId: idOf(finding),
          ruleIndex: indexes.get(idOf(finding)),
          level: LEVELS[severityOf(finding.message)],
          message: { text: sarifText(textOf(finding.message)) },
          ...(finding.file.path ? { locations: [{ physicalLocation: locate(finding, finding.file.path) }] } : {}),
          partialFingerprints: { 'irdocs/v1': fingerprint },
          suppressions: suppressionsOf(finding),
        })),
      };
    });
    return jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs });
  },
} satisfies Reporter;

function idOf({ message }: PlacedFinding): string {
  return message.ruleId ?? 'unknown';
}

/** An empty list says that the finding counts; absent would mean that nobody knows (3.27.23). */
function suppressionsOf({ message: { suppression } }: PlacedFinding) {
  return suppression ? [{ kind: 'external', status: 'accepted', justification: acceptance(suppression) }] : [];
}

function notification({ code, message, remedy }: ReportedFault) {
  return { level: 'error', message: { text: sarifText(`${message}\nRemedy: ${remedy}`) }, descriptor: { id: code } };
}

function locate({ message }: PlacedFinding, path: string) {
  const place = placeOf(message);
  const artifactLocation = { uri: relativeUri(path), uriBaseId: ROOT };
  if (!place) return { artifactLocation };
  const { start, end } = place;
  const region = {
    startLine: start.line,
    startColumn: start.column,
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
  };
  return { artifactLocation, region };
}
