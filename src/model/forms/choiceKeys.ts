// Short names for the choices of a form field: what a filled form holds in place of the words.

const LONGEST = 60;
/** What a PDF calls a box that is not ticked. */
const RESERVED = 'off';

function keyOf(choice: string, index: number): string {
  const words = choice
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/gu, '');
  if (words === '') return `choice-${index + 1}`;
  return /^\d/u.test(words) || words === RESERVED ? `choice-${words}` : words;
}

/**
 * A key for each choice, in their order: lower-case letters a to z, digits and hyphens, each unlike the others.
 *
 * The key follows the words, not their place in the list, so that a new choice renames no other. A choice without Latin letters or
 * digits is called by its place.
 */
export function choiceKeys(choices: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return choices.map((choice, index) => {
    const key = keyOf(choice, index);
    let free = key;
    for (let copy = 2; taken.has(free); copy += 1) free = `${key}-${copy}`;
    taken.add(free);
    return free;
  });
}
