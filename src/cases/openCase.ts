// What the checks of a filled form look at, and the way in which they tell what they find.
import { type Finding, report } from '../diagnostics.js';
import { childPointer } from '../model/pointer.js';
import type { Profile } from '../model/profile.generated.js';
import { locateNearest } from '../profile/locate.js';
import type { LocatedMap } from '../profile/located.js';
import type { CaseField, CaseShape } from './caseShape.js';

/** A filled form whose keys and types are those of its form. */
export interface OpenCase {
  readonly shape: CaseShape;
  readonly root: LocatedMap;
  /** Without blanks; rows keep their places. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly profile: Profile;
}

/** One field with what is written in it. */
export interface FilledField {
  readonly field: CaseField;
  /** JSON pointer into the file. */
  readonly pointer: string;
  /** Undefined where nothing is. */
  readonly value: unknown;
}

/** The fields that are filled in together: those outside of parts, then each row of each part. */
export function groupsOf({ shape, data }: OpenCase): readonly (readonly FilledField[])[] {
  const group = (fields: readonly CaseField[], values: Readonly<Record<string, unknown>>, above: string) =>
    fields.map((field) => ({ field, pointer: childPointer(above, field.key), value: values[field.key] }));
  return [
    group(shape.fields, data, ''),
    ...shape.parts.flatMap(({ id, fields }) =>
      ((data[id] ?? []) as readonly unknown[]).flatMap((row, index) =>
        // A row that somebody left empty is none.
        typeof row === 'object' && row !== null && Object.keys(row).length > 0
          ? [group(fields, row as Record<string, unknown>, childPointer(childPointer('', id), index))]
          : [],
      ),
    ),
  ];
}

/** Tells a finding at the value of a pointer, or at the key around it. */
export function tellAt({ root }: OpenCase, pointer: string, finding: Omit<Finding, 'place'>): void {
  const { file, range } = locateNearest(root, pointer);
  report(file, { ...finding, place: range });
}
