// Findings as SARIF 2.1.0 (OASIS), for code scanning services.
import { severityOf } from '../../diagnostics.js';
import { fingerprintFindings } from '../fingerprintFindings.js';
import { jsonText } from '../jsonText.js';
import { placeOf, textOf } from '../placeOf.js';
import { relativeUri } from '../relativeUri.js';
import type { Reporter } from '../reporter.js';
import { type PlacedFinding, sortFindings } from '../sortFindings.js';

/** GitHub refuses a run with more; the first are kept. */
const MAX_RESULTS = 25_000;
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

export default {
  name: 'sarif',
  format(files, { version }) {
    const findings = sortFindings(files).slice(0, MAX_RESULTS);
    const rules = [...new Set(findings.map(({ message }) => message.ruleId ?? 'unknown'))].sort();
    const fingerprints = fingerprintFindings(findings);
    return jsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'irdocs', semanticVersion: version, rules: rules.map((id) => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding, index) => ({
            ruleId: finding.message.ruleId ?? 'unknown',
            ruleIndex: rules.indexOf(finding.message.ruleId ?? 'unknown'),
            level: LEVELS[severityOf(finding.message)],
            message: { text: textOf(finding.message) },
            ...(finding.file.path ? { locations: [{ physicalLocation: locate(finding, finding.file.path) }] } : {}),
            partialFingerprints: { 'irdocs/v1': fingerprints[index] },
          })),
        },
      ],
    });
  },
} satisfies Reporter;

function locate({ message }: PlacedFinding, path: string) {
  const place = placeOf(message);
  const artifactLocation = { uri: relativeUri(path), uriBaseId: '%SRCROOT%' };
  if (!place) return { artifactLocation };
  const { start, end } = place;
  const region = {
    startLine: start.line,
    startColumn: start.column,
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
  };
  return { artifactLocation, region };
}
