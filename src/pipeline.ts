// The whole flow on one screen: profile -> model -> documents -> checks -> outputs -> disk.
import path from 'node:path';
import type { VFile } from 'vfile';
import { type CheckContext, loadChecks } from './checks/check.js';
import { type Finding, hasErrors, OperationalError, report } from './diagnostics.js';
import { type Library, readLibrary } from './library/readLibrary.js';
import type { Artifact } from './model/documents.js';
import profileSchema from './model/profile.schema.json' with { type: 'json' };
import type { SchemaNode } from './model/shape.js';
import { renderMarkdown } from './outputs/markdown/renderMarkdown.js';
import { openPdfMaker, type PdfSettings, type PdfSummary } from './outputs/pdf/makePdfs.js';
import { makeManifest } from './pipeline/makeManifest.js';
import { nearestPlace } from './pipeline/nearestPlace.js';
import { type RenderedSet, renderSet } from './pipeline/renderSet.js';
import { readPolicies } from './profile/readPolicies.js';
import { type ProfileReading, readProfile } from './profile/readProfile.js';
import { writePack } from './write.js';

/** The outputs that a build can make. */
export type OutputName = 'markdown' | 'pdf' | 'pack';

/** Where things are, and how strict to be. All paths absolute. */
export interface PipelineOptions {
  readonly profileFolder: string;
  readonly templatesFolder: string;
  /** `out/<org>`; links from policies to generated files are resolved against it. */
  readonly outFolder: string;
  /** Paths in messages are relative to this folder. */
  readonly displayRoot: string;
  /** Warnings stop the pack too. */
  readonly strict: boolean;
}

/** What a check of one organization found. */
export interface CheckedSet {
  readonly files: readonly VFile[];
  readonly reading: ProfileReading;
  readonly library: Library;
  /** Absent when the profile has errors of its own. */
  readonly rendered?: RenderedSet;
  /** The Markdown of each document by id. */
  readonly markdown: ReadonlyMap<string, string>;
  readonly clean: boolean;
}

/** Reads, renders and checks one organization; writes nothing. Findings are on `files`. */
export async function checkOrganization(options: PipelineOptions): Promise<CheckedSet> {
  const { profileFolder, displayRoot } = options;
  const library = await readLibrary({
    templates: options.templatesFolder,
    overrides: path.join(profileFolder, 'templates'),
    displayRoot,
  });
  const { standard } = library;
  const reading = await readProfile(profileFolder, {
    displayRoot,
    catalogue: {
      regimes: new Set(standard.regimes.map((regime) => regime.id)),
      items: new Set(standard.clauses.flatMap((clause) => clause.items.map((item) => item.id))),
      categories: new Set(standard.categories.map((category) => category.id)),
    },
  });
  const files: VFile[] = [...reading.files, ...library.files];
  if (!reading.profile) return { files, reading, library, markdown: new Map(), clean: false };

  const reportFact = (pointer: string, finding: Finding): void => {
    const place = nearestPlace(reading, pointer);
    if (place) report(place.file, { ...finding, place: place.range });
  };
  const own = await readPolicies(profileFolder, displayRoot);
  files.push(...own.policies.map((policy) => policy.file));
  const rendered = await renderSet({
    profile: reading.profile,
    library,
    schema: profileSchema as unknown as SchemaNode,
    reportFact,
  });
  files.push(...rendered.set.documents.map((document) => document.file));

  const markdown = renderMarkdown(rendered.set, {
    profileFolder: posixRelative(path.join(options.outFolder, 'markdown', 'kind'), profileFolder),
  });
  const context: CheckContext = {
    set: rendered.set,
    markdown,
    matrix: rendered.matrix,
    profile: reading.profile,
    policies: own.policies,
    profileFiles: own.files,
    generated: new Map(
      rendered.set.documents.map((document) => [
        posixRelative(profileFolder, path.join(options.outFolder, 'markdown', document.kind, `${document.id}.md`)),
        markdown.get(document.id) ?? '',
      ]),
    ),
    reportFact,
    report: (file, finding) => void report(file, finding),
  };
  for (const check of await loadChecks()) check.run(context);
  return { files, reading, library, rendered, markdown, clean: !hasErrors(files, options) };
}

/** What a build made. */
export interface BuildResult extends CheckedSet {
  /** Absent when nothing was written. */
  readonly written?: { readonly files: number; readonly documents: number; readonly pdf?: PdfSummary };
}

/** How a build goes beyond a check. */
export interface BuildOptions extends PipelineOptions {
  readonly to: ReadonlySet<OutputName>;
  readonly version: string;
  readonly pdf: PdfSettings;
}

/**
 * Checks one organization and, when nothing is wrong, replaces its pack.
 *
 * @throws OperationalError when the environment fails; without a browser the Markdown is still written.
 */
export async function buildOrganization(options: BuildOptions): Promise<BuildResult> {
  const wantsPdf = options.to.has('pdf') || options.to.has('pack');
  const pdf = wantsPdf ? openPdfMaker(options.pdf) : undefined;
  try {
    const checked = await checkOrganization(options);
    if (!checked.rendered || !checked.clean) return checked;
    const { set } = checked.rendered;
    const artifacts: Artifact[] = options.to.has('markdown')
      ? set.documents.map((document) => ({
          path: `markdown/${document.kind}/${document.id}.md`,
          bytes: Buffer.from(checked.markdown.get(document.id) ?? ''),
        }))
      : [];
    let summary: PdfSummary | undefined;
    let failure: OperationalError | undefined;
    if (pdf) {
      try {
        const made = await pdf.print(set, { pack: options.to.has('pack') });
        artifacts.push(...made.artifacts);
        summary = made.summary;
      } catch (error) {
        if (!(error instanceof OperationalError) || !options.to.has('markdown')) throw error;
        failure = error;
      }
      if (hasErrors(checked.files, options)) return { ...checked, clean: false };
    }
    const keep = [...(options.to.has('markdown') ? [] : ['markdown']), ...(summary ? [] : ['pdf'])];
    artifacts.push(
      makeManifest(checked.rendered, { artifacts, keep, profileHash: checked.reading.hash, version: options.version }),
    );
    await writePack(artifacts, { folder: options.outFolder, keep });
    if (failure) throw failure;
    return {
      ...checked,
      written: { files: artifacts.length, documents: set.documents.length, ...(summary ? { pdf: summary } : {}) },
    };
  } finally {
    await pdf?.close();
  }
}

function posixRelative(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join('/');
}
