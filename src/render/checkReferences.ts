// Links by id and pictures that a template names in plain letters -> those that no library has. What a profile defines is resolved when it is printed.
import type { Finding } from '../diagnostics.js';
import { hasPlace } from '../model/places.js';
import { rankByNearness } from '../model/rankByNearness.js';
import type { TemplateWorld } from './inspection.js';
import { pointAt } from './pointAt.js';

/** `](doc:plan#roles)`; an id that a fact fills in has braces. */
const REFERENCE = /\]\(([a-z]+):([^\s(){}#]*)(?:#([^\s(){}]*))?\)/g;
const COMMENT = /\{\{~?!--.*?--~?\}\}|\{\{~?![^}]*\}\}/gs;

/** Finds them in every branch, also in those that this profile does not print. Places count in the source. */
export function checkReferences(source: string, world: TemplateWorld): readonly Finding[] {
  // Comments keep their length, so that offsets stay.
  const text = source.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    const [, kind = '', id = '', anchor] = match;
    const found = faultOf(kind, id, anchor, world);
    // The place is that of the target, behind `](`.
    return found ? [{ ...found, place: pointAt(source, match.index + 2) }] : [];
  });
}

function faultOf(
  kind: string,
  id: string,
  anchor: string | undefined,
  { library, references }: TemplateWorld,
): Finding | undefined {
  if (kind === 'doc' || kind === 'form') {
    // `#roles` alone is a place in the same document, whose id the source does not know.
    if (id === '') return undefined;
    if (!library.has(id)) return unknown('reference-unresolved', `There is no document \`${id}\``, id, library.keys());
    if (anchor === undefined || hasPlace(library, id, anchor)) return undefined;
    const sections = [...(library.get(id) ?? [])];
    // The id of a sub-heading begins with that of its section, and ends in words that a fact may fill in.
    if (sections.some((section) => anchor.startsWith(`${section}-`))) return undefined;
    return unknown('reference-unresolved', `The document \`${id}\` has no section \`${anchor}\``, anchor, sections);
  }
  const known = references.get(kind);
  if (!known || known.has(id)) return undefined;
  const ruleId = kind === 'picture' ? 'template-unknown-picture' : 'reference-unresolved';
  return unknown(ruleId, `There is no ${kind} \`${id}\``, id, known);
}

function unknown(ruleId: string, reason: string, actual: string, known: Iterable<string>): Finding {
  const { near, ranked } = rankByNearness(actual, known);
  const note = near === undefined ? 'Remove the reference, or add what it names' : `Did you mean \`${near}\`?`;
  return { ruleId, reason, actual, expected: ranked, note };
}
