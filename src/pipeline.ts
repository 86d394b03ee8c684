// The whole flow on one screen: profile -> model -> documents -> checks -> outputs -> disk.
import path from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import type { VFile } from 'vfile';
import { loadExplanations } from './catalogue.js';
import { loadChecks, type SlugDialect } from './checks/check.js';
import { hasErrors, OperationalError } from './diagnostics.js';
import { type Library, readLibrary } from './library/readLibrary.js';
import type { Artifact, DocumentSet } from './model/documents.js';
import type { Profile } from './model/profile.generated.js';
import profileSchema from './model/profile.schema.json' with { type: 'json' };
import { runStage, type StageRunner } from './model/stages.js';
import type { Variant } from './model/variant.js';
import { markdownArtifacts } from './outputs/markdown/markdownArtifacts.js';
import { renderMarkdown } from './outputs/markdown/renderMarkdown.js';
import type { MadePdfs, PdfSettings, PdfSummary } from './outputs/pdf/makePdfs.js';
import type { Signer } from './outputs/pdf/sign/signer.js';
import { assemblePack } from './pipeline/assemblePack.js';
import { checkContext } from './pipeline/checkContext.js';
import { draftFindings } from './pipeline/draftFindings.js';
import { factReporter } from './pipeline/factReporter.js';
import { gatherPolicies } from './pipeline/gatherPolicies.js';
import { makeData } from './pipeline/makeData.js';
import { noDocument } from './pipeline/noDocument.js';
import { packHomes } from './pipeline/packHomes.js';
import { posixRelative } from './pipeline/posixRelative.js';
import { profileSuppressions } from './pipeline/profileSuppressions.js';
import { refuseDrafts } from './pipeline/refuseDrafts.js';
import { type RenderedSet, renderSet } from './pipeline/renderSet.js';
import { reportPdfFindings } from './pipeline/reportPdfFindings.js';
import type { ProfileSchema } from './profile/profileSchema.js';
import { readAppearance } from './profile/readAppearance.js';
import { readLayers } from './profile/readLayers.js';
import { type ProfileReading, readProfile } from './profile/readProfile.js';
import type { Suppressions } from './suppressions/openSuppressions.js';
import { keptOutputs, writePack } from './write.js';

/** The schema as the stages read it; a JSON import has only literal types. */
const schema = profileSchema as unknown as ProfileSchema;

/** The outputs that a build can make. `zip` holds the others, and is made only of all of them. */
export type OutputName = 'markdown' | 'pdf' | 'pack' | 'data' | 'zip';

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
  /** The day (ISO date) on which the dates of the profile are judged. Findings depend on it, never what is written. */
  readonly asOf: string;
  /** Whom the documents are for; `internal` when absent. */
  readonly variant?: Variant;
  /** How headings of policies become anchors; as `governance.policy_slugs` says when absent. */
  readonly slugs?: SlugDialect;
  /** Writes in spite of findings, every document marked as a draft, into this folder and not into that of the pack; signs nothing. */
  readonly draft?: { readonly folder: string } | undefined;
  /** Around each stage; the bench measures with it. */
  readonly stage?: StageRunner;
  /** Stands between the profile and all that reads it; `list unused` looks on with it. */
  readonly watch?: (profile: Profile) => Profile;
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
  /** The files of the Markdown output, as they were checked and are written. */
  readonly artifacts: readonly Artifact[];
  readonly clean: boolean;
  /** What the profile accepts for a time; a build asks again when it has printed. */
  readonly suppressions?: Suppressions | undefined;
}

/**
 * Reads, renders and checks one organization; writes nothing. Findings are on `files`.
 *
 * @param onRendered called when the documents are complete; they are checked when its promise has settled
 */
export async function checkOrganization(
  options: PipelineOptions,
  onRendered?: (set: DocumentSet) => Promise<void>,
): Promise<CheckedSet> {
  const { profileFolder, displayRoot, variant = 'internal', stage = runStage } = options;
  const layers = await stage('load', () => readLayers(profileFolder, { displayRoot, schema }));
  const library = await stage('load', () =>
    readLibrary({
      templates: options.templatesFolder,
      overrides: layers.map(({ folder }) => path.join(folder, 'templates')).reverse(),
      displayRoot,
    }),
  );
  const { standard } = library;
  const kinds = await stage('load', loadExplanations);
  const suppressions = profileSuppressions({ ...options, layers, kinds });
  const { accept } = suppressions;
  const reading = await stage('load', () => readProfile(layers, { displayRoot, standard, asOf: options.asOf, accept }));
  const files: VFile[] = [...reading.files, ...library.files];
  if (!reading.profile) return { files, reading, library, markdown: new Map(), artifacts: [], clean: false };

  const reportFact = factReporter(reading);
  const homes = packHomes(options);
  const slugs = options.slugs ?? reading.profile.governance?.policy_slugs ?? 'github';
  const policies = await stage('load', () =>
    gatherPolicies({ profileFolder, layers, displayRoot, packs: homes, slugs }),
  );
  files.push(...policies.files);
  const profile = options.watch?.(reading.profile) ?? reading.profile;
  const appearance = stage('derive', () => readAppearance({ ...reading, profile }, layers, reportFact));
  const rendered = await renderSet({
    profile,
    appearance,
    library,
    schema,
    variant,
    reportFact,
    stage,
    draft: options.draft !== undefined,
  });
  // A faulty template leaves its section out; links and items that are missing for that reason are no mistakes of their own.
  if (hasErrors(library.files)) return { files, reading, library, markdown: new Map(), artifacts: [], clean: false };
  if (rendered.set.documents.length === 0) throw noDocument(options);
  await onRendered?.(rendered.set);

  const markdown = stage('markdown', () =>
    renderMarkdown(rendered.set, {
      profileFolder: posixRelative(path.join(homes[0], 'markdown', 'kind'), profileFolder),
    }),
  );
  const artifacts = stage('markdown', () => markdownArtifacts(rendered.set, markdown));
  const context = await checkContext(
    {
      rendered,
      markdown,
      artifacts,
      profile,
      written: reading.profile,
      policies: policies.context,
      homes,
      schema,
      reportFact,
    },
    options,
  );
  for (const check of await stage('load', loadChecks)) {
    if (check.internalOnly && variant !== 'internal') continue;
    stage('checks', () => check.run(context));
    // Lets a browser that prints meanwhile be fed.
    await tick();
  }
  suppressions.apply(files);
  // The public variant leaves out documents, and with them findings.
  if (variant === 'internal') suppressions.tellUnused(files, 'before printing');
  return { files, reading, library, rendered, markdown, artifacts, suppressions, clean: !hasErrors(files, options) };
}

/** What a build made. */
export interface BuildResult extends CheckedSet {
  /** Absent when nothing was written. */
  readonly written?: { readonly files: number; readonly documents: number; readonly pdf?: PdfSummary };
  /** Why there is no PDF, although one was asked for. What else was asked for is written. */
  readonly failure?: OperationalError;
}

/** How a build goes beyond a check. */
export interface BuildOptions extends PipelineOptions {
  readonly to: ReadonlySet<OutputName>;
  readonly version: string;
  readonly pdf: PdfSettings;
  /** Who signs the PDFs, and the time that the signatures claim. */
  readonly sign?: { readonly signer: Signer; readonly time: Date } | undefined;
  /** Ends the build: the browser is closed, and before the swap nothing is written. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Checks one organization and, when nothing is wrong, replaces its pack.
 *
 * @throws OperationalError when the environment fails; without a browser the Markdown is still written. The signal's reason.
 */
export async function buildOrganization(options: BuildOptions): Promise<BuildResult> {
  const wantsPdf = options.to.has('pdf') || options.to.has('pack');
  const { signal, stage = runStage } = options;
  // Loaded only now: reading it takes longer than all else that `check` and `list` load.
  const maker = wantsPdf ? await import('./outputs/pdf/makePdfs.js') : undefined;
  const pdf = maker?.openPdfMaker(options.pdf, options.stage);
  const close = async (): Promise<void> => pdf?.close();
  // What is being printed then fails at once; that the browser cannot be closed is told below.
  const stop = (): void => void close().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    // Printing begins before the checks are done; what they find throws the prints away.
    let printing: ReturnType<NonNullable<typeof pdf>['print']> | undefined;
    const checked = await checkOrganization(options, async (set) => {
      if (!pdf) return;
      await new Promise<void>((begun) => {
        printing = pdf.print(set, { pack: options.to.has('pack'), onBegun: begun });
        printing.catch(() => begun());
      });
    });
    const { draft } = options;
    if (!checked.rendered || !(checked.clean || draft)) return checked;
    if (options.sign) refuseDrafts(checked.rendered.set);
    const stops = (): boolean => hasErrors(checked.files, options) && !draft;
    const { set, model } = checked.rendered;
    const artifacts: Artifact[] = options.to.has('markdown') ? [...checked.artifacts] : [];
    let made: MadePdfs | undefined;
    let failure: OperationalError | undefined;
    if (printing) {
      try {
        made = await printing;
        reportPdfFindings(made.findings, checked.reading);
        checked.suppressions?.apply(checked.files);
        if (options.variant !== 'public') checked.suppressions?.tellUnused(checked.files, 'in print');
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof OperationalError) || !options.to.has('markdown')) throw error;
        failure = error;
      }
      if (stops()) return { ...checked, clean: false, ...(failure ? { failure } : {}) };
    }
    if (options.to.has('data')) {
      artifacts.push(...(await stage('data', () => makeData(model, options.variant))));
    }
    const folder = draft?.folder ?? options.outFolder;
    const keep = await keptOutputs(folder, [
      ...(options.to.has('markdown') ? [] : ['markdown']),
      ...(made ? [] : ['pdf']),
      ...(options.to.has('data') ? [] : ['data']),
    ]);
    if (draft) artifacts.push(draftFindings(checked.files, options));
    const { artifacts: files, pack } = await assemblePack(
      {
        ...checked,
        rendered: checked.rendered,
        artifacts,
        made,
        merge: options.to.has('pack') ? pdf?.merge : undefined,
      },
      {
        ...options,
        stage,
        keep,
        draft: draft !== undefined,
        zip: options.to.has('zip'),
        themeFolder: options.pdf.themeFolder,
      },
    );
    if (pack && pack.findings.length > 0) {
      // The list of findings in a draft cannot hold these; they are faults of irdocs and not of the profile.
      reportPdfFindings(pack.findings, checked.reading);
      return { ...checked, clean: false };
    }
    const summary = made && { ...made.summary, ...(pack ? { pack: pack.artifact.path, spent: pack.spent } : {}) };
    await stage('write', () => writePack(files, { folder, keep, root: options.displayRoot, signal }));
    return {
      ...checked,
      ...(failure ? { failure } : {}),
      written: { files: files.length, documents: set.documents.length, ...(summary ? { pdf: summary } : {}) },
    };
  } finally {
    signal?.removeEventListener('abort', stop);
    await close();
  }
}
