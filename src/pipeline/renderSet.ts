// Stage: model + templates -> DocumentSet. Templates are checked first; sections whose facts are absent are left out and remembered.
import { setImmediate as tick } from 'node:timers/promises';
import { type Finding, hasErrors, reportOnce } from '../diagnostics.js';
import type { Library } from '../library/readLibrary.js';
import { buildDocument, type RenderedSection } from '../markdown/buildDocument.js';
import { createParser } from '../markdown/createParser.js';
import { documentLinks } from '../markdown/documentLinks.js';
import { resolveReferences } from '../markdown/resolveReferences.js';
import { trimGlossary } from '../markdown/trimGlossary.js';
import { deriveCrosswalk } from '../model/derive/deriveCrosswalk.js';
import { controlBlock } from '../model/derive/deriveDocuments.js';
import {
  deriveMatrix,
  type LeftOutSection,
  type MatrixClause,
  matrixTotals,
  uncoveredItems,
} from '../model/derive/deriveMatrix.js';
import { expandTemplate } from '../model/derive/expandTemplate.js';
import { deriveModel, type Model } from '../model/deriveModel.js';
import type { Document, DocumentSet, DocumentTemplate } from '../model/documents.js';
import { itemShape } from '../model/itemShape.js';
import { modelShape } from '../model/modelShape.js';
import { placesOf } from '../model/places.js';
import type { Profile } from '../model/profile.generated.js';
import { referenceNames } from '../model/referenceNames.js';
import type { SchemaNode } from '../model/shape.js';
import type { StageRunner } from '../model/stages.js';
import { selectVariant, type Variant } from '../model/variant.js';
import { loadPictures } from '../pictures/picture.js';
import { createRenderer } from '../render/createRenderer.js';
import { loadHelpers } from '../render/helper.js';
import type { TemplateWorld } from '../render/inspection.js';
import { proseMatcher } from '../render/proseMatcher.js';
import { loadCoveringChecks } from './loadCoveringChecks.js';
import { selectSections } from './selectSections.js';
import { withoutTwins } from './withoutTwins.js';

/** The rendered set and what is known about it. */
export interface RenderedSet {
  readonly set: DocumentSet;
  readonly model: Model;
  readonly matrix: readonly MatrixClause[];
  readonly leftOut: readonly LeftOutSection[];
}

/** What rendering needs. */
export interface RenderInput {
  readonly profile: Profile;
  readonly library: Library;
  readonly schema: SchemaNode;
  /** `internal` when absent. */
  readonly variant?: Variant;
  /** Reports at the profile line behind a pointer. */
  readonly reportFact: (pointer: string, finding: Finding) => void;
  readonly stage: StageRunner;
}

/** Renders every document of the library for one profile. Findings are on the template files and the profile's. */
export async function renderSet(input: RenderInput): Promise<RenderedSet> {
  const { profile, library, schema, variant = 'internal', reportFact, stage } = input;
  const { standard } = library;
  const { documents: templates, withheld } = selectVariant(library.documents, variant);
  const helpers = await loadHelpers();
  const partials = new Map([...library.partials].map(([name, file]) => [name, String(file.value)]));
  const shapes = {
    plain: modelShape(schema, { derivedDocument: false }),
    derived: modelShape(schema, { derivedDocument: true }),
  };
  const common = {
    helpers: new Map(helpers.map((helper) => [helper.name, helper])),
    partials,
    library: placesOf(library.documents),
  };
  const world = ({ derived, each }: DocumentTemplate): TemplateWorld | undefined => {
    const model = derived ? shapes.derived : shapes.plain;
    const shape = each === undefined ? model : itemShape(model, each);
    return shape && { ...common, shape };
  };
  const planned = templates.filter(world).flatMap((template) => expandTemplate(profile, template));
  const whole = stage('derive', () => deriveModel(profile, standard, planned));
  const selection = stage('template check', () =>
    selectSections(templates, { ...profile, derived: whole.derived }, world),
  );
  const { leftOut } = selection;
  const documents = withoutTwins(selection.documents, reportFact);
  // A document that is left out stands in no list of documents.
  const model =
    documents.length === planned.length ? whole : stage('derive', () => deriveModel(profile, standard, documents));
  const renderer = stage('render', () =>
    createRenderer({ model, helpers, partials, printed: placesOf(documents), isProse: proseMatcher(schema) }),
  );
  const known = await loadPictures();
  const pictures = {
    names: [...known.keys()],
    draw: (name: string) => stage('pictures', () => known.get(name)?.draw(model)),
  };
  // What is wrong with a folder that yields several documents is one mistake.
  const report = reportOnce();
  const parser = createParser();
  const parse: typeof parser = (text) => stage('parse', () => parser(text));

  const covering = documents.flatMap((template) =>
    template.sections.map((section) => ({ document: template.id, section: section.id, covers: section.covers })),
  );
  const matrix = deriveMatrix(standard, profile, covering, leftOut, await loadCoveringChecks());

  const build = (template: DocumentTemplate, derived?: object): Document => {
    const control = controlBlock(profile, template, variant);
    const { identifier, version, label } = control;
    const extra = {
      public: variant === 'public',
      document: { id: template.id, identifier, title: template.title, version, label },
      ...(template.item ? { item: template.item.value } : {}),
      ...(derived ? { derived } : {}),
    };
    const rendered = template.sections.map(
      (section): RenderedSection => ({
        template: section,
        ...stage('render', () => renderer.render(`## ${section.title}\n\n${section.source}`, extra)),
      }),
    );
    return stage('transforms', () =>
      buildDocument(template, control, rendered, { parse, pictures, reportFact, report }),
    );
  };
  const built = new Map<DocumentTemplate, Document>();
  for (const template of documents) {
    if (!template.derived) built.set(template, build(template));
    // Lets a browser that starts meanwhile come up.
    await tick();
  }
  const links = documentLinks({ documents: [...built.values()] });
  const late = {
    matrix,
    totals: matrixTotals(matrix),
    uncovered: uncoveredItems(matrix),
    crosswalk: deriveCrosswalk(standard.crosswalk, matrix, covering),
    map: documentMap(model, links),
  };
  for (const template of documents) if (template.derived) built.set(template, build(template, late));

  const set: DocumentSet = { documents: documents.map((template) => built.get(template) as Document) };
  // A faulty template leaves its section out; what then leads nowhere is no mistake of its own.
  if (!hasErrors(library.files))
    stage('transforms', () =>
      resolveReferences(set, { ...referenceNames(model, standard, schema), leftOut, withheld, reportFact }),
    );
  return { set: stage('transforms', () => trimGlossary(set)), model, matrix, leftOut };
}

/** Rows of the document map: what each document refers to and is referred from. */
function documentMap(model: Model, links: ReadonlyMap<string, readonly string[]>) {
  return model.derived.documents.map(({ id, identifier, title }) => ({
    id,
    identifier,
    title,
    links_to: (links.get(id) ?? []).map((document) => ({ document })),
    linked_from: [...links].filter(([, targets]) => targets.includes(id)).map(([document]) => ({ document })),
  }));
}
