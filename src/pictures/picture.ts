// What a picture is, and how the pictures are found. A picture is drawn from the model, so it says what the documents say.
import type { Model } from '../model/deriveModel.js';
import type { Drawing } from '../model/drawing.js';
import { loadModules } from '../model/loadModules.js';

/** A picture: one file in `drawings/`, its default export. A template shows it with `![](picture:ID)`. */
export interface Picture {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  /** One line for `irdocs list`-like places and for authors. */
  readonly summary: string;
  /** Draws it, or gives undefined when this organization has nothing to show. Pure. */
  draw(model: Model): Drawing | undefined;
}

/** Reads the pictures in the folder next to this file, by id. */
export async function loadPictures(): Promise<ReadonlyMap<string, Picture>> {
  const pictures = await loadModules<Picture>(new URL('./drawings/', import.meta.url));
  return new Map(pictures.map((picture) => [picture.id, picture]));
}
