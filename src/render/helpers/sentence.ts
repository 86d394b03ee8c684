// `{{sentence text}}`: the first letter in upper case and a full stop at the end.
import { Fact } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'sentence',
  summary: 'A text as a sentence',
  arity: [1, 1],
  shape: ([text]) => (text?.shape.kind === 'text' ? { kind: 'text' } : '`sentence` takes a text'),
  run: (text) => {
    if (!(text instanceof Fact)) return '';
    const value = String(text.value);
    const begun = value.charAt(0).toUpperCase() + value.slice(1);
    return text.reworded(/[.!?:]$/.test(begun) ? begun : `${begun}.`);
  },
} satisfies Helper;
