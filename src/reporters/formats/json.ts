// Findings for programs: one JSON object; findings.schema.json beside this file describes it.
import { severityOf } from '../../diagnostics.js';
import { jsonText } from '../jsonText.js';
import { placeOf } from '../placeOf.js';
import type { Reporter } from '../reporter.js';
import { countFindings, sortFindings } from '../sortFindings.js';

export default {
  name: 'json',
  format(files) {
    const findings = sortFindings(files);
    const { error, warning, info } = countFindings(findings);
    const point = (at: { readonly line: number; readonly column: number } | undefined) =>
      at ? { line: at.line, column: at.column } : null;
    return jsonText({
      version: 1,
      summary: { errors: error, warnings: warning, infos: info },
      findings: findings.map(({ file, message }) => ({
        rule: message.ruleId ?? null,
        severity: severityOf(message),
        file: file.path ?? null,
        start: point(placeOf(message)?.start),
        end: point(placeOf(message)?.end),
        message: message.reason,
        actual: message.actual ?? null,
        expected: message.expected ?? [],
        remedy: message.note ?? null,
      })),
    });
  },
} satisfies Reporter;
