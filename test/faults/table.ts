// Outcomes -> the table that people read, and the report of what went wrong.
import type { Outcome } from './measure.js';

/** Per kind: injected, found, false alarms; as a Markdown table. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = [...group(outcomes)].map(([id, ones]) => {
    const isFault = ones.some(({ injection }) => injection.expected.length > 0);
    const found = isFault ? String(ones.filter((one) => one.found).length) : '-';
    const alarms = ones.filter(({ extra }) => extra.length > 0).length;
    return `| ${id} | ${ones[0]?.kind.summary.replaceAll('|', '\\|')} | ${ones.length} | ${found} | ${alarms} |`;
  });
  return ['| Kind | What | Injected | Found | False alarms |', '|---|---|--:|--:|--:|', ...rows].join('\n');
}

/** What was missed or wrongly told, with the change and all findings; empty when nothing was. */
export function failures(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ found, extra }) => !found || extra.length > 0)
    .map(({ kind, corpus, injection, found, extra, all }) =>
      [
        `${kind.id}: ${found ? 'false alarm' : 'MISSED'} in ${corpus.name}: ${injection.what}`,
        ...injection.expected.map(({ file, line }) => `  expected at ${file}:${line}`),
        ...all.map(
          (one) =>
            `  ${extra.includes(one) ? 'extra' : 'found'} ${one.file}:${one.line} ${one.severity} ${one.ruleId} ${one.text}`,
        ),
      ].join('\n'),
    )
    .join('\n');
}

function group(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(outcome.kind.id, [...(groups.get(outcome.kind.id) ?? []), outcome]);
  return groups;
}
