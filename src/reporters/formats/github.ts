// Findings as workflow commands, which GitHub shows at the line of a pull request; without those that the profile accepts.
import { severityOf } from '../../diagnostics.js';
import { escapeControls, escapeLines } from '../escapeControls.js';
import { type PlaceInFile, placeOf, textOf } from '../placeOf.js';
import type { Reporter } from '../reporter.js';
import { isAccepted, sortFindings } from '../sortFindings.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export default {
  name: 'github',
  format(files) {
    return sortFindings(files)
      .filter((finding) => !isAccepted(finding))
      .map(({ file, message }) => {
        const properties = [
          `title=${property(`irdocs ${message.ruleId ?? ''}`)}`,
          ...(file.path ? [`file=${property(file.path)}`] : []),
          ...region(placeOf(message)),
        ];
        return `::${COMMANDS[severityOf(message)]} ${properties.join(',')}::${data(textOf(message))}\n`;
      })
      .join('');
  },
} satisfies Reporter;

/** Of a range over several lines GitHub takes no columns. */
function region(place: PlaceInFile | undefined): string[] {
  if (!place) return [];
  const { start, end } = place;
  const line = `line=${start.line}`;
  if (!end) return [line, `col=${start.column}`];
  if (end.line !== start.line) return [line, `endLine=${end.line}`];
  // The last column belongs to the range.
  return [line, `endLine=${end.line}`, `col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`];
}

function data(text: string): string {
  return escapeLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(escapeControls(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
