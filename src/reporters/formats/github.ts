// Findings as workflow commands, which GitHub shows at the line of a pull request.
import { severityOf } from '../../diagnostics.js';
import { escapeControls, escapeLines } from '../escapeControls.js';
import { placeOf, textOf } from '../placeOf.js';
import type { Reporter } from '../reporter.js';
import { sortFindings } from '../sortFindings.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export default {
  name: 'github',
  format(files) {
    return sortFindings(files)
      .map(({ file, message }) => {
        const place = placeOf(message);
        const properties = [
          `title=${property(`irdocs ${message.ruleId ?? ''}`)}`,
          ...(file.path ? [`file=${property(escapeControls(file.path))}`] : []),
          ...(place ? [`line=${place.start.line}`, `col=${place.start.column}`] : []),
        ];
        return `::${COMMANDS[severityOf(message)]} ${properties.join(',')}::${data(escapeLines(textOf(message)))}\n`;
      })
      .join('');
  },
} satisfies Reporter;

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
