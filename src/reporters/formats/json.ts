// Findings for programs: one JSON object; its keys are described in the README.
import { severityOf } from '../../diagnostics.js';
import type { Reporter } from '../reporter.js';
import { sortFindings } from '../sortFindings.js';

export default {
  name: 'json',
  format(files) {
    const findings = sortFindings(files).map(({ file, message }) => {
      const place = message.place;
      const start = place && 'start' in place ? place.start : place;
      const end = place && 'end' in place ? place.end : undefined;
      return {
        rule: message.ruleId ?? null,
        severity: severityOf(message),
        file: file.path ?? null,
        start: start ? { line: start.line, column: start.column } : null,
        end: end ? { line: end.line, column: end.column } : null,
        message: message.reason,
        actual: message.actual ?? null,
        expected: message.expected ?? [],
        remedy: message.note ?? null,
      };
    });
    return `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;
  },
} satisfies Reporter;
