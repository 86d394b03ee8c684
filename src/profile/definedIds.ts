// The ids that a profile defines, by kind, with the human names of their entries: what references may name.
import type { ProfileSchema } from './profileSchema.js';
import { walkSchema } from './walkSchema.js';

/** One list whose entries others refer to. */
export interface DefiningList {
  /** `person`, `role` and so on, as `x-ref` names them. */
  readonly kind: string;
  readonly pointer: string;
  /** Id -> name; the id itself where the entry has no name. */
  readonly names: ReadonlyMap<string, string>;
}

/** The lists with `x-defines`, in the order of the data, which may be faulty. */
export function definedIds(schema: ProfileSchema, data: unknown): readonly DefiningList[] {
  return walkSchema(schema, data).flatMap(({ pointer, value, schema: list }) => {
    const kind = list['x-defines'];
    if (kind === undefined || !Array.isArray(value)) return [];
    const named = value.flatMap((item): [string, string][] => {
      const { id, [list['x-name'] ?? 'id']: name } = Object(item) as Record<string, unknown>;
      return typeof id === 'string' ? [[id, typeof name === 'string' ? name : id]] : [];
    });
    return [{ kind, pointer, names: new Map(named) }];
  });
}
