// The words to tick in a form field, read from the profile: the same categories, classes, sites and laws as in every other document.
import type { Profile } from '../profile.generated.js';
import type { CatalogueField, Standard } from '../standard.js';

/**
 * The choices of a field whose catalogue entry says `choices_from`. An empty list makes the field one to write in.
 *
 * @throws Error for a path that no case knows; templates/standard/forms.yaml is at fault then.
 */
export function formChoices(field: CatalogueField, profile: Profile, standard: Standard): readonly string[] {
  const { classification, notification, organization } = profile;
  switch (field.choices_from) {
    case 'classification.categories':
      return field.detail
        ? kindsOfThreat(profile, standard)
        : classification.categories.map((category) => `${category.code} ${category.name}`);
    case 'classification.severity_classes':
      return classNames(profile);
    case 'classification.management_from':
      return majorAndMinor(profile);
    case 'classification.impact_types':
      // The column "value" grades the harm, the column "guidelines" names the kinds of impact that were looked at.
      return field.type === 'choice' ? classNames(profile) : classification.impact_types.map((type) => type.name);
    case 'contacts.external':
      return profile.contacts.external.map((party) => party.name);
    case 'improvement.feeds':
      return profile.improvement.feeds.map((feed) => feed.into);
    case 'information_handling.tlp':
      return profile.information_handling.labels.map(({ label, tlp }) =>
        tlp && tlp !== label ? `${tlp} ${label}` : label,
      );
    case 'notification.regimes':
      return lawsAndContracts(profile, standard);
    case 'notification.thresholds':
      return notification.thresholds.map((threshold) => threshold.name);
    case 'organization.entities':
      return organization.entities.map((entity) => entity.name);
    case 'organization.sites':
      return organization.sites.map((site) => site.name);
    case 'poc.channels':
      return profile.poc.channels.map((channel) => channel.name);
    default:
      throw new Error(`forms.yaml: no choices are known for ${field.choices_from}`);
  }
}

function classNames({ classification }: Profile): readonly string[] {
  return classification.severity_classes.map((grade) => grade.name);
}

/** The kinds of threat in the catalogue's categories that the organization's own categories belong to. */
function kindsOfThreat({ classification }: Profile, { categories }: Standard): readonly string[] {
  const used = new Set<string>(classification.categories.map((category) => category.standard));
  const kinds = categories.filter(({ id }) => used.has(id)).flatMap((category) => category.subcategories ?? []);
  return [...new Set(kinds.map(({ name }) => name))];
}

/**
 * "major" and "minor", each with the classes that it means. Major are the classes from `classification.management_from`; where
 * that is not given, those whose review is required.
 */
function majorAndMinor({ classification }: Profile): readonly string[] {
  const { severity_classes: classes, management_from: from } = classification;
  const least = classes.find(({ id }) => id === from)?.rank;
  const isMajor = ({ rank, review }: (typeof classes)[number]): boolean =>
    least === undefined ? review === 'required' : rank >= least;
  const named = (word: string, grades: typeof classes): string =>
    grades.length > 0 ? `${word} (${grades.map(({ name }) => name).join(', ')})` : word;
  return [
    named('major', classes.filter(isMajor)),
    named(
      'minor',
      classes.filter((grade) => !isMajor(grade)),
    ),
  ];
}

function lawsAndContracts({ notification }: Profile, { regimes }: Standard): readonly string[] {
  return [
    ...notification.regimes.flatMap(({ catalogue }) => regimes.find(({ id }) => id === catalogue)?.law ?? []),
    ...notification.contracts.map(({ party }) => party),
  ];
}
