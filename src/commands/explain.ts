// irdocs explain: what a finding means, why it matters, and how to put it right.
import { closest } from 'fastest-levenshtein';
import { loadExplanations } from '../catalogue.js';
import { OperationalError } from '../diagnostics.js';
import { environmentCodes } from '../environmentCodes.js';
import { jsonText } from '../reporters/jsonText.js';
import type { CommandContext, ExitCode } from './context.js';

/** Prints the explanation of one code. */
export async function explain(code: string, context: CommandContext): Promise<ExitCode> {
  const fault = environmentCodes.get(code);
  if (fault) {
    const text = `${fault.id}\n\n  ${fault.summary}\n\n  Remedy: ${fault.remedy}\n`;
    context.stdout(context.reporter.name === 'json' ? jsonText(fault) : text);
    return 0;
  }
  const explanations = await loadExplanations();
  const found = explanations.get(code);
  if (!found) {
    throw new OperationalError(
      'usage',
      `There is no finding \`${code}\``,
      `Did you mean \`${closest(code, [...explanations.keys()])}\`? \`irdocs list rules\` and \`irdocs list checks\` show all`,
    );
  }
  if (context.reporter.name === 'json') {
    context.stdout(jsonText(found));
    return 0;
  }
  const indent = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '    ');
  context.stdout(
    [
      found.id,
      '',
      `  ${found.summary}`,
      '',
      `  ${found.why}`,
      '',
      '  Wrong:',
      '',
      indent(found.bad),
      '',
      '  Right:',
      '',
      indent(found.good),
      '',
    ].join('\n'),
  );
  return 0;
}
