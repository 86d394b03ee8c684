// The handling label of a filled form: that of the blank form, or the stricter one that the case has.
import { createLabelReader } from '../checks/policies/relations/handlingLabel.js';
import type { Profile } from '../model/profile.generated.js';
import type { CaseData } from './caseData.js';

/** @param label of the blank form, as a TLP label or in the organization's own words; the result is written like it */
export function caseLabel(label: string, { handling_label: chosen }: CaseData, profile: Profile): string {
  const of = (text: unknown) =>
    profile.information_handling.labels.find((entry) =>
      [entry.tlp, entry.label, `${entry.tlp} ${entry.label}`].includes(String(text)),
    );
  const [blank, own] = [of(label), of(chosen)];
  const read = createLabelReader(profile);
  const rankOf = (tlp: string): number => read(tlp)?.rank ?? -1;
  if (!own || rankOf(own.tlp) <= rankOf(blank?.tlp ?? label)) return label;
  return label === blank?.label && label !== blank.tlp ? own.label : own.tlp;
}
