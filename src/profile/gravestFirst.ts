// Severity classes in the order of their ranks, as rules about targets and playbooks need them.
import type { PartialProfile } from './context.js';

type SeverityClasses = NonNullable<PartialProfile['classification']>['severity_classes'];

/** The classes that have a rank, highest rank (gravest) first. */
export function gravestFirst(classes: SeverityClasses): readonly { readonly id: string; readonly rank: number }[] {
  return (classes ?? [])
    .flatMap(({ id, rank }) => (id !== undefined && rank !== undefined ? [{ id, rank }] : []))
    .sort((a, b) => b.rank - a.rank);
}
