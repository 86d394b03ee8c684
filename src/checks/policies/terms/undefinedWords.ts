// A policy -> roles that it lets act and short forms that it uses, although nobody explains them.
import type { Finding } from '../../../diagnostics.js';
import type { PolicyFile } from '../../check.js';
import { createPositions, type Positions } from '../positions.js';
import { blockAt } from '../readBlocks.js';
import type { KnownWords } from './knownWords.js';
import { rolesIn } from './rolesIn.js';
import { shortFormsIn } from './shortFormsIn.js';

/** Each word once, at its first place in a sentence: headings and code do not count. */
export function undefinedWords({ file }: PolicyFile, known: KnownWords): readonly Finding[] {
  const text = String(file.value);
  let positions: Positions | undefined;
  const firstPlace = (words: string, starts: readonly number[]) => {
    const start = starts.find((at) => {
      const block = blockAt(file, at);
      return block !== undefined && block.kind !== 'heading' && block.text.startsWith(words, at - block.start);
    });
    if (start === undefined) return undefined;
    positions ??= createPositions(text);
    return positions.range(start, start + words.length);
  };
  const roles = rolesIn(text).flatMap(({ title, start }): Finding[] => {
    const place = known.role(title) ? undefined : firstPlace(title, [start]);
    if (!place) return [];
    return [
      {
        ruleId: 'role-undefined',
        severity: 'warning',
        place,
        actual: title,
        reason: `The policy lets a "${title}" act, but the profile has no such role and no policy says who that is`,
        note: 'Write the title of a role of roles.list, or say in a policy who it is: in a table of roles, in a heading, or under `defines` in the front matter',
      },
    ];
  });
  const forms = shortFormsIn(text).flatMap(({ text: form, starts }): Finding[] => {
    const place = known.shortForm(form) ? undefined : firstPlace(form, starts);
    if (!place) return [];
    return [
      {
        ruleId: 'short-form-undefined',
        severity: 'info',
        place,
        actual: form,
        reason: `The short form ${form} is explained neither here nor in a glossary`,
        note: `Write the long form with (${form}) behind it where it first stands, or explain it in the glossary`,
      },
    ];
  });
  return [...roles, ...forms];
}
