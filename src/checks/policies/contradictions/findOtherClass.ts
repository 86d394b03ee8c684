// A policy that speaks of a severity class which the scale does not have.
import type { CreateSearch } from './contradiction.js';

/** `incident of class Critical`, `severity level High`; a word of another scale stands there in capitals. */
const NAMED =
  /\b(?:[Ss]everity|(?:[Ii]ncident|[Ss]everity) (?:class|level|grade)|(?:[Ii]ncident|[Cc]ase|[Ee]vent)s? of (?:class|severity|level|grade)|[Cc]lass(?=[^.;]{0,60}\bincident))\s+["“„']?(\p{Lu}\p{L}{3,}|S(?:EV|ev)[- ]?\d)\b/u;
const NUMBERED = /\b(S(?:EV|ev)[- ]?\d)\b/u;

/** Names of labels and of the severity of vulnerabilities are no classes. */
export const findOtherClass: CreateSearch = ({ classification, vulnerability, information_handling }) => {
  const classes = classification.severity_classes;
  const names = classes.map(({ name }) => name);
  const known = new Set(
    [
      ...classes.flatMap(({ id, name }) => [id, name]),
      ...vulnerability.targets.flatMap(({ severity }) => severity.split(/[^\p{L}\p{N}]+/u)),
      ...information_handling.labels.flatMap(({ id, label }) => [id, label]),
    ].map(plain),
  );
  return ({ text, heading }) => {
    if (!/\bincident/i.test(text) && !/\bincident/i.test(heading)) return undefined;
    const match = NAMED.exec(text) ?? NUMBERED.exec(text);
    const word = match?.[1];
    if (!match || word === undefined || known.has(plain(word))) return undefined;
    return {
      words: word,
      index: match.index + match[0].lastIndexOf(word),
      severity: 'warning',
      reason: `The policy speaks of incidents of class "${word}", but the scale has ${names.join(', ')}`,
      expected: names,
      note: 'Use the names of classification.severity_classes, so that one word means one thing',
    };
  };
};

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
