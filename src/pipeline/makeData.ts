// Model -> the files of the data output; their makers are loaded only when they are wanted.
import type { Model } from '../model/deriveModel.js';
import type { Artifact } from '../model/documents.js';
import type { Variant } from '../model/variant.js';

/** What people load into other tools: contacts and calendar for the inside, security.txt for the public. */
export async function makeData(model: Model, variant: Variant | undefined): Promise<readonly Artifact[]> {
  if (variant === 'public') return (await import('../outputs/data/securityTxt.js')).securityTxt(model);
  return (await import('../outputs/data/dataArtifacts.js')).dataArtifacts(model);
}
