// The handling label of a filled form: that of the blank form, or the stricter one that the case has.
import type { Profile } from '../model/profile.generated.js';
import type { CaseData } from './caseData.js';

/** TLP 2.0, from open to secret. */
const STRICTER = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** @param label of the blank form, as a TLP label or in the organization's own words; the result is written like it */
export function caseLabel(
  label: string,
  { handling_label: chosen }: CaseData,
  { information_handling: { labels } }: Profile,
): string {
  const of = (text: unknown) =>
    labels.find((entry) => [entry.tlp, entry.label, `${entry.tlp} ${entry.label}`].includes(String(text)));
  const [blank, own] = [of(label), of(chosen)];
  if (!own || STRICTER.indexOf(own.tlp) <= STRICTER.indexOf(blank?.tlp ?? label)) return label;
  return label === blank?.label && label !== blank.tlp ? own.label : own.tlp;
}
