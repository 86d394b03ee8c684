// The list of procedures (clause 6.7): those that the profile lists, and those of the set that were tried together.
import type { DocumentTemplate } from '../documents.js';
import type { Origins } from '../origins.js';
import type { Procedure, Profile } from '../profile.generated.js';
import { ownerOf } from './deriveDocuments.js';

/**
 * The entries of `procedures.list`, then one for each other procedure of the set when `procedures.tested` says that all
 * were tried. A procedure that nobody tried is not on the list.
 */
export function deriveProcedures(
  profile: Profile,
  templates: readonly DocumentTemplate[],
  origins: Origins,
): readonly Procedure[] {
  const { list, tested } = profile.procedures;
  if (!tested) return list;
  const others = templates.filter(({ id, kind }) => kind === 'procedures' && !list.some((entry) => entry.id === id));
  return [
    ...list,
    ...others.map((template) =>
      origins.derive('/procedures/tested', {
        id: template.id,
        title: template.title,
        owner: ownerOf(profile, template),
        trigger: template.trigger ?? template.summary,
        version: profile.document_set.version,
        last_test: tested.date,
        tested_by: tested.by,
        result: tested.result,
      }),
    ),
  ];
}
