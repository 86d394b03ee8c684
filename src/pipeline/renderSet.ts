// Stage: model + templates -> DocumentSet. Templates are checked first; sections whose facts are absent are left out and remembered.
import { setImmediate as tick } from 'node:timers/promises';
import { type Finding, hasErrors, reportOnce } from '../diagnostics.js';
import type { Library } from '../library/readLibrary.js';
import { buildDocument, type RenderedSection } from '../markdown/buildDocument.js';
import { createParser } from '../markdown/createParser.js';
import { documentLinks } from '../markdown/documentLinks.js';
import { resolveReferences } from '../markdown/resolveReferences.js';
import { trimGlossary } from '../markdown/trimGlossary.js';
import type { Appearance } from '../model/appearance.js';
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
import { knownIds } from '../model/knownIds.js';
import { libraryReferences } from '../model/libraryReferences.js';
import { modelShape } from '../model/modelShape.js';
import { placesOf } from '../model/places.js';
import type { Profile } from '../model/profile.generated.js';
import { referenceNames } from '../model/referenceNames.js';
import type { SchemaNode, Shape } from '../model/shape.js';
import type { StageRunner } from '../model/stages.js';
import { fieldsOf, selectVariant, type Variant } from '../model/variant.js';
import { loadPictures } from '../pictures/picture.js';
import { createRenderer } from '../render/createRenderer.js';
import { loadHelpers } from '../render/helper.js';
import { proseMatcher } from '../render/proseMatcher.js';
import { bindApprovals } from './bindApprovals.js';
import { loadCoveringChecks } from './loadCoveringChecks.js';
import { reportUntold } from './reportUntold.js';
import { selectSections } from './selectSections.js';
import { type TemplateUse, templateUse } from './templateUse.js';
import { withoutTwins } from './withoutTwins.js';

/** The rendered set and what is known about it. */
export interface RenderedSet {
  readonly set: DocumentSet;
  readonly model: Model;
  readonly matrix: readonly MatrixClause[];
  readonly leftOut: readonly LeftOutSection[];
  /** What the templates use, for the list of what nobody does. */
  readonly used: TemplateUse;
}

/** What rendering needs. */
export interface RenderInput {
  readonly profile: Profile;
  readonly library: Library;
  readonly schema: SchemaNode;
  /** How the PDFs are to look. */
  readonly appearance?: Appearance | undefined;
  /** `internal` when absent. */
  readonly variant?: Variant;
  /** Reports at the profile line behind a pointer. */
  readonly reportFact: (pointer: string, finding: Finding) => void;
  readonly stage: StageRunner;
  /** Whether every document says that it is a draft. */
  readonly draft?: boolean | undefined;
}

/** Renders every document of the library for one profile. Findings are on the template files and the profile's. */
export async function renderSet(input: RenderInput): Promise<RenderedSet> {
  const { profile, library, schema, appearance, variant = 'internal', reportFact, stage } = input;
  const { standard } = library;
  const { documents: templates, withheld } = selectVariant(library.documents, variant);
  const helpers = await loadHelpers();
  const partials = new Map([...library.partials].map(([name, file]) => [name, String(file.value)]));
  const ids = knownIds(library.documents, standard);
  const drawings = await loadPictures();
  const shapes = {
    plain: modelShape(schema, { derivedDocument: false, known: ids }),
    derived: modelShape(schema, { derivedDocument: true, known: ids }),
  };
  const shapeOf = ({ derived, each }: DocumentTemplate): Shape | undefined => {
    const shape = derived ? shapes.derived : shapes.plain;
    return each === undefined ? shape : itemShape(shape, each);
  };
  const planned = templates.filter(shapeOf).flatMap((template) => expandTemplate(profile, template));
  const whole = stage('derive', () => deriveModel(profile, standard, planned));
  const common = {
    helpers: new Map(helpers.map((helper) => [helper.name, helper])),
    partials,
    library: placesOf([...library.documents, ...planned]),
    references: libraryReferences(standard, whole, drawings.keys()),
  };
  const selection = stage('template check', () =>
    selectSections(
      templates,
      { ...profile, derived: whole.derived },
      {
        of(template) {
          const shape = shapeOf(template);
          return shape && { ...common, shape };
        },
        partials: library.partials,
      },
    ),
  );
  const { leftOut } = selection;
  const documents = withoutTwins(selection.documents, reportFact);
  // A document that is left out stands in no list of documents.
  const model =
    documents.length === planned.length ? whole : stage('derive', () => deriveModel(profile, standard, documents));
  const renderer = stage('render', () =>
    createRenderer({ model, helpers, partials, printed: placesOf(documents), isProse: proseMatcher(schema) }),
  );
  const pictures = {
    names: [...drawings.keys()],
    draw: (name: string) => stage('pictures', () => drawings.get(name)?.draw(model)),
  };
  // What is wrong with a folder that yields several documents is one mistake.
  const report = reportOnce();
  const parser = createParser();
  const parse: typeof parser = (text) => stage('parse', () => parser(text));

  const covering = documents.flatMap((template) =>
    template.sections.map((section) => ({ document: template.id, section: section.id, covers: section.covers })),
  );
  const covers = await loadCoveringChecks();
  const matrix = stage('derive', () => deriveMatrix(standard, profile, covering, leftOut, covers));

  const build = (template: DocumentTemplate, derived?: object): Document => {
    const control = stage('derive', () => controlBlock(profile, template, variant));
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
  if (!hasErrors(library.files)) {
    const referents = referenceNames(model, standard, schema);
    const fields = fieldsOf(variant, referents.fields);
    stage('transforms', () => resolveReferences(set, { ...referents, fields, leftOut, withheld, reportFact }));
  }
  reportUntold(selection.references);
  const used = templateUse(selection.seen, Object.values(shapes), {
    names: drawings.keys(),
    sources: [...partials.values(), ...templates.flatMap(({ sections }) => sections.map(({ source }) => source))],
  });
  const trimmed = stage('transforms', () => trimGlossary(set));
  const bound = await bindApprovals(trimmed, {
    profile,
    variant,
    reportFact,
    internal: () => renderInternal(input),
    draft: input.draft,
  });
  return { set: appearance ? { ...bound, appearance } : bound, model, matrix, leftOut, used };
}

/** The set of the inside beside a public one. What is found in it is told by its own build. */
async function renderInternal(input: RenderInput): Promise<DocumentSet> {
  const { files } = input.library;
  const told = files.map(({ messages }) => messages.length);
  const { set } = await renderSet({ ...input, variant: 'internal', reportFact: () => undefined });
  files.forEach(({ messages }, index) => {
    messages.length = told[index] as number;
  });
  return set;
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
