// Builds what the checks look at from the files of a worked example: policies, a partial profile, documents, catalogue.
import GithubSlugger from 'github-slugger';
import type { Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import type { CheckContext, PolicyFile } from '../../src/checks/check.js';
import { type ExampleFiles, type Finding, report } from '../../src/diagnostics.js';
import { createParser } from '../../src/markdown/createParser.js';
import { resolveReferences } from '../../src/markdown/resolveReferences.js';
import { markCallouts } from '../../src/markdown/transforms/markCallouts.js';
import { numberHeadings } from '../../src/markdown/transforms/numberHeadings.js';
import { deriveForms } from '../../src/model/derive/deriveForms.js';
import { deriveMatrix } from '../../src/model/derive/deriveMatrix.js';
import type { Document, DocumentKind, DocumentSet, FormField, Section } from '../../src/model/documents.js';
import { valueAt } from '../../src/model/pointer.js';
import { privateValues } from '../../src/model/privateValues.js';
import type { Profile } from '../../src/model/profile.generated.js';
import type { Standard } from '../../src/model/standard.js';
import { markdownArtifacts } from '../../src/outputs/markdown/markdownArtifacts.js';
import { renderMarkdown } from '../../src/outputs/markdown/renderMarkdown.js';
import { makeDocument } from './makeDocument.js';
import { schema } from './sample.js';

/** Where the imaginary organization lies in the imaginary repository. */
const PROFILE_FOLDER = 'org-profiles/example';

/** A finding as a check made it. */
export interface MadeFinding extends Finding {
  /** The profile pointer, or the path of the file, below the profile folder where it is a policy. */
  readonly at: string;
}

/** A context, and what was reported through it. */
export interface ExampleContext {
  readonly context: CheckContext;
  readonly findings: readonly MadeFinding[];
}

/**
 * Files: `policies/**` and any others below the profile folder, `profile.yaml` (may be partial), `standard/clauses.yaml`,
 * `standard/forms.yaml`,
 * `documents/<kind>/<id>/<nn>-<section>.md` with optional front matter `title` and `covers`, in which `{{path}}` prints a text of the profile;
 * `out/markdown/<kind>/<id>.md` in the place of the file that would be written.
 */
export function contextOf(files: ExampleFiles): ExampleContext {
  const findings: MadeFinding[] = [];
  const reportFact = (pointer: string, finding: Finding): void => void findings.push({ ...finding, at: pointer });
  const profile = { people: { cards: [] }, document_set: {}, ...parse(files['profile.yaml'] ?? '{}') } as Profile;
  const label = profile.document_set.classification_label;
  const set: DocumentSet = {
    documents: documentsOf(files, profile).map((document) =>
      label === undefined ? document : { ...document, control: { ...document.control, label } },
    ),
  };
  const related = profile.governance?.related_policies ?? [];
  const catalogue = { forms: [], ...parse(files['standard/forms.yaml'] ?? '{}') } as unknown as Standard;
  const forms = deriveForms({ ...profile, forms: { extensions: true } } as Profile, catalogue);
  resolveReferences(set, {
    names: new Map([['policy', new Map(related.map(({ id, title }) => [id, title]))]]),
    policies: new Map(related.map((policy) => [policy.id, { file: policy.file }])),
    fields: new Map(
      forms.flatMap(({ id, sections }) =>
        sections.flatMap(({ fields }) => fields.map((field): [string, FormField] => [`${id}/${field.id}`, field])),
      ),
    ),
    leftOut: [],
    reportFact,
  });
  const markdown = renderMarkdown(set, { profileFolder: `../../../../${PROFILE_FOLDER}` });
  const standard = { claimed: [], clauses: [], ...parse(files['standard/clauses.yaml'] ?? '{}') } as Standard;
  const own = Object.keys(files).filter((path) => !/^(?:documents|standard|out)\//.test(path));
  const context: CheckContext = {
    set,
    matrix: deriveMatrix(
      standard,
      profile,
      set.documents.flatMap(({ id, sections }) =>
        sections.map((section) => ({ document: id, section: section.id, covers: section.covers })),
      ),
      [],
      [],
    ),
    profile,
    forms,
    policies: own.filter((path) => /^policies\/.*\.md$/.test(path)).map((path) => policyFile(path, files[path] ?? '')),
    profileFiles: new Set(own),
    generated: new Map(
      set.documents.map(({ id, kind }) => [`../../out/example/markdown/${kind}/${id}.md`, markdown.get(id) ?? '']),
    ),
    written: writtenFiles(files, set, markdown),
    home: { path: '../../out/example', back: `../../${PROFILE_FOLDER}` },
    withheld: privateValues(profile, schema),
    reportFact,
    report(file, finding) {
      report(file, finding);
      findings.push({ ...finding, at: file.path.replace(`${PROFILE_FOLDER}/`, '') });
    },
  };
  return { context, findings };
}

/** The files that the product writes, with those of the example in the place of some. */
function writtenFiles(files: ExampleFiles, set: DocumentSet, markdown: ReadonlyMap<string, string>) {
  const own = Object.entries(files).flatMap(([path, text]) =>
    path.startsWith('out/') ? [[path.slice('out/'.length), text] as const] : [],
  );
  const made = markdownArtifacts(set, markdown).map(({ path, bytes }) => [path, bytes] as const);
  return new Map([...made, ...own].map(([path, value]) => [path, new VFile({ path, value })]));
}

/** A policy of the imaginary organization. */
export function policyFile(path: string, value: string): PolicyFile {
  return { path, file: new VFile({ path: `${PROFILE_FOLDER}/${path}`, value }) };
}

function documentsOf(files: ExampleFiles, profile: object): Document[] {
  const sections = new Map<string, Section[]>();
  const parseMarkdown = createParser();
  const sluggers = new Map<string, GithubSlugger>();
  for (const [path, text] of Object.entries(files)) {
    const match = /^documents\/([^/]+\/[^/]+)\/\d+-(.+)\.md$/.exec(path);
    if (!match) continue;
    const [, key, id] = match as unknown as [string, string, string];
    const [, head = '{}', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const { title = id, covers = [] } = parse(head) as { title?: string; covers?: string[] };
    const before = sections.get(key) ?? [];
    const slugger = sluggers.get(key) ?? new GithubSlugger();
    sluggers.set(key, slugger);
    const root = structuredClone(parseMarkdown(`## ${title}\n\n${body}`));
    printFacts(root, profile);
    markCallouts(root);
    numberHeadings(root, { id, number: before.length + 1, numbered: true }, slugger);
    const heading = root.children[0];
    const section: Section = {
      id,
      number: String(before.length + 1),
      title: heading ? textOf(heading) : title,
      covers,
      layout: 'portrait',
      newPage: false,
      root,
      source: { file: new VFile({ path, value: text }), firstLine: 1 },
    };
    sections.set(key, [...before, section]);
  }
  return [...sections].map(([key, made]) => {
    const [kind, id] = key.split('/') as [DocumentKind, string];
    return { ...makeDocument({ id, kind, title: id }, []), sections: made };
  });
}

/** Puts texts of the profile in, as nodes that know where they come from. What is no path of one stays as it is. */
function printFacts(root: Root, profile: object): void {
  visit(root, 'text', (node: Text, index, parent) => {
    const parts = node.value.split(/\{\{([a-z_.]+)\}\}/);
    const nodes = parts.map((part, position): Text => {
      if (position % 2 === 0) return { type: 'text', value: part };
      const value = valueAt(profile, part);
      if (typeof value !== 'string') return { type: 'text', value: `{{${part}}}` };
      return { type: 'text', value, data: { pointer: `/${part.replaceAll('.', '/')}` } };
    });
    if (nodes.length === 1 || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...nodes.filter(({ value }) => value !== ''));
    return index + nodes.length;
  });
}
