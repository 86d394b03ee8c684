// `{{languages codes}}`: language codes as names: German, French and British English.
import { Fact } from '../fact.js';
import type { Helper, Inert } from '../helper.js';
import { joinWithAnd } from '../joinWithAnd.js';

export default {
  name: 'languages',
  summary: 'A list of language codes as names',
  arity: [1, 1],
  shape: ([codes]) =>
    codes?.shape.kind === 'list' && codes.shape.item().kind === 'text'
      ? { kind: 'text' }
      : '`languages` takes a list of codes',
  run: (codes): Inert => ({
    toHTML: () => {
      const names = new Intl.DisplayNames(['en-GB'], { type: 'language' });
      const printed = (codes as readonly unknown[]).map((code) => {
        if (!(code instanceof Fact)) throw new TypeError('only facts of the model can be printed');
        return code.reworded(names.of(String(code.value)) ?? String(code.value)).toHTML();
      });
      return joinWithAnd(printed);
    },
  }),
} satisfies Helper;
