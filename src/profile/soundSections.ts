// Which sections of a profile are valid in themselves, so that rules do not tell a second time what was told of a value.
import { type Range, severityOf } from '../diagnostics.js';
import type { LocatedEntry, LocatedMap, LocatedNode, Place } from './located.js';

/** The top-level keys without an error inside, in whichever folder that part of the section was written. */
export function soundSections(root: LocatedMap): readonly string[] {
  return [...root.entries.values()].filter((entry) => !spansOf(entry).some(hasError)).map(({ key }) => key);
}

/** All places that a section is made of: what each profile wrote of it, and what was taken away from it. */
function spansOf(entry: LocatedEntry): readonly Place[] {
  const { file, keyRange, value, over } = entry;
  const written = { file, range: { start: keyRange.start, end: value.range.end } };
  return [written, ...(over ? spansOf(over) : []), ...marksIn(value)];
}

function marksIn(node: LocatedNode): readonly Place[] {
  if (node.kind === 'map') {
    return [...(node.without?.values() ?? []), ...[...node.entries.values()].flatMap(({ value }) => marksIn(value))];
  }
  return node.kind === 'list' ? [...(node.without?.values() ?? []), ...node.items.flatMap(marksIn)] : [];
}

function hasError({ file, range }: Place): boolean {
  const from = range.start.offset ?? 0;
  const to = range.end.offset ?? from;
  return file.messages.some((message) => {
    const at = severityOf(message) === 'error' ? offsetOf(message.place) : undefined;
    return at !== undefined && at >= from && at <= to;
  });
}

function offsetOf(place: unknown): number | undefined {
  const range = place as Partial<Range> & { offset?: number };
  return range?.start?.offset ?? range?.offset;
}
