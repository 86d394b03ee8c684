// Findings for programs: one JSON object; findings.schema.json beside this file describes it.
import { severityOf } from '../../diagnostics.js';
import { fingerprintFindings } from '../fingerprintFindings.js';
import { jsonText } from '../jsonText.js';
import { placeOf } from '../placeOf.js';
import type { Reporter } from '../reporter.js';
import { countFindings, type PlacedFinding, sortFindings } from '../sortFindings.js';

export default {
  name: 'json',
  format(files, { faults = [] }) {
    const findings = sortFindings(files);
    const fingerprints = fingerprintFindings(findings);
    const { error, warning, info, suppressed } = countFindings(findings);
    return jsonText({
      version: 1,
      summary: { errors: error, warnings: warning, infos: info, suppressed },
      findings: findings.map((finding, index) => ({ ...describe(finding), fingerprint: fingerprints[index] })),
      faults: faults.map(({ code, message, remedy }) => ({ code, message, remedy })),
    });
  },
} satisfies Reporter;

function describe({ file, message }: PlacedFinding) {
  const { ruleId, reason, actual, expected, note, suppression } = message;
  const place = placeOf(message);
  return {
    rule: ruleId ?? null,
    severity: severityOf(message),
    file: file.path ?? null,
    start: point(place?.start),
    end: point(place?.end),
    message: reason,
    actual: actual ?? null,
    expected: expected ?? [],
    remedy: note ?? null,
    suppressed: suppression
      ? { id: suppression.id, reason: suppression.reason, owner: suppression.owner, expires: suppression.expires }
      : null,
  };
}

function point(at: { readonly line: number; readonly column: number } | undefined) {
  return at ? { line: at.line, column: at.column } : null;
}
