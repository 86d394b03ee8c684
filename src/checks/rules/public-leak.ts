// Check: no name, number or tool of the profile stands in a document for the public.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import type { PrivateValue } from '../../model/privateValues.js';
import type { Check, CheckContext } from '../check.js';

const WORDS: Readonly<Record<string, string>> = {
  name: 'the name of a person',
  number: 'a number or address of our own',
  tool: 'a tool or place of our own',
  customer: 'the name of a customer',
};

export default {
  id: 'public-leak',
  summary: 'The public variant prints no name, number or tool that the profile keeps inside',
  why: 'What is published once cannot be called back. A telephone number, the name of a person on call or of a tool helps whoever prepares an attack, and nobody outside needs it.',
  unsuppressible: 'safety',
  bad: {
    'profile.yaml': 'people: { cards: [{ id: ada, name: Ada Example, phone: "+44 1632 960123" }] }',
    'documents/policy/a/10-scope.md': 'Call Ada Example.',
  },
  good: {
    'profile.yaml': 'people: { cards: [{ id: ada, name: Ada Example, phone: "+44 1632 960123" }] }',
    'documents/policy/a/10-scope.md': 'Call the duty officer.',
  },
  run(context) {
    if (context.withheld.length === 0) return;
    const told = new Set<string>();
    const tell = (secret: PrivateValue, where: string): void => {
      if (told.has(`${secret.pointer} ${where}`)) return;
      told.add(`${secret.pointer} ${where}`);
      context.reportFact(secret.pointer, {
        ruleId: 'public-leak',
        reason: `"${secret.value}", ${WORDS[secret.why] ?? 'a private value'}, stands in the public variant (${where})`,
        actual: secret.value,
        note: 'Guard the sentence of the template with {{#unless public}}, or write `public: false` in the front matter of the section',
      });
    };
    const texts = [...context.generated].map(([path, text]) => [path, squeeze(text)] as const);
    const ownWords = templateText(context);
    for (const secret of context.withheld) {
      const needle = squeeze(secret.value);
      if (!tellsItsOrigin(needle, secret.why) || (secret.why === 'tool' && ownWords.includes(needle))) continue;
      for (const [path, text] of texts) if (text.includes(needle)) tell(secret, path);
    }
    tellPrintedFacts(context, tell);
  },
} satisfies Check;

/** Every word that was printed knows the profile line that it came from: the surest sign, also for values of one common word. */
function tellPrintedFacts(context: CheckContext, tell: (secret: PrivateValue, where: string) => void): void {
  const byPointer = new Map(context.withheld.map((secret) => [secret.pointer, secret]));
  for (const { id, sections } of context.set.documents) {
    for (const section of sections) {
      visit(section.root as Nodes, (node) => {
        const pointer = node.data && 'pointer' in node.data ? node.data.pointer : undefined;
        const secret = pointer === undefined ? undefined : byPointer.get(pointer);
        if (secret && 'value' in node) {
          tell(secret, `${id}, section ${section.id}, line ${placeInTemplate(section, '').line}`);
        }
      });
    }
  }
}

/** What the templates say by themselves: a tool may be called what everybody calls it ("service desk"). */
function templateText({ set }: CheckContext): string {
  const sources = set.documents.flatMap(({ sections }) => sections.map(({ source }) => String(source.file.value)));
  return squeeze(sources.join(' ').replace(/\{\{[^}]*\}\}/gu, ' '));
}

/** Spaces, and the signs inside telephone numbers, make no difference. */
function squeeze(text: string): string {
  return text
    .replace(/(?<=\d)[\s\u00a0()/.-]+(?=\d)/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** A common word says nothing of its origin; where it was printed as a fact, its pointer does. A number has digits or an @. */
function tellsItsOrigin(needle: string, why: string): boolean {
  return needle.length >= 5 && (why === 'number' ? /[\d@]/u : /[\d@ ]/u).test(needle);
}
