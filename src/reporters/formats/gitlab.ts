// Findings as a GitLab code quality report, which merge requests show; without those that the profile accepts.
import { severityOf } from '../../diagnostics.js';
import { fingerprintFindings } from '../fingerprintFindings.js';
import { jsonText } from '../jsonText.js';
import { placeOf, textOf } from '../placeOf.js';
import type { Reporter } from '../reporter.js';
import { isAccepted, sortFindings } from '../sortFindings.js';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

export default {
  name: 'gitlab',
  format(files) {
    const findings = sortFindings(files);
    const fingerprints = fingerprintFindings(findings);
    const issues = findings.flatMap((finding, index) => {
      if (isAccepted(finding)) return [];
      const { file, message } = finding;
      const place = placeOf(message);
      return [
        {
          description: textOf(message),
          check_name: message.ruleId ?? 'unknown',
          fingerprint: fingerprints[index],
          severity: SEVERITIES[severityOf(message)],
          // A line is required, also where the finding is about the whole file.
          location: {
            path: file.path ?? '.',
            lines: { begin: place?.start.line ?? 1, end: place?.end?.line ?? place?.start.line ?? 1 },
          },
        },
      ];
    });
    return jsonText(issues);
  },
} satisfies Reporter;
