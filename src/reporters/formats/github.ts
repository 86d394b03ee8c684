// Findings as workflow commands, which GitHub shows at the line of a pull request.
import { severityOf } from '../../diagnostics.js';
import type { Reporter } from '../reporter.js';
import { sortFindings } from '../sortFindings.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export default {
  name: 'github',
  format(files) {
    return sortFindings(files)
      .map(({ file, message }) => {
        const properties = [
          `title=${property(`irdocs ${message.ruleId ?? ''}`)}`,
          `file=${property(file.path ?? '')}`,
          ...(message.line ? [`line=${message.line}`] : []),
          ...(message.column ? [`col=${message.column}`] : []),
        ];
        const text = message.note ? `${message.reason}\n${message.note}` : message.reason;
        return `::${COMMANDS[severityOf(message)]} ${properties.join(',')}::${data(text)}\n`;
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
