// `{{lower text}}`: the first letter in lower case, for values in running text; abbreviations stay.
import { Fact } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'lower',
  summary: 'A text with its first letter in lower case',
  arity: [1, 1],
  shape: ([text]) => (text?.shape.kind === 'text' ? { kind: 'text' } : '`lower` takes a text'),
  run: (text) => {
    if (!(text instanceof Fact)) return '';
    const value = String(text.value);
    return /^\p{Lu}[\p{Ll}\s]/u.test(value) ? text.reworded(value.charAt(0).toLowerCase() + value.slice(1)) : text;
  },
} satisfies Helper;
