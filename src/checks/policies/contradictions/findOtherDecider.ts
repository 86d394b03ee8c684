// A policy that lets another role decide than the decision matrix.
import type { CreateSearch } from './contradiction.js';

/** What a sentence is about, and the decision of the matrix that this is. */
const SUBJECTS: readonly (readonly [words: RegExp, decision: string])[] = [
  [/\b(?:ransom(?!ware)|extortion\w*|blackmail\w*)\b/i, 'pay-extortion'],
  [/\b(?:police|criminal complaint)\b/i, 'involve-police'],
  [/\b(?:press|media|journalists?)\b/i, 'speak-in-public'],
  [/\bcrisis team\b/i, 'declare-crisis'],
];
const DECIDES = /\b(?:alone |only )?(?:may |can |must )?decides?\b/i;

/** Only sentences count that say `<title of a role> decides`, with a title of the profile. */
export const findOtherDecider: CreateSearch = ({ decisions, roles }) => {
  const titles = roles.list.map(({ id, title }) => ({ id, title }));
  const titleOf = (id: string): string => titles.find((role) => role.id === id)?.title ?? id;
  return ({ text }) => {
    const verb = DECIDES.exec(text);
    const subject = SUBJECTS.find(([words]) => words.test(text));
    const decision = decisions.matrix.find(({ id }) => id === subject?.[1]);
    if (!verb || !decision) return undefined;
    const before = text.slice(0, verb.index).toLowerCase().replace(/\s+/g, ' ');
    const deciding = titles.filter(
      ({ title }) => before.trimEnd().endsWith(` ${title.toLowerCase()}`) || before.trim() === title.toLowerCase(),
    );
    const may = [decision.decider, ...decision.deputies];
    const [role] = deciding;
    if (!role || deciding.some(({ id }) => may.includes(id))) return undefined;
    return {
      words: text.slice(verb.index, verb.index + verb[0].length),
      index: verb.index,
      severity: 'warning',
      reason: `The policy lets the ${role.title} decide what the decision matrix gives to the ${titleOf(decision.decider)} ("${decision.id}")`,
      expected: may.map(titleOf),
      note: 'Name the decider of decisions.matrix, or correct the matrix',
    };
  };
};
