// Findings for people: file:line:column, what, why, remedy, and the lines around it.
import pc from 'picocolors';
import type { VFile } from 'vfile';
import { severityOf } from '../../diagnostics.js';
import { escapeControls, escapeLines } from '../escapeControls.js';
import { frame, splitLines } from '../frame.js';
import type { Reporter } from '../reporter.js';
import { countFindings, type PlacedFinding, sortFindings } from '../sortFindings.js';

type Colors = ReturnType<typeof pc.createColors>;

export default {
  name: 'pretty',
  format(files, { color }) {
    const colors = pc.createColors(color);
    const findings = sortFindings(files);
    const split = new Map<VFile, readonly string[]>();
    const linesOf = (file: VFile): readonly string[] => {
      const lines = split.get(file) ?? splitLines(file);
      split.set(file, lines);
      return lines;
    };
    const blocks = findings.map((finding) => block(finding, colors, linesOf));
    const { error: errors, warning: warnings } = countFindings(findings);
    if (errors + warnings === 0) return blocks.join('\n');
    const summary = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
    return [...blocks, errors > 0 ? colors.red(summary) : colors.yellow(summary)].join('\n').concat('\n');
  },
} satisfies Reporter;

function block(finding: PlacedFinding, colors: Colors, linesOf: (file: VFile) => readonly string[]): string {
  const { file, message } = finding;
  const severity = severityOf(message);
  const paint = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
  const place = [file.path, message.line, message.column]
    .filter((part) => part !== undefined && part !== null)
    .join(':');
  const lines = [
    `${colors.bold(escapeControls(place))} ${paint(severity)} ${escapeControls(message.reason)} ${colors.dim(`[${escapeControls(message.ruleId ?? '')}]`)}`,
    ...frame(finding, colors.red, linesOf),
  ];
  if (message.note) {
    lines.push(`  ${colors.cyan('remedy:')} ${escapeLines(String(message.note)).replaceAll('\n', '\n          ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
