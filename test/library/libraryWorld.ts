// The world that the templates of the product are checked in, without any profile.
import { type Library, readLibrary } from '../../src/library/readLibrary.js';
import type { DocumentTemplate } from '../../src/model/documents.js';
import { itemShape } from '../../src/model/itemShape.js';
import { knownIds } from '../../src/model/knownIds.js';
import { libraryReferences } from '../../src/model/libraryReferences.js';
import { modelShape } from '../../src/model/modelShape.js';
import { placesOf } from '../../src/model/places.js';
import { loadPictures } from '../../src/pictures/picture.js';
import { loadHelpers } from '../../src/render/helper.js';
import type { TemplateWorld } from '../../src/render/inspection.js';
import { schema } from '../support/sample.js';
import { TEMPLATES } from './folders.js';

/** The library, and the world of each of its documents. */
export interface LibraryWorld {
  readonly library: Library;
  readonly worldOf: (document: DocumentTemplate) => TemplateWorld;
}

/** Reads the templates of the product. */
export async function readLibraryWorld(): Promise<LibraryWorld> {
  const library = await readLibrary({ templates: TEMPLATES, displayRoot: TEMPLATES });
  const { documents, standard } = library;
  const pictures = (await loadPictures()).keys();
  const known = knownIds(documents, standard);
  const shapes = [false, true].map((derivedDocument) => modelShape(schema, { derivedDocument, known }));
  const common = {
    helpers: new Map((await loadHelpers()).map((helper) => [helper.name, helper])),
    partials: new Map([...library.partials].map(([name, file]) => [name, String(file.value)])),
    library: placesOf(documents),
    references: libraryReferences(standard, { derived: { terms: [] } } as never, pictures),
  };
  return {
    library,
    worldOf({ derived, each }) {
      const shape = shapes[derived ? 1 : 0];
      const own = shape && each !== undefined ? itemShape(shape, each) : shape;
      if (!own) throw new Error(`no list ${each}`);
      return { ...common, shape: own };
    },
  };
}
