// What an editor shows at a node of the profile schema: a heading, the explanation, and a message in plain words for each mistake.
import type { ProfileSchema } from './profileSchema.js';

/** Where a node stands, as far as its author must know. */
export interface NodePlace {
  /** The key must be written: in this object, or (`section`) in one of the files. */
  readonly required?: 'key' | 'section';
  /** ... unless the group has written it. */
  readonly inGroup?: boolean;
}

/** The keywords that only editors read: yaml-language-server shows all, JetBrains `description`. */
export interface EditorWords {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly markdownDescription: string | undefined;
  readonly errorMessage: string | undefined;
}

const TITLES: Readonly<Record<string, string>> = {
  boolean: 'True or false',
  integer: 'Whole number',
  number: 'Number',
  array: 'List',
};

const WRONG_TYPE: Readonly<Record<string, string>> = {
  boolean: 'Write true or false, without quotes.',
  integer: 'Write a whole number, without quotes and without unit.',
  number: 'Write a number, without quotes and without unit.',
  array: 'Write a list: begin each entry with a hyphen and a space.',
  string: 'Put it in quotes where YAML would read a number, true, false or nothing.',
};

/** Makes the words for the nodes of one schema. */
export function editorWords(root: ProfileSchema): (node: ProfileSchema, place: NodePlace) => EditorWords {
  const places = new Map(definingPlaces(root));
  return (node, place) => {
    const target = node.$ref === undefined ? undefined : root.definitions?.[node.$ref.replace('#/definitions/', '')];
    const facts = factsOf({ ...target, ...node }, place, places);
    return { title: titleOf(node, places), errorMessage: errorMessageOf(node), ...describe(node.description, facts) };
  };
}

/** Kind of id -> the list whose entries carry it, such as `people.cards`. */
function* definingPlaces(node: ProfileSchema, path = ''): Generator<[kind: string, place: string]> {
  if (node['x-defines'] !== undefined) yield [node['x-defines'], path];
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    yield* definingPlaces(child, path === '' ? key : `${path}.${key}`);
  }
}

/** The name of a type in the code, `PersonCard`, is no heading: `Person card` is. */
function titleOf(node: ProfileSchema, places: ReadonlyMap<string, string>): string | undefined {
  const kind = node['x-ref'];
  if (kind !== undefined) return `Id from ${places.get(kind) ?? 'the catalogue of irdocs'}`;
  if (node.enum) return 'Choice';
  const words = node.title?.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words ?? (node.type === undefined ? undefined : TITLES[node.type]);
}

/** For a value of the wrong type; editors take it for an unknown or missing key too, so that sets of keys have none. */
function errorMessageOf({ type, enum: choices, patternErrorMessage }: ProfileSchema): string | undefined {
  if (choices) return `Write one of these: ${choices.map((choice) => JSON.stringify(choice)).join(', ')}.`;
  const message = type === undefined ? undefined : WRONG_TYPE[type];
  if (patternErrorMessage === undefined) return message;
  return patternErrorMessage.includes('in quotes') ? patternErrorMessage : `${patternErrorMessage} ${message}`;
}

function factsOf(node: ProfileSchema, place: NodePlace, places: ReadonlyMap<string, string>): readonly string[] {
  const list = places.get(node['x-ref'] ?? '');
  const group = place.inGroup === true ? ', unless the group has it' : '';
  return [
    ...(place.required === 'section' ? [`Every profile needs this section, in one of its files${group}.`] : []),
    ...(place.required === 'key' ? [`Required${group}.`] : []),
    ...(list === undefined ? [] : [`An id from \`${list}\`.`]),
    ...(node['x-private'] === undefined ? [] : ['Left out of what outsiders may read (`--variant public`).']),
  ];
}

function describe(
  description: string | undefined,
  facts: readonly string[],
): Pick<EditorWords, 'description' | 'markdownDescription'> {
  const plain = description && [description, ...facts].join(' ').replaceAll('`', '');
  const formatted = [description, facts.join(' ')].filter(Boolean).join('\n\n');
  return { description: plain, markdownDescription: plain === description ? undefined : formatted };
}
