// What nobody uses: facts of the profile, partials, pictures, and sections that this profile cannot print. For `list unused`.
import type { LeftOutSection } from '../model/derive/deriveMatrix.js';
import { childPointer } from '../model/pointer.js';
import type { Profile } from '../model/profile.generated.js';
import type { ProfileReading } from '../profile/readProfile.js';
import { factPrints } from './factPrints.js';
import type { RenderedSet } from './renderSet.js';

/** One thing that nobody uses. */
export interface Unused {
  readonly kind: 'fact' | 'partial' | 'picture' | 'section';
  /** Path of the fact, name of the partial or picture, `document#section`. */
  readonly name: string;
  /** `file:line`, where there is one. */
  readonly where: string;
  readonly why: string;
}

/** What is known of one checked organization. */
export interface UnusedInput {
  readonly profile: Profile;
  readonly rendered: RenderedSet;
  readonly reading: Pick<ProfileReading, 'locate'>;
  /** Paths of facts that derivations, checks and outputs have asked for. */
  readonly read: ReadonlySet<string>;
  /** Files of the partials by name. */
  readonly partials: ReadonlyMap<string, { readonly path: string }>;
}

/** Facts first, as the profile has them; of a list one line stands for all its entries. */
export function findUnused(input: UnusedInput): readonly Unused[] {
  const { used, leftOut, set } = input.rendered;
  const printed = new Set(
    set.documents.flatMap(({ id, sections }) => sections.map((section) => `${id}#${section.id}`)),
  );
  return [
    ...unusedFacts(input),
    ...[...input.partials].flatMap(([name, { path }]): Unused[] =>
      used.partials.has(name) ? [] : [{ kind: 'partial', name, where: path, why: 'no template includes it' }],
    ),
    ...used.idlePictures.map((name): Unused => ({ kind: 'picture', name, where: '', why: 'no template shows it' })),
    ...leftOut.flatMap((section): Unused[] => (printed.has(nameOf(section)) ? [] : [unprinted(section)])),
  ];
}

function unprinted(section: LeftOutSection): Unused {
  const why = `the profile gives no ${section.missing.join(', ')}`;
  return { kind: 'section', name: nameOf(section), where: '', why };
}

function nameOf({ document, section }: LeftOutSection): string {
  return `${document}#${section}`;
}

function unusedFacts({ profile, rendered, reading, read }: UnusedInput): readonly Unused[] {
  const used = new Set([
    ...read,
    ...rendered.used.facts,
    ...factPrints(rendered.set).map(({ pointer }) => pathOf(pointer)),
  ]);
  const found = new Map<string, string>();
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) walk(child, childPointer(pointer, key));
      return;
    }
    const path = pathOf(pointer);
    // A list of texts is read as a whole.
    if (used.has(path) || used.has(path.replace(/\[\]$/, ''))) return;
    const place = reading.locate(pointer);
    if (place && !found.has(path)) found.set(path, `${place.file.path}:${place.range.start.line}`);
  };
  walk(profile, '');
  return [...found].map(([name, where]) => ({
    kind: 'fact',
    name,
    where,
    why: 'no document, derivation or check reads it',
  }));
}

/** `/roles/list/3/id` -> `roles.list[].id` */
function pathOf(pointer: string): string {
  return pointer
    .slice(1)
    .replaceAll('/', '.')
    .replace(/\.\d+(?=\.|$)/g, '[]');
}
