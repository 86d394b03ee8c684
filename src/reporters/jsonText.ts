// Data -> JSON text that is safe to show: invisible characters are written as JSON escapes, so the data stays the same.

const INVISIBLE = /[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Co}/gu;

/** Indented JSON with a final line feed. */
export function jsonText(data: unknown): string {
  // Such characters can stand only inside of strings, where an escape means the same.
  const text = JSON.stringify(data, undefined, 2).replace(INVISIBLE, (character) =>
    Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join(''),
  );
  return `${text}\n`;
}

function hex(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
