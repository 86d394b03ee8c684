// The classification scale joined with targets, reviews, priorities and playbooks (clauses 6.4, 6.5).
import type { Elsewhere, Origins } from '../origins.js';
import type { Category, Profile } from '../profile.generated.js';
import type { Standard } from '../standard.js';

const REVIEW: Readonly<Record<string, string>> = {
  required: 'review required',
  optional: 'review if the incident lead asks for it',
  none: 'no review',
};

/** Each severity class with what it triggers, gravest first. */
export function deriveClasses(profile: Profile, origins: Origins) {
  return profile.classification.severity_classes.map((grade) => {
    const targets = profile.escalation.targets.find((entry) => entry.class === grade.id);
    const review = profile.improvement.review_rules.find((entry) => entry.class === grade.id);
    const mapped = profile.interfaces.it_service?.mapping.find((entry) => entry.class === grade.id);
    const { class: _class, ...times } = targets ?? { class: grade.id };
    return origins.join(
      grade,
      {
        ...times,
        review: REVIEW[grade.review] ?? grade.review,
        ...(review ? { review_within: review.within, review_led_by: review.led_by } : {}),
        ...(mapped ? { priority: mapped.priority } : {}),
      },
      {
        ...Object.fromEntries(Object.keys(times).map((key): [string, Elsewhere] => [key, [targets, key]])),
        review_within: [review, 'within'],
        review_led_by: [review, 'led_by'],
        priority: [mapped, 'priority'],
      },
    );
  });
}

/** Each impact type with one threshold per class, gravest class first. */
export function deriveImpactRows(profile: Profile, origins: Origins) {
  const classes = profile.classification.severity_classes;
  return profile.classification.impact_types.map((type) =>
    origins.join(type, {
      thresholds: classes.flatMap((grade) => {
        const level = type.levels.find((entry) => entry.class === grade.id);
        return level ? [origins.join(level, { class_name: grade.name }, { class_name: [grade, 'name'] })] : [];
      }),
    }),
  );
}

/** Each category with its name in the catalogue, the name of its gravest class, its playbooks, and one cell for each class, gravest first. */
export function deriveCategories(profile: Profile, { categories }: Pick<Standard, 'categories'>, origins: Origins) {
  return profile.classification.categories.map((category) => {
    const highest = profile.classification.severity_classes.find((grade) => grade.id === category.highest_class);
    return origins.join(
      category,
      {
        standard_name: categories.find(({ id }) => id === category.standard)?.name ?? category.standard,
        highest_class_name: highest?.name ?? '',
        cells: deriveCells(category, profile, origins),
        playbooks: profile.procedures.playbooks
          .filter((playbook) => playbook.categories.includes(category.id))
          .map((playbook) => playbook.id),
      },
      { highest_class_name: [highest, 'name'] },
    );
  });
}

/** The typical case of a category in each class, or why there is none; `text` is absent where the profile says nothing. */
function deriveCells(category: Category, profile: Profile, origins: Origins) {
  return profile.classification.severity_classes.map((grade) => {
    const told = category.by_class?.find((entry) => entry.class === grade.id);
    const cell = {
      class: grade.id,
      class_name: grade.name,
      impossible: told?.impossible === true,
      ...(told ? { text: told.example } : {}),
    };
    return origins.derive(origins.of(told ?? category) ?? '', cell);
  });
}

/** Services and systems with their importance and the accepted effect of cutting them off. */
export function deriveAssets(profile: Profile, origins: Origins) {
  return profile.assets.services.map((service) => {
    const isolation = profile.assets.isolation_impact.find((entry) => entry.service === service.id);
    const importance = profile.assets.importance.find((entry) => entry.service === service.id);
    return origins.join(
      service,
      { importance: importance?.importance ?? 'ordinary', ...(isolation ? { isolation } : {}) },
      { importance: [importance, 'importance'] },
    );
  });
}
