// The picture files as they are written -> words and numbers in them that a program left behind.
import type { CheckContext } from '../check.js';
import { leftovers } from '../words/leftovers.js';
import type { FindWords } from './findWords.js';
import type { RenderedFault } from './renderedFault.js';

/** Looks at every SVG file of the output. */
export function checkPictures({ written, set }: CheckContext, find: FindWords): readonly RenderedFault[] {
  const [document] = set.documents;
  if (!document) return [];
  return [...written].flatMap(([path, file]) => {
    if (!path.endsWith('.svg')) return [];
    return leftovers(String(file.value), 'template').flatMap(({ words, what }): RenderedFault[] => {
      const pointer = find(words);
      if (pointer !== undefined && leftovers(words, 'profile').length === 0) return [];
      const reason = `${path} holds ${what}: \`${words}\``;
      const note =
        'Write the real text where the picture takes it from; a coordinate that is no number is a fault of irdocs';
      return [{ document, pointer, finding: { ruleId: 'rendered-leftover', reason, actual: words, note } }];
    });
  });
}
