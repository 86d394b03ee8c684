// Findings for people: file:line:column, what, why, remedy, and the lines around it; at the end what the profile accepts, and the sum.
import pc from 'picocolors';
import type { VFile } from 'vfile';
import { severityOf } from '../../diagnostics.js';
import { acceptance } from '../acceptance.js';
import { escapeControls, escapeLines } from '../escapeControls.js';
import { frame } from '../frame.js';
import { linesOf } from '../linesOf.js';
import type { Reporter } from '../reporter.js';
import { countFindings, isAccepted, type PlacedFinding, sortFindings } from '../sortFindings.js';

type Colors = ReturnType<typeof pc.createColors>;

export default {
  name: 'pretty',
  format(files, { color }) {
    const colors = pc.createColors(color);
    const findings = sortFindings(files);
    const lines = linesOf();
    const blocks = findings.filter((finding) => !isAccepted(finding)).map((finding) => block(finding, colors, lines));
    const { error: errors, warning: warnings, suppressed } = countFindings(findings);
    if (suppressed > 0) blocks.push(acceptedBlock(findings.filter(isAccepted), colors));
    if (errors + warnings + suppressed === 0) return blocks.join('\n');
    const counts = [plural(errors, 'error'), plural(warnings, 'warning')];
    const summary = [...counts, ...(suppressed > 0 ? [`${suppressed} suppressed`] : [])].join(', ');
    const paint = errors > 0 ? colors.red : warnings > 0 ? colors.yellow : colors.dim;
    blocks.push(`${paint(summary)}\n`);
    return blocks.join('\n');
  },
} satisfies Reporter;

function block(finding: PlacedFinding, colors: Colors, lines: (file: VFile) => readonly string[]): string {
  const { message } = finding;
  const severity = severityOf(message);
  const paint = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
  const shown = [
    `${colors.bold(place(finding))} ${paint(severity)} ${escapeControls(message.reason)} ${colors.dim(`[${escapeControls(message.ruleId ?? '')}]`)}`,
    ...frame(finding, colors.red, lines),
  ];
  if (message.note) {
    shown.push(`  ${colors.cyan('remedy:')} ${escapeLines(String(message.note)).replaceAll('\n', '\n          ')}`);
  }
  return `${shown.join('\n')}\n`;
}

/** One line for each finding that the profile accepts: which, until when, who mends it, why it may wait. */
function acceptedBlock(findings: readonly PlacedFinding[], colors: Colors): string {
  const lines = findings.map((finding) => {
    const { ruleId, suppression } = finding.message;
    const why = suppression ? acceptance(suppression) : '';
    return `  ${place(finding)} ${colors.dim(`[${escapeControls(ruleId ?? '')}]`)} ${escapeControls(why)}`;
  });
  return `${['suppressed by the profile:', ...lines].join('\n')}\n`;
}

function place({ file, message }: PlacedFinding): string {
  const parts = [file.path, message.line, message.column].filter((part) => part !== undefined && part !== null);
  return escapeControls(parts.join(':'));
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
