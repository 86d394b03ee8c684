// One entry of `governance.required_links` whose ends are known -> findings about the link, and about what must stand beside it.
import type { Finding, Range } from '../../../diagnostics.js';
import type { Profile } from '../../../model/profile.generated.js';
import type { SlugDialect } from '../../check.js';
import { readStatements } from '../readStatements.js';
import { nameOfDocument } from '../relations/nameOfDocument.js';
import { holdsWords, plainWords } from '../relations/plainWords.js';
import { relativeTo } from '../relations/relativeTo.js';
import { anchorsOfSection } from './anchorsOfSection.js';
import type { LinkEnd } from './linkEnd.js';
import { sectionsOf, type TextSection } from './sectionOf.js';

/** An entry of the profile. */
export type RequiredLink = NonNullable<Profile['governance']['required_links']>[number];

/** What must be linked: ends, and sections by heading or id. */
export interface LinkDemand {
  readonly from: LinkEnd;
  readonly section: string | undefined;
  readonly to: LinkEnd;
  readonly toSection: string | undefined;
  readonly slugs: SlugDialect;
}

/** The finding about a missing link; undefined when it stands where it must. Both sections are known to exist. */
export function missingLink({ from, section, to, toSection, slugs }: LinkDemand): Finding | undefined {
  const places = sectionsOf(from, section);
  const goals = toSection === undefined ? [] : sectionsOf(to, toSection);
  const anchors = goals.flatMap((goal) => anchorsOfSection(to, goal, slugs));
  const links = linksTo(to, from);
  const inside = links.filter(({ range }) => places.some((place) => isIn(range, place)));
  if (inside.some(({ anchor }) => toSection === undefined || anchors.includes(anchor))) return undefined;
  const anchor = anchors[0] === undefined ? '' : `#${anchors[0]}`;
  const paste = `[${(to.facts.title?.text ?? to.id).trim()}](${relativeTo(from.path, to.path)}${anchor})`;
  const [name, goal] = [nameOfDocument(to.facts), toSection === undefined ? '' : `, section "${toSection}"`];
  const there = links[0];
  const why =
    inside.length > 0
      ? `links to ${name} in line ${inside[0]?.range.start.line}, but not to its section "${toSection}"`
      : there && section !== undefined
        ? `links to ${name} in line ${there.range.start.line}, but not from its section "${section}"`
        : `does not link to ${name}${goal}`;
  return {
    ruleId: 'required-link',
    place: inside[0]?.range ?? places[0]?.heading?.range ?? from.read.headings[0]?.range,
    reason: `${nameOfDocument(from.facts)} ${why}`,
    expected: [paste],
    note: from.file
      ? `Add ${paste}${section === undefined ? '' : ` to the section "${section}"`}`
      : `Add [](${to.file ? 'policy' : 'doc'}:${to.id}) to its template, or take the entry out`,
  };
}

interface EndLink {
  readonly range: Range;
  readonly anchor: string;
}

/** Where one end links to another; a definition counts where it is used. */
function linksTo(to: LinkEnd, from: LinkEnd): readonly EndLink[] {
  return from.read.links.flatMap(({ kind, url, range, uses }, at): EndLink[] => {
    if (kind === 'image' || !to.paths.has(from.resolutions[at]?.path ?? '')) return [];
    const anchor = decode(/#(.*)$/s.exec(url)?.[1] ?? '');
    return (uses ?? [{ range }]).map((use) => ({ range: use.range, anchor }));
  });
}

/** What a section says, as plain words, code and telephone links included. */
export function wordsOfSection({ text }: LinkEnd, places: readonly TextSection[]): string {
  return readStatements(text)
    .statements.filter(({ start }) => places.some((place) => start >= place.start && start < place.end))
    .map((statement) => statement.text)
    .join('\n');
}

/** Whether plain words hold one of the ways to say something, joined by `|`. */
export function says(words: string, wanted: string): boolean {
  return wanted.split('|').some((way) => holdsWords(plainWords(words), plainWords(way)));
}

function isIn({ start }: Range, place: TextSection): boolean {
  return (start.offset ?? 0) >= place.start && (start.offset ?? 0) < place.end;
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
