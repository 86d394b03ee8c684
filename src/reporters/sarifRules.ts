// The kinds of findings that a SARIF run holds, with the words of `irdocs explain`: services show them beside each finding.
import type { Severity } from '../diagnostics.js';
import type { ExplainedKind } from './reporter.js';

/** What SARIF calls a severity. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** One reportingDescriptor (SARIF 2.1.0, 3.49) for each id. */
export function sarifRules(ids: readonly string[], kinds: ReadonlyMap<string, ExplainedKind>) {
  return ids.map((id) => {
    const kind = kinds.get(id);
    if (!kind) return { id };
    return {
      id,
      shortDescription: { text: kind.summary },
      fullDescription: { text: kind.why },
      help: { text: helpText(kind), markdown: helpMarkdown(kind) },
      defaultConfiguration: { level: LEVELS[kind.severities?.[0] ?? 'error'] },
    };
  });
}

function helpText({ id, why, bad, good }: ExplainedKind): string {
  return `${why}\n\nWrong:\n\n${bad.trimEnd()}\n\nRight:\n\n${good.trimEnd()}\n\nirdocs explain ${id}\n`;
}

function helpMarkdown({ id, why, bad, good }: ExplainedKind): string {
  return `${why}\n\n**Wrong**\n\n${fenced(bad)}\n\n**Right**\n\n${fenced(good)}\n\n\`irdocs explain ${id}\` tells more, also whether it can be accepted for a time.\n`;
}

/** A block of code; its fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}
