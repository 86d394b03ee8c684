// irdocs list: what there is, as one line each, or as JSON.
import path from 'node:path';
import { loadExplanations } from '../catalogue.js';
import { loadChecks } from '../checks/check.js';
import { OperationalError } from '../diagnostics.js';
import type { MatrixItem } from '../model/derive/deriveMatrix.js';
import { factPrints } from '../pipeline/factPrints.js';
import { type CheckedSet, checkOrganization, type PipelineOptions } from '../pipeline.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { jsonText } from '../reporters/jsonText.js';
import { type CommandContext, type ExitCode, reportAside, watchStages } from './context.js';
import { findProfile } from './findProfiles.js';
import { approvalRows, approvalYaml } from './listApprovals.js';
import { listUnused } from './listUnused.js';

/** What can be listed. */
export const LISTS = ['documents', 'approvals', 'checks', 'rules', 'clauses', 'facts', 'unused'] as const;

type Row = Readonly<Record<string, string | number>>;

/** Prints a list to stdout; findings about the organization go to stderr. Its documents must at least render. */
export async function list(
  what: string,
  profile: string | undefined,
  options: { readonly out: string; readonly yaml?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  if (options.yaml && (what !== 'approvals' || context.reporter.name === 'json')) {
    const other = what === 'approvals' ? '--format json' : `\`list ${what}\``;
    throw new OperationalError('usage', `--yaml is for \`list approvals\`, not for ${other}`, 'Leave it out');
  }
  if (what === 'checks' || what === 'rules') {
    const checks = new Set((await loadChecks()).flatMap((check) => (check.findings ?? [check]).map((kind) => kind.id)));
    const entries = [...(await loadExplanations()).values()].filter(
      (entry) => checks.has(entry.id) === (what === 'checks'),
    );
    print(
      entries.map(({ id, summary }) => ({ id, summary })),
      context,
    );
    return 0;
  }
  if (!LISTS.includes(what as (typeof LISTS)[number])) {
    throw new OperationalError('usage', `There is no list of \`${what}\``, `Choose from ${LISTS.join(', ')}`);
  }
  const { name, folder } = await findProfile(profile, context.cwd);
  const pipeline: PipelineOptions = {
    profileFolder: folder,
    templatesFolder: context.templatesFolder,
    outFolder: path.resolve(context.cwd, options.out, name),
    displayRoot: context.cwd,
    strict: context.strict,
    asOf: context.asOf,
    stage: watchStages(context, name),
  };
  if (what === 'unused') {
    const { checked, unused } = await listUnused(pipeline);
    const code = reportAside(context, checked.files);
    print(
      unused.map((row) => ({ ...row })),
      context,
    );
    return code;
  }
  const checked = await checkOrganization(pipeline);
  const code = reportAside(context, checked.files);
  if (checked.rendered && options.yaml) context.stdout(yamlOf(checked, context));
  else if (checked.rendered) print(rowsOf(what, checked), context);
  return code;
}

function yamlOf({ rendered, reading: { profile } }: CheckedSet, { asOf }: CommandContext): string {
  return rendered && profile ? approvalYaml(rendered.set, profile, asOf) : '';
}

function rowsOf(what: string, checked: CheckedSet): Row[] {
  const { rendered, reading } = checked;
  if (!rendered || !reading.profile) return [];
  if (what === 'approvals') return approvalRows(rendered.set, reading.profile);
  if (what === 'documents') {
    return rendered.set.documents.map((document) => ({
      identifier: document.control.identifier,
      id: document.id,
      kind: document.kind,
      sections: document.sections.length,
      title: document.title,
    }));
  }
  if (what === 'clauses') {
    return rendered.matrix.flatMap((clause) =>
      clause.items.map((item) => ({
        clause: clause.number,
        item: item.id,
        weight: item.weight,
        status: item.status,
        where: whereOf(item),
      })),
    );
  }
  return factPrints(rendered.set).map(({ pointer, documents }) => {
    const place = checked.reading.locate(pointer);
    return {
      fact: pointer.slice(1).replaceAll('/', '.'),
      line: place ? `${place.file.path}:${place.range.start.line}` : '',
      documents: documents.join(' '),
    };
  });
}

/** Where an item stands, or why it stands nowhere. */
function whereOf({ places, checks, reason = '', approver }: MatrixItem): string {
  const found = [
    ...places.map(({ document, section }) => `${document}#${section}`),
    ...(checks.length > 0 ? [`checked in every build: ${checks.join(', ')}`] : []),
  ];
  return found.join(', ') || (approver === undefined ? reason : `${reason} (approved by ${approver})`);
}

function print(rows: readonly Row[], context: CommandContext): void {
  if (context.reporter.name === 'json') return context.stdout(jsonText(rows));
  const keys = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => keys.map((key) => escapeControls(String(row[key]))));
  const widths = keys.map((_, column) => cells.reduce((most, line) => Math.max(most, line[column]?.length ?? 0), 0));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  context.stdout(cells.map((texts) => `${line(texts)}\n`).join(''));
}
