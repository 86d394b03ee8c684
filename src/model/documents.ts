// The shapes that pass between the stages: document templates, rendered documents, links, form fields, artifacts. Types only.
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Appearance } from './appearance.js';
import type { DocumentFormat } from './documentFormat.js';
import type { Drawing } from './drawing.js';

/** The document kinds, in the order in which a pack shows them. */
export type DocumentKind = 'policy' | 'plan' | 'team' | 'procedures' | 'playbooks' | 'cards' | 'forms' | 'registers';

/** One section of a document template: a Markdown file with front matter and Handlebars expressions. */
export interface SectionTemplate {
  /** Stable anchor, unique in its document; the file name without its number: `20-purpose.md` gives `purpose`. */
  readonly id: string;
  /** Heading text; may hold Handlebars expressions. */
  readonly title: string;
  /** Catalogue items that the section covers, e.g. `4.3-purpose`. */
  readonly covers: readonly string[];
  /** Items of `covers` that count only when the profile gives a fact, with the path of it: their words stand behind `{{#if}}`. */
  readonly coversWith?: Readonly<Record<string, string>>;
  /** `landscape` puts the section on wide pages in PDF. */
  readonly layout: 'portrait' | 'landscape';
  /** `false` leaves its sub-headings without numbers, where they carry numbers of their own. */
  readonly numbered: boolean;
  /** `true` starts it on a new page in PDF. */
  readonly newPage: boolean;
  /** Whether the public variant prints it, when its document is public. */
  readonly public: boolean;
  /** The Handlebars source after the front matter. */
  readonly source: string;
  /** Line of the file on which `source` begins, from 1. */
  readonly firstLine: number;
  /** The template file; findings about the template are attached here. */
  readonly file: VFile;
}

/** The entry of a list of the profile that a document is about; templates see `value` as `item`. */
export interface ListEntry {
  readonly value: Readonly<Record<string, unknown>>;
  /** JSON pointer into the profile. */
  readonly pointer: string;
}

/** One document of the library: a folder `templates/documents/<kind>/<id>/`; or, with `item`, one of those that such a folder yields. */
export interface DocumentTemplate {
  readonly id: string;
  /** The id of its folder: that of the document, unless the folder yields several. */
  readonly folder: string;
  readonly kind: DocumentKind;
  /** Short code that follows the organization's prefix, e.g. `PRC-01`. */
  readonly code: string;
  readonly title: string;
  /** One sentence that says what the document is for. */
  readonly summary: string;
  /** Profile path whose value is the owning role's id, e.g. `governance.policy_owner`. */
  readonly owner: string;
  /** What makes people use it, for the list of procedures. */
  readonly trigger?: string | undefined;
  /** Who reads it, in words. */
  readonly audience: string;
  /** Profile path of a list, e.g. `procedures.playbooks`: the folder yields one document for each of its entries. */
  readonly each?: string;
  /** Profile path of the document's own version, e.g. `item.version`; without it the document has the version of the set. */
  readonly version?: string;
  /** Set on a document that a folder with `each` has yielded. */
  readonly item?: ListEntry;
  /** How it lies on paper. */
  readonly format: DocumentFormat;
  /** `true` when the document is made from the others (clause matrix, document map). */
  readonly derived: boolean;
  /** Whether outsiders may read it: the public variant prints it. */
  readonly public: boolean;
  readonly sections: readonly SectionTemplate[];
  readonly file: VFile;
}

/** A change recorded in a control block. Dates are ISO. */
export interface ChangeEntry {
  readonly version: string;
  readonly date: string;
  readonly author: string;
  readonly reason: string;
  readonly approver: string;
}

/** What the first page of every document states about it. Strings are final text, not Markdown. */
export interface ControlBlock {
  readonly organization: string;
  readonly identifier: string;
  readonly version: string;
  readonly status: string;
  readonly owner: string;
  readonly approver: string;
  readonly approved: string;
  readonly effective: string;
  readonly nextReview: string;
  readonly label: string;
  readonly audience: string;
  readonly language: string;
  readonly changes: readonly ChangeEntry[];
  readonly distribution: readonly string[];
  /** Where the printed copies of a card lie. */
  readonly location?: string;
  /** What an approval is bound to, in short; of a document whose approvals the profile records. */
  readonly content?: string;
}

/** A form field, ready to print: choices are resolved from the profile. */
export interface FormField {
  /** Id of the form that it belongs to. */
  readonly form: string;
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly type:
    | 'checkbox'
    | 'choice'
    | 'date'
    | 'datetime'
    | 'duration'
    | 'longtext'
    | 'money'
    | 'multi-choice'
    | 'person'
    | 'signature'
    | 'text';
  readonly required: boolean;
  /** Whether it is one of the few that a report can begin with. */
  readonly starts: boolean;
  /** `first-report`, `triage`, `response`, `closure` or `review`: required at this stage, not before. */
  readonly stage: string;
  /** The stage in words: `at triage`. */
  readonly stageTitle: string;
  readonly filledBy: string;
  readonly origin: 'standard' | 'extension';
  readonly help: string;
  /** Printed, to be ticked. */
  readonly choices: readonly string[];
  /** Not printed, but offered on a screen: people, roles, currencies. Something else may be written. */
  readonly offered: readonly string[];
  /** The questions that it is printed for, once for each; absent for nearly all fields. */
  readonly asked?: readonly string[];
  /** Whether its part of the form is filled in more than once. */
  readonly repeats: boolean;
  /** Lines to write on in a long text; by default as many as the output thinks fit. */
  readonly lines?: number;
}

/** Where an internal link leads. `anchor` is a section id or, with `row`, a place inside that section. */
export interface LinkTarget {
  readonly document: string;
  readonly anchor?: string | undefined;
  /** Id of a defined row, e.g. `role-irt-lead`; outputs that cannot point at it use `anchor`. */
  readonly row?: string | undefined;
}

/**
 * What the transforms leave on mdast nodes (`node.data`):
 * - heading: `id` (anchor, unique in its document) and `number` (`3.1`, to be printed before the text);
 * - link with `target`: an internal link, `url` still reads `doc:...`;
 * - link with `named`: its words were put in for it, title and section number of what it leads to;
 * - link with `define`: not a link but the place that references lead to; outputs keep its children and, where they can, an anchor of that id;
 * - link with `field`: a blank to fill in; it has no children;
 * - link with `policy`: one of the organization's own policies; outputs that cannot reach the file print the children only;
 * - text or code with `pointer`: a value of the profile, by the JSON pointer of its line (of an ancestor for derived words);
 * - link with `unlinked`: leads nowhere in this variant; outputs print its children only;
 * - image with `drawing`: a picture drawn from the model; `alt` says what it shows;
 * - blockquote with `callout`: a boxed notice (the `[!NOTE]` line is already removed).
 */
export interface NodeData {
  pointer?: string;
  id?: string;
  number?: string;
  target?: LinkTarget;
  named?: true;
  define?: string;
  field?: FormField;
  policy?: PolicyTarget;
  drawing?: Drawing;
  unlinked?: true;
  callout?: 'note' | 'tip' | 'important' | 'warning' | 'caution';
}

/** One of the organization's own policies; `file` is relative to the profile folder. */
export interface PolicyTarget {
  readonly id: string;
  readonly file: string;
}

/** One rendered section; `root` starts with its heading (depth 2), sub-headings are 3 and 4. */
export interface Section {
  readonly id: string;
  /** `3` */
  readonly number: string;
  /** Final heading text without the number. */
  readonly title: string;
  readonly covers: readonly string[];
  readonly layout: 'portrait' | 'landscape';
  /** Whether it starts a new page in PDF. */
  readonly newPage: boolean;
  readonly root: Root;
  /** The template file that it was made from, and the line of it on which the text begins; for findings. */
  readonly source: { readonly file: VFile; readonly firstLine: number };
}

/** The newest approval that the profile records of a document, and whether the document still says what was approved. */
export interface BoundApproval {
  readonly state: 'approved' | 'changed';
  /** What the document says now: `sha256:...`. */
  readonly content: string;
  /** What was approved. */
  readonly approved: string;
  readonly version: string;
  readonly date: string;
  /** Name of the person; outsiders are not told. */
  readonly by?: string;
}

/** One rendered document of the set. */
export interface Document {
  readonly id: string;
  /** The id of its template folder, which may yield several documents. */
  readonly folder: string;
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly title: string;
  readonly summary: string;
  readonly control: ControlBlock;
  readonly sections: readonly Section[];
  /** Its `document.yaml`; findings without a better place are attached here. */
  readonly file: VFile;
  /** JSON pointer of the profile entry that it is about, for a document of a folder with `each`. */
  readonly about?: string;
  /** Absent where the profile records no approval of it. */
  readonly approval?: BoundApproval;
}

/** All documents of one organization, in pack order. */
export interface DocumentSet {
  readonly documents: readonly Document[];
  /** How the organization wants its PDFs to look; absent for A4 and the colours of print.css. */
  readonly appearance?: Appearance;
}

/** One file to write, path relative to the organization's out folder, always with `/`. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

declare module 'mdast' {
  interface HeadingData extends NodeData {}
  interface ImageData extends NodeData {}
  interface LinkData extends NodeData {}
  interface BlockquoteData extends NodeData {}
  interface TextData extends NodeData {}
  interface InlineCodeData extends NodeData {}
  interface CodeData extends NodeData {}
}
