// What stands before the first section of a written file, and its front matter -> where they differ from what the document states of itself.
import { parse } from 'yaml';
import type { Document } from '../../model/documents.js';
import { leftovers } from '../words/leftovers.js';
import type { FindWords } from './findWords.js';
import { meantFront } from './meantFront.js';
import type { DocumentReading } from './readSet.js';
import { REPORT_IT, type RenderedFault } from './renderedFault.js';

/** Looks at title, summary, control block and front matter. */
export function checkFront(reading: DocumentReading, find: FindWords): readonly RenderedFault[] {
  return [...compareFront(reading, find), ...compareHead(reading), ...findLeftovers(reading, find)];
}

/** After the first difference nothing certain can be said of the rest. */
function compareFront({ document, path, front }: DocumentReading, find: FindWords): readonly RenderedFault[] {
  const meant = meantFront(document);
  for (let index = 0; index < Math.max(meant.length, front.length); index += 1) {
    const [wanted, got] = [meant[index], front[index]];
    if (wanted && got && wanted.kind === got.kind && wanted.text === got.text && got.links.length + got.marks === 0)
      continue;
    const where = got ? `${path}, line ${got.line}` : path;
    const shown = got ? `shows "${got.text}"` : 'ends';
    const reason = `${where}: the beginning ${shown}, but ${wanted ? `"${wanted.text}"` : 'the first section'} is meant there`;
    const pointer = wanted?.value === undefined ? undefined : find(wanted.value);
    return [{ document, pointer, finding: { ruleId: 'rendered-text', reason, actual: got?.text, note: REPORT_IT } }];
  }
  return [];
}

function compareHead({ document, path, head }: DocumentReading): readonly RenderedFault[] {
  const stated = readHead(head);
  const meant = Object.entries(headOf(document));
  const wrong = stated
    ? meant.filter(([key, value]) => stated[key] !== value).map(([key]) => `\`${key}\``)
    : ['all keys'];
  if (wrong.length === 0) return [];
  const reason = `${path}: the front matter does not say what the document states of itself (${wrong.join(', ')})`;
  return [{ document, finding: { ruleId: 'rendered-outline', reason, note: REPORT_IT } }];
}

function headOf({ control, title }: Document): Readonly<Record<string, string>> {
  return {
    id: control.identifier,
    title,
    version: control.version,
    status: control.status,
    label: control.label,
    owner: control.owner,
    approver: control.approver,
    effective: control.effective,
    next_review: control.nextReview,
    lang: control.language,
  };
}

function readHead(head: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = parse(head ?? '');
    return typeof read === 'object' && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}

/** The control block is made of the profile, but does not know of which line: a word of programs that the profile says is its own. */
function findLeftovers({ document, path }: DocumentReading, find: FindWords): readonly RenderedFault[] {
  return meantFront(document).flatMap(({ text }) =>
    leftovers(text, 'template').flatMap(({ words, what }): RenderedFault[] => {
      const pointer = find(text) ?? find(words);
      if (pointer !== undefined && leftovers(text, 'profile').length === 0) return [];
      const reason = `${path}, before the first section, prints ${what}: \`${words}\``;
      const finding = { ruleId: 'rendered-leftover', reason, actual: words, note: 'Write the real text' };
      return [{ document, pointer, finding }];
    }),
  );
}
