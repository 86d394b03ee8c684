// Findings for people: file:line:column, what, why, remedy, and the lines around it.
import pc from 'picocolors';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../../diagnostics.js';
import { escapeControls } from '../escapeControls.js';
import type { Reporter } from '../reporter.js';
import { sortFindings } from '../sortFindings.js';

type Colors = ReturnType<typeof pc.createColors>;

/** Longest piece of a source line that is shown, in characters. */
const MAX_LINE = 120;

export default {
  name: 'pretty',
  format(files, { color }) {
    const colors = pc.createColors(color);
    const findings = sortFindings(files);
    const blocks = findings.map(({ file, message }) => block(file, message, colors));
    const count = (severity: string): number =>
      findings.filter(({ message }) => severityOf(message) === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    if (errors + warnings === 0) return blocks.join('\n');
    const summary = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
    return [...blocks, errors > 0 ? colors.red(summary) : colors.yellow(summary)].join('\n').concat('\n');
  },
} satisfies Reporter;

function block(file: VFile, message: VFileMessage, colors: Colors): string {
  const severity = severityOf(message);
  const paint = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
  const place = [file.path, message.line, message.column]
    .filter((part) => part !== undefined && part !== null)
    .join(':');
  const lines = [
    `${colors.bold(escapeControls(place))} ${paint(severity)} ${escapeControls(message.reason)} ${colors.dim(`[${message.ruleId}]`)}`,
    ...frame(file, message, colors),
  ];
  if (message.note) lines.push(`  ${colors.cyan('remedy:')} ${escapeLines(String(message.note))}`);
  return `${lines.join('\n')}\n`;
}

function frame(file: VFile, message: VFileMessage, colors: Colors): string[] {
  const { line, column } = message;
  if (typeof line !== 'number' || file.value === undefined) return [];
  const source = String(file.value).split(/\r?\n/);
  const first = Math.max(1, line - 2);
  const last = Math.min(source.length, line + 2);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = source[number - 1] ?? '';
    const start = number === line && (column ?? 1) > MAX_LINE - 20 ? (column ?? 1) - 40 : 0;
    const piece = escapeControls(text.slice(start, start + MAX_LINE)).replaceAll('\\u{9}', ' ');
    const mark = number === line ? '>' : ' ';
    shown.push(`  ${mark} ${String(number).padStart(width)} | ${piece}`);
    if (number !== line || typeof column !== 'number') continue;
    const place = message.place && 'end' in message.place ? message.place : undefined;
    const end = place && place.end.line === line ? place.end.column : column + 1;
    const carets = '^'.repeat(Math.max(1, Math.min(end - column, MAX_LINE - (column - start) + 1)));
    shown.push(`    ${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1 - start))}${colors.red(carets)}`);
  }
  return shown;
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeControls).join('\n          ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
