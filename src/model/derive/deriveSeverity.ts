// Derived: the class that follows from the impacts (clause 6.5, Annex C). A total rule: each combination of impact levels gives exactly one class.
import type { Profile } from '../profile.generated.js';

/** The part of a classification scale that decides on the class. */
export interface ImpactScale {
  readonly severity_classes: readonly { readonly id: string; readonly rank: number }[];
  readonly impact_types: readonly { readonly id: string; readonly levels: readonly { readonly class: string }[] }[];
}

/**
 * The class of an incident: the gravest that any impact type reaches. An impact type without an answer counts as the
 * lightest class, so that every answer sheet has one class, and a graver answer never gives a lighter class. The category
 * does not come in: `highest_class` says what to prepare for, not what to believe.
 *
 * @param reached class by impact type
 * @throws Error when the scale has no class, or an answer names a class that the scale lacks
 */
export function severityOf(scale: ImpactScale, reached: Readonly<Record<string, string>>): string {
  const [lightest, ...graver] = [...scale.severity_classes].sort((a, b) => a.rank - b.rank);
  if (!lightest) throw new Error('the scale has no class');
  const answers = scale.impact_types.flatMap(({ id }) => (Object.hasOwn(reached, id) ? [reached[id]] : []));
  const unknown = answers.find((answer) => answer !== lightest.id && !graver.some(({ id }) => id === answer));
  if (unknown !== undefined) throw new Error(`the scale has no class ${unknown}`);
  return graver.findLast(({ id }) => answers.includes(id))?.id ?? lightest.id;
}

/** How many combinations of impact levels there are, and how many of them lead to each class; gravest class first. */
export function deriveSeverity({ classification }: Pick<Profile, 'classification'>) {
  const byRank = [...classification.severity_classes].sort((a, b) => b.rank - a.rank);
  // As many combinations stay at or below a class as its impact types have levels there, multiplied.
  const upTo = (rank: number): number =>
    classification.impact_types.reduce((product, type) => {
      const levels = type.levels.filter((level) => byRank.some(({ id, rank: of }) => id === level.class && of <= rank));
      return product * levels.length;
    }, 1);
  return {
    combinations: upTo(Number.POSITIVE_INFINITY),
    classes: byRank.map(({ id, name, rank }, index) => {
      const lighter = byRank[index + 1];
      return { id, name, combinations: upTo(rank) - (lighter ? upTo(lighter.rank) : 0) };
    }),
  };
}
