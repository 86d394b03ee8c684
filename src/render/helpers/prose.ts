// `{{prose p}}`: Markdown that the organization wrote; stands alone on its line and becomes its own paragraphs.
import type { Helper } from '../helper.js';

export default {
  name: 'prose',
  summary: 'A Markdown text of the profile as paragraphs',
  arity: [1, 1],
  shape: ([prose]) =>
    prose?.shape.kind === 'prose' ? { kind: 'text' } : '`prose` takes a Markdown text of the profile',
  run: (prose) => prose,
} satisfies Helper;
