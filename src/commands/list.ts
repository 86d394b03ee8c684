// irdocs list: what there is, as one line each, or as JSON.
import path from 'node:path';
import { loadExplanations } from '../catalogue.js';
import { loadChecks } from '../checks/check.js';
import { OperationalError } from '../diagnostics.js';
import { factPrints } from '../pipeline/factPrints.js';
import { type CheckedSet, checkOrganization } from '../pipeline.js';
import { type CommandContext, type ExitCode, reportFindings } from './context.js';
import { findProfiles } from './findProfiles.js';

/** What can be listed. */
export const LISTS = ['documents', 'checks', 'rules', 'clauses', 'facts'] as const;

type Row = Readonly<Record<string, string | number>>;

/** Prints a list; lists of an organization need a profile without errors. */
export async function list(
  what: string,
  profile: string | undefined,
  options: { readonly out: string },
  context: CommandContext,
): Promise<ExitCode> {
  if (what === 'checks' || what === 'rules') {
    const checks = new Set((await loadChecks()).map((check) => check.id));
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
  const [found] = await findProfiles(profile === undefined ? [] : [profile], context.cwd);
  const { name, folder } = found as { name: string; folder: string };
  const checked = await checkOrganization({
    profileFolder: folder,
    templatesFolder: context.templatesFolder,
    outFolder: path.resolve(context.cwd, options.out, name),
    displayRoot: context.cwd,
    strict: context.strict,
  });
  const code = checked.clean && context.reporter.name !== 'pretty' ? 0 : reportFindings(context, checked.files);
  if (!checked.rendered) return code;
  print(rowsOf(what, checked), context);
  return code;
}

function rowsOf(what: string, checked: CheckedSet): Row[] {
  const { rendered } = checked;
  if (!rendered) return [];
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
        where: item.places.map((place) => `${place.document}#${place.section}`).join(' ') || (item.reason ?? ''),
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

function print(rows: readonly Row[], context: CommandContext): void {
  if (context.reporter.name === 'json') return context.stdout(`${JSON.stringify(rows, undefined, 2)}\n`);
  const keys = Object.keys(rows[0] ?? {});
  const widths = keys.map((key) => Math.max(...rows.map((row) => String(row[key]).length)));
  const line = (row: Row): string =>
    keys
      .map((key, index) => String(row[key]).padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  context.stdout(rows.map((row) => `${line(row)}\n`).join(''));
}
