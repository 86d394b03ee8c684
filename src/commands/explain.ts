// irdocs explain: what a finding means, why it matters, how to put it right, and how to accept it for a time.
import { type Explanation, loadExplanations } from '../catalogue.js';
import { OperationalError } from '../diagnostics.js';
import { environmentCodes } from '../environmentCodes.js';
import { nearest } from '../model/nearest.js';
import { jsonText } from '../reporters/jsonText.js';
import { type Silence, silenceExample } from '../suppressions/silenceExample.js';
import type { CommandContext, ExitCode } from './context.js';

/** Prints the explanation of one code; `[code]`, as it stands after a message, will do. */
export async function explain(words: string, context: CommandContext): Promise<ExitCode> {
  const code = words.replace(/^\[(.*)\]$/s, '$1');
  const asData = context.reporter.name === 'json';
  const fault = environmentCodes.get(code);
  if (fault) {
    const text = `${fault.id}\n\n  ${fault.summary}\n\n  Remedy: ${fault.remedy}\n`;
    context.stdout(asData ? jsonText(fault) : text);
    return 0;
  }
  const explanations = await loadExplanations();
  const found = explanations.get(code);
  if (!found) throw unknownCode(code, [...explanations.keys(), ...environmentCodes.keys()]);
  const silence = silenceExample(found);
  const { id, summary, severities = [], why, bad, good } = found;
  context.stdout(asData ? jsonText({ id, summary, severities, why, bad, good, silence }) : describe(found, silence));
  return 0;
}

function unknownCode(code: string, known: readonly string[]): OperationalError {
  const near = nearest(code, known);
  const hint = near === undefined ? '' : `Did you mean \`${near}\`? `;
  return new OperationalError(
    'usage',
    `There is no finding \`${code}\``,
    `${hint}\`irdocs list rules\` and \`irdocs list checks\` show all`,
  );
}

const WEIGHTS = {
  error: 'error (no pack is made)',
  warning: 'warning (with --strict no pack is made)',
  info: 'info',
} as const;

function describe({ id, summary, severities = [], why, bad, good }: Explanation, silence: Silence): string {
  return [
    id,
    '',
    `  ${summary}`,
    '',
    `  Severity: ${severities.map((severity) => WEIGHTS[severity]).join(' or ')}`,
    '',
    `  ${why}`,
    '',
    '  Wrong:',
    '',
    indent(bad),
    '',
    '  Right:',
    '',
    indent(good),
    '',
    '  To silence it:',
    '',
    `  ${silence.words}`,
    ...(silence.entry === null ? [] : ['', indent(silence.entry)]),
    '',
  ].join('\n');
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
