// A reference to what this profile leaves out -> why it is left out, and how to guard the sentence that refers to it.
import type { LeftOutSection } from '../model/derive/deriveMatrix.js';

/** Why a reference leads nowhere, and the remedy. */
export interface LeftOutReason {
  readonly reason: string;
  readonly note: string;
}

/**
 * Explains a reference to a document, or to a section of it.
 *
 * @param gone whether the whole document is left out, not only the section
 * @returns undefined when nothing of it was left out: then the reference is simply wrong.
 */
export function explainLeftOut(
  leftOut: readonly LeftOutSection[],
  document: string,
  section: string | undefined,
  gone: boolean,
): LeftOutReason | undefined {
  const sections = leftOut.filter((entry) => entry.document === document);
  const named = section === undefined ? undefined : sections.find((entry) => entry.section === section);
  const because = named ? [named] : gone ? sections : [];
  if (because.length === 0) return undefined;
  const missing = [...new Set(because.flatMap((entry) => entry.missing))].join(', ');
  const what = gone ? `The document \`${document}\`` : `Section \`${section}\` of \`${document}\``;
  const guard = [document, ...(named ? [named.section] : [])].map((id) => ` "${id}"`).join('');
  return {
    reason: `${what} is left out because the profile gives no ${missing}`,
    note: `Guard the sentence: {{#if (printed${guard})}} ... {{/if}}; or give ${missing} in the profile`,
  };
}
