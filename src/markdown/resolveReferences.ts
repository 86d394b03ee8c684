// Links by id -> link targets, over the whole set: what each reference leads to, its text where it has none, and a finding where it leads nowhere.
import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Finding, reportOnce } from '../diagnostics.js';
import type { LeftOutSection } from '../model/derive/deriveMatrix.js';
import type { Document, DocumentSet, FormField, LinkTarget, Section } from '../model/documents.js';
import { placeInTemplate } from '../model/placeInTemplate.js';
import { rankByNearness } from '../model/rankByNearness.js';
import { ROW_KINDS } from '../model/referenceKinds.js';
import type { WithheldDocument } from '../model/variant.js';
import { explainLeftOut, type LeftOutReason } from './explainLeftOut.js';
import { isAllowedUrl } from './isAllowedUrl.js';

/** What references may name besides documents and what the documents themselves define. */
export interface ReferenceNames {
  /** Human name of an id: `role` -> `irt-lead` -> `IRT lead`. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The organization's policies by id. */
  readonly policies: ReadonlyMap<string, { readonly file: string }>;
  /** Form fields by `<form>/<field>`. */
  readonly fields: ReadonlyMap<string, FormField>;
  /** Sections that this profile leaves out; a reference to one is told so. */
  readonly leftOut: readonly LeftOutSection[];
  /** What the variant does not print: a reference to it becomes its title. */
  readonly withheld?: ReadonlyMap<string, WithheldDocument>;
  /** Reports at the profile line behind a pointer. */
  readonly reportFact: (pointer: string, finding: Finding) => void;
}

interface Place {
  readonly document: Document;
  readonly section: Section;
}

const REFERENCE = /^([a-z]+):(.*)$/s;
/** Resolves every link of the set in place. */
export function resolveReferences(set: DocumentSet, world: ReferenceNames): void {
  const report = reportOnce();
  const documents = new Map(set.documents.map((document) => [document.id, document]));
  const defined = collectDefinitions(set, world, report);
  for (const document of set.documents) {
    for (const section of document.sections) {
      visit(section.root as Nodes, 'link', (node: Link) => {
        resolve(node, { document, section });
      });
    }
  }

  function resolve(node: Link, place: Place): void {
    const match = REFERENCE.exec(node.url);
    const kind = match?.[1] ?? '';
    const id = match?.[2] ?? '';
    if (kind === 'define') return;
    if (kind === 'field') return resolveField(node, id, place);
    if (kind === 'policy') return resolvePolicy(node, id, place);
    if (kind === 'doc' || kind === 'form') return resolveDocument(node, id, place);
    if (ROW_KINDS.has(kind)) return resolveRow(node, kind, id, place);
    if (!isAllowedUrl(node.url)) {
      fault(node, place, {
        ruleId: 'link-scheme',
        reason: `The link \`${node.url}\` is neither a reference by id nor an https, mailto or tel address`,
        note: 'Write doc:ID#SECTION, role:ID, person:ID, term:ID, form:ID, clause:NUMBER, policy:ID or a full https address',
      });
    }
  }

  function resolveDocument(node: Link, reference: string, place: Place): void {
    const [id = '', anchor] = reference.split('#');
    const target = id === '' ? place.document : documents.get(id);
    const withheld = world.withheld?.get(id);
    if (!target && withheld) return unlink(node, withheld.title);
    if (!target) {
      const because = explainLeftOut(world.leftOut, id, anchor, true);
      if (because) return leadsToLeftOut(node, place, because);
      return unresolved(node, place, `There is no document \`${id}\``, id, [...documents.keys()]);
    }
    const section = anchor ? target.sections.find((entry) => entry.id === anchor) : undefined;
    const heading = anchor && !section ? headingOf(target, anchor) : undefined;
    if (anchor && !section && !heading) {
      const title = withheld?.sections.get(anchor);
      if (title !== undefined) return unlink(node, title);
      const because = explainLeftOut(world.leftOut, target.id, anchor, false);
      if (because) return leadsToLeftOut(node, place, because);
      const ids = target.sections.map((entry) => entry.id);
      return unresolved(node, place, `The document \`${target.id}\` has no section \`${anchor}\``, anchor, ids);
    }
    node.data = { ...node.data, target: { document: target.id, anchor } };
    if (node.children.length > 0) return;
    const name = section ? `section ${section.number}, ${section.title}` : target.title;
    const outside = section && target !== place.document;
    node.data = { ...node.data, named: true };
    node.children = [{ type: 'text', value: outside ? `${target.title}, ${name}` : name }];
  }

  function resolveRow(node: Link, kind: string, id: string, place: Place): void {
    const target = defined.get(`${kind}/${id}`);
    const name = world.names.get(kind)?.get(id);
    // What a variant does not print, it cannot lead to.
    if (!target && name !== undefined && world.withheld && world.withheld.size > 0) return unlink(node, name);
    if (!target) {
      const known = [...(world.names.get(kind)?.keys() ?? [])];
      const reason =
        name === undefined
          ? `There is no ${kind} \`${id}\``
          : `No document of the set tells of the ${kind} \`${id}\`, so that the reference leads nowhere`;
      return unresolved(node, place, reason, id, name === undefined ? known : []);
    }
    node.data = { ...node.data, target };
    if (node.children.length === 0) node.children = [{ type: 'text', value: name ?? id }];
  }

  function resolvePolicy(node: Link, id: string, place: Place): void {
    const policy = world.policies.get(id);
    if (policy && world.withheld && world.withheld.size > 0) {
      return unlink(node, world.names.get('policy')?.get(id) ?? id);
    }
    if (!policy) return unresolved(node, place, `There is no related policy \`${id}\``, id, [...world.policies.keys()]);
    node.data = { ...node.data, policy: { id, file: policy.file } };
    if (node.children.length === 0) {
      node.children = [{ type: 'text', value: world.names.get('policy')?.get(id) ?? id }];
    }
  }

  function resolveField(node: Link, id: string, place: Place): void {
    const field = world.fields.get(id);
    if (!field) return unresolved(node, place, `There is no form field \`${id}\``, id, [...world.fields.keys()]);
    node.data = { ...node.data, field };
    node.children = [];
  }

  /** Leaves the words and takes the link away. */
  function unlink(node: Link, words: string): void {
    if (node.children.length === 0) node.children = [{ type: 'text', value: words, data: { ...pointerOf(node) } }];
    node.data = { ...node.data, unlinked: true };
  }

  function unresolved(node: Link, place: Place, reason: string, actual: string, known: readonly string[]): void {
    const { near, ranked } = rankByNearness(actual, known);
    fault(node, place, {
      ruleId: 'reference-unresolved',
      reason,
      actual,
      expected: ranked,
      note: near === undefined ? 'Remove the reference, or add what it names' : `Did you mean \`${near}\`?`,
    });
  }

  function leadsToLeftOut(node: Link, place: Place, because: LeftOutReason): void {
    fault(node, place, { ruleId: 'reference-unresolved', actual: node.url, ...because });
  }

  /** An id that came from the profile is reported at its line; one that a template wrote, at the document. */
  function fault(node: Link, place: Place, finding: Finding): void {
    const where = `${finding.reason} (in ${place.document.folder}, section ${place.section.id})`;
    if (node.data?.pointer !== undefined) world.reportFact(node.data.pointer, { ...finding, reason: where });
    else
      report(place.section.source.file, { ...finding, reason: where, place: placeInTemplate(place.section, node.url) });
  }
}

function pointerOf({ data }: Link): { pointer?: string } {
  return data?.pointer === undefined ? {} : { pointer: data.pointer };
}

function headingOf(document: Document, id: string): boolean {
  return document.sections.some((section) =>
    section.root.children.some((node) => node.type === 'heading' && node.data?.id === id),
  );
}

/** Marks every `define:kind/id` link and returns where each id is told of. Two places for one id are a finding. */
function collectDefinitions(
  set: DocumentSet,
  world: ReferenceNames,
  report: ReturnType<typeof reportOnce>,
): ReadonlyMap<string, LinkTarget> {
  const defined = new Map<string, LinkTarget>();
  for (const document of set.documents) {
    for (const section of document.sections) {
      let anchor = section.id;
      visit(section.root as Nodes, (node) => {
        if (node.type === 'heading') anchor = node.data?.id ?? anchor;
        if (node.type !== 'link' || !node.url.startsWith('define:')) return;
        const key = node.url.slice('define:'.length);
        const row = key.toLowerCase().replace(/[^a-z0-9]+/g, '-');
        const twin = defined.get(key);
        if (twin) {
          const finding: Finding = {
            ruleId: 'definition-twice',
            reason: `\`${key}\` is defined in ${document.id}, section ${section.id}, and in ${twin.document}, section ${twin.anchor}`,
            note: 'Keep one of the two `define:` links; make the other a reference',
          };
          if (node.data?.pointer !== undefined) world.reportFact(node.data.pointer, finding);
          else report(section.source.file, { ...finding, place: placeInTemplate(section, node.url) });
          return;
        }
        node.data = { ...node.data, define: row };
        defined.set(key, { document: document.id, anchor, row });
      });
    }
  }
  return defined;
}
