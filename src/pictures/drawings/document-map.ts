// Picture: the documents of the set by kind, from the policy down to forms and registers (clause 5.2).
import { type Band, bands } from '../bands.js';
import type { Picture } from '../picture.js';

const WIDTH = 480;
/** What a level is to the one above it. */
const LED_TO: Readonly<Record<string, string>> = {
  plan: 'gives the mandate for',
  team: 'is the work of',
  procedures: 'is carried out by',
  playbooks: 'becomes steps in',
  cards: 'stands in short on',
  forms: 'is recorded on',
  registers: 'is looked up in',
};

export default {
  id: 'document-map',
  summary: 'All documents of the set by kind',
  draw({ derived }) {
    const kinds = [...new Set(derived.documents.map((document) => document.kind))];
    const groups = kinds.map((kind) => ({ kind, documents: derived.documents.filter((entry) => entry.kind === kind) }));
    if (groups.length === 0) return undefined;
    const { shapes, height } = bands(
      groups.map(
        ({ kind, documents }, index): Band => ({
          title: [{ value: documents[0]?.kind_title ?? kind, bold: true }],
          boxes: byFolder(documents).map(({ code, title }) => ({
            words: [
              { value: code, size: 7.5 },
              { value: title, bold: kind === 'policy' || kind === 'plan' },
            ],
            style: kind === 'policy' || kind === 'plan' ? ('strong' as const) : ('plain' as const),
          })),
          columns: 4,
          leads: leadTo(groups[index + 1]?.kind),
        }),
      ),
      WIDTH,
    );
    const sentences = groups.map(({ kind, documents }, index) => {
      const names = documents.map((entry) => `${entry.title} (${entry.code})`).join(', ');
      const next = groups[index + 1];
      const lead = next ? ` It ${leadTo(next.kind)} the next level.` : '';
      return `${documents[0]?.kind_title ?? kind}: ${names}.${lead}`;
    });
    return {
      id: 'document-map',
      title: 'Documents of the set',
      description: sentences.join(' '),
      width: WIDTH,
      height,
      shapes,
    };
  },
} satisfies Picture;

/** One box for each folder: a dozen playbooks beside one another would hide the rest, and the text names them all. */
function byFolder(documents: readonly { readonly folder: string; readonly code: string; readonly title: string }[]) {
  return [...new Set(documents.map(({ folder }) => folder))].map((folder) => {
    const made = documents.filter((entry) => entry.folder === folder);
    const [first, ...more] = made;
    const code = first?.code ?? '';
    return more.length === 0
      ? { code, title: first?.title ?? '' }
      : { code: code.split('-')[0] ?? code, title: `${made.length} documents, one for each case` };
  });
}

function leadTo(kind: string | undefined): string {
  return kind === undefined ? '' : (LED_TO[kind] ?? 'leads to');
}
