// What is wrong with a written file, before it is known in which file of the author it is told. Types, and the one remedy that all have.
import type { Finding } from '../../diagnostics.js';
import type { Document, Section } from '../../model/documents.js';

/** A fault of a written file. */
export interface RenderedFault {
  readonly document: Document;
  /** Absent where the fault lies before the first section. */
  readonly section?: Section;
  /** The value of the profile that is hurt, if it is one. */
  readonly pointer?: string | undefined;
  /** Words of the template near by, to find the line. */
  readonly words?: string;
  readonly finding: Finding;
}

/** What an author can do about a fault that is ours. */
export const REPORT_IT =
  'The template is read as it should be, so that this is a fault of irdocs: report it with this message. Until it is mended, write the words without signs such as * _ [ ] | and backslashes';
