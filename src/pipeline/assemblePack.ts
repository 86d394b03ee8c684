// What a build made -> the files that are written: the pack with what it carries, signatures, the manifest, the ZIP.
import type { Artifact, DocumentSet } from '../model/documents.js';
import type { StageRunner } from '../model/stages.js';
import type { Variant } from '../model/variant.js';
import { PACK_PATH } from '../outputs/pdf/documentFiles.js';
import type { MadePack, MadePdfs, PdfMaker } from '../outputs/pdf/makePdfs.js';
import type { Signer } from '../outputs/pdf/sign/signer.js';
import type { ProfileReading } from '../profile/readProfile.js';
import { type ManifestFacts, makeManifest } from './makeManifest.js';
import { attachedSources, packAttachments } from './packAttachments.js';
import type { RenderedSet } from './renderSet.js';

/** What there is so far. */
export interface PackParts {
  readonly rendered: RenderedSet;
  readonly reading: ProfileReading;
  /** All but PDFs. */
  readonly artifacts: readonly Artifact[];
  /** Absent when none was made. */
  readonly made?: MadePdfs | undefined;
  /** Joins them; absent when no pack is wanted. */
  readonly merge?: PdfMaker['merge'] | undefined;
}

/** How they become a pack. */
export interface AssembleOptions {
  readonly variant?: Variant | undefined;
  /** Of irdocs. */
  readonly version: string;
  /** Outputs of an earlier build that stay. */
  readonly keep: readonly string[];
  /** Written in spite of findings; nobody signs it. */
  readonly draft: boolean;
  readonly zip: boolean;
  readonly sign?: { readonly signer: Signer; readonly time: Date } | undefined;
  /** Holds the font of what a signature says. */
  readonly themeFolder: string;
  readonly stage: StageRunner;
}

/** The files; with findings of the pack there are none. */
export interface AssembledPack {
  readonly artifacts: readonly Artifact[];
  readonly pack?: MadePack;
}

/** Makes the files that depend on others, each after those of which it holds the hash. */
export async function assemblePack(parts: PackParts, options: AssembleOptions): Promise<AssembledPack> {
  const { rendered, reading, made, merge } = parts;
  const { variant, stage } = options;
  // The public learns nothing of the profile.
  const sources = variant === 'public' ? undefined : attachedSources(reading.sources);
  const facts: Omit<ManifestFacts, 'artifacts'> = {
    keep: options.keep,
    profileHash: reading.hash,
    pages: made?.pages,
    sources,
    version: options.version,
    draft: options.draft,
    suppressions: variant === 'public' ? [] : (reading.profile?.suppressions ?? []),
  };
  const unsigned = [...parts.artifacts, ...(made?.artifacts ?? [])];
  let pack: MadePack | undefined;
  if (made && merge) {
    // The hashes inside the pack are those before anybody signs, so that the pack is the same whoever signs it.
    const manifest = makeManifest(rendered, { ...facts, artifacts: unsigned }, PACK_PATH);
    pack = await stage('pack', () => merge(rendered.set, packAttachments(sources ?? [], manifest)));
    if (pack.findings.length > 0) return { artifacts: [], pack };
    unsigned.push(pack.artifact);
  }
  const artifacts = options.draft
    ? unsigned
    : [...(await stage('sign', () => signed(unsigned, rendered.set, options)))];
  artifacts.push(makeManifest(rendered, { ...facts, artifacts }));
  if (options.zip && made) artifacts.push(...(await stage('zip', () => zipped(artifacts, rendered.set))));
  return { artifacts, ...(pack ? { pack } : {}) };
}

async function signed(
  artifacts: readonly Artifact[],
  set: DocumentSet,
  { sign, themeFolder }: AssembleOptions,
): Promise<readonly Artifact[]> {
  if (!sign) return artifacts;
  const { signPdfs } = await import('../outputs/pdf/sign/signPdfs.js');
  const { loadTheme } = await import('../outputs/pdf/html/loadTheme.js');
  return signPdfs(artifacts, set, { ...sign, font: (await loadTheme(themeFolder)).formFont() });
}

/** All of the build in one file, dated like its first document. */
async function zipped(artifacts: readonly Artifact[], { documents }: DocumentSet): Promise<readonly Artifact[]> {
  const { zipArtifacts } = await import('../outputs/zip/zipArtifacts.js');
  return zipArtifacts(artifacts, documents[0]?.control.effective ?? '');
}
