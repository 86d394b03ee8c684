// Stage: model + templates -> DocumentSet. Templates are checked first; sections whose facts are absent are left out and remembered.
import { setImmediate as tick } from 'node:timers/promises';
import { type Finding, hasErrors, type Point, type Range, report } from '../diagnostics.js';
import type { Library } from '../library/readLibrary.js';
import { buildDocument, type RenderedSection } from '../markdown/buildDocument.js';
import { createParser } from '../markdown/createParser.js';
import { documentLinks } from '../markdown/documentLinks.js';
import { resolveReferences } from '../markdown/resolveReferences.js';
import { controlBlock } from '../model/derive/deriveDocuments.js';
import { deriveMatrix, type LeftOutSection, type MatrixClause, matrixTotals } from '../model/derive/deriveMatrix.js';
import { deriveModel, type Model } from '../model/deriveModel.js';
import type { Document, DocumentSet, DocumentTemplate, SectionTemplate } from '../model/documents.js';
import { modelShape } from '../model/modelShape.js';
import { valueAt } from '../model/pointer.js';
import type { Profile } from '../model/profile.generated.js';
import { referenceNames } from '../model/referenceNames.js';
import type { SchemaNode, Shape } from '../model/shape.js';
import type { StageRunner } from '../model/stages.js';
import { checkTemplate } from '../render/checkTemplate.js';
import { createRenderer } from '../render/createRenderer.js';
import { loadHelpers } from '../render/helper.js';
import type { TemplateWorld } from '../render/inspection.js';
import { proseMatcher } from '../render/proseMatcher.js';

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
  /** Reports at the profile line behind a pointer. */
  readonly reportFact: (pointer: string, finding: Finding) => void;
  readonly stage: StageRunner;
}

/** Renders every document of the library for one profile. Findings are on the template files and the profile's. */
export async function renderSet(input: RenderInput): Promise<RenderedSet> {
  const { profile, library, schema, reportFact, stage } = input;
  const helpers = await loadHelpers();
  const partials = new Map([...library.partials].map(([name, file]) => [name, String(file.value)]));
  const model = stage('derive', () => deriveModel(profile, library.standard, library.documents));
  const renderer = stage('render', () =>
    createRenderer({
      model,
      helpers,
      partials,
      isProse: proseMatcher(schema),
    }),
  );
  const parser = createParser();
  const parse: typeof parser = (text) => stage('parse', () => parser(text));
  const world = (derivedDocument: boolean): TemplateWorld => ({
    shape: modelShape(schema, { derivedDocument }),
    helpers: new Map(helpers.map((helper) => [helper.name, helper])),
    partials,
  });
  const worlds = { plain: world(false), derived: world(true) };

  const facts = { ...profile, derived: model.derived };
  const leftOut: LeftOutSection[] = [];
  const kept = new Map<DocumentTemplate, readonly SectionTemplate[]>();
  for (const template of library.documents) {
    const templateWorld = template.derived ? worlds.derived : worlds.plain;
    checkOwner(template, templateWorld.shape);
    kept.set(
      template,
      template.sections.filter((section) => {
        const missing = stage('template check', () => usable(section, templateWorld, facts));
        if (missing === undefined) return false;
        if (missing.length > 0)
          leftOut.push({ document: template.id, section: section.id, covers: section.covers, missing });
        return missing.length === 0;
      }),
    );
  }
  const covering = [...kept].flatMap(([template, sections]) =>
    sections.map((section) => ({ document: template.id, section: section.id, covers: section.covers })),
  );
  const matrix = deriveMatrix(library.standard, profile, covering, leftOut);

  const build = (template: DocumentTemplate, derived?: object): Document => {
    const control = controlBlock(profile, template);
    const { identifier, version, label } = control;
    const extra = {
      document: { id: template.id, identifier, title: template.title, version, label },
      ...(derived ? { derived } : {}),
    };
    const rendered = (kept.get(template) ?? []).map(
      (section): RenderedSection => ({
        template: section,
        ...stage('render', () => renderer.render(`## ${section.title}\n\n${section.source}`, extra)),
      }),
    );
    return stage('transforms', () => buildDocument(template, control, rendered, { parse, reportFact }));
  };
  const built = new Map<DocumentTemplate, Document>();
  for (const template of library.documents) {
    if (!template.derived) built.set(template, build(template));
    // Lets a browser that starts meanwhile come up.
    await tick();
  }
  const links = documentLinks({ documents: [...built.values()] });
  const late = { matrix, totals: matrixTotals(matrix), map: documentMap(model, links) };
  for (const template of library.documents) if (template.derived) built.set(template, build(template, late));

  const set: DocumentSet = { documents: library.documents.map((template) => built.get(template) as Document) };
  // A faulty template leaves its section out; what then leads nowhere is no mistake of its own.
  if (!hasErrors(library.files))
    stage('transforms', () =>
      resolveReferences(set, { ...referenceNames(model, library.standard, schema), reportFact }),
    );
  return { set, model, matrix, leftOut };
}

/** A document whose `owner` leads nowhere would belong to the plan owner without a word. */
function checkOwner(template: DocumentTemplate, shape: Shape): void {
  let at: Shape | undefined = shape;
  for (const key of template.owner.split('.')) at = at?.kind === 'object' ? at.members.get(key)?.shape() : undefined;
  if (at?.kind === 'text' || template.owner === '') return;
  report(template.file, {
    ruleId: 'template-unknown-fact',
    reason: `The owner \`${template.owner}\` is no role of the profile`,
    actual: template.owner,
    note: 'Name the profile path of a role, for example `governance.plan_owner`',
  });
}

/** The absent facts that the section needs (empty: it can be rendered); undefined when the template itself is faulty. */
function usable(section: SectionTemplate, world: TemplateWorld, facts: object): readonly string[] | undefined {
  const title = checkTemplate(section.title, world);
  const body = checkTemplate(section.source, world);
  const shift = (place: Point | Range | undefined, lines: number): Point => {
    const point = place && 'start' in place ? place.start : (place ?? { line: 1, column: 1 });
    return { line: point.line + lines, column: point.column };
  };
  for (const finding of title.findings) report(section.file, { ...finding, place: shift(undefined, 1) });
  for (const finding of body.findings) {
    report(section.file, { ...finding, place: shift(finding.place, section.firstLine - 1) });
  }
  if (title.findings.length + body.findings.length > 0) return undefined;
  return [...new Set([...title.needs, ...body.needs])].filter((path) => !isGivenAt(facts, path));
}

function isGivenAt(facts: object, path: string): boolean {
  const value = valueAt(facts, path);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
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
