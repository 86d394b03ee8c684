// The readings of a set -> where each of its links leads, and where it is meant to.
import { posix } from 'node:path';
import type { CheckContext } from '../check.js';
import type { LinkWorld } from '../policies/linkWorld.js';
import { parseTarget } from '../policies/parseTarget.js';
import { type Resolution, resolveTarget } from '../policies/resolveTarget.js';
import type { MeantLink } from './meantBlocks.js';
import { type DocumentReading, writtenPath } from './readSet.js';

/** A file, relative to the profile folder, and a place in it. */
export interface Place {
  readonly path: string;
  readonly anchor: string | undefined;
  /** Set where the heading is not in the written file, which another fault tells; the anchor is the one that it should have. */
  readonly headingLost?: boolean;
}

/** Where links lead. */
export interface Leads {
  /** Where a link of the written file `from` leads, as the checks of the policies see it. */
  found(from: string, url: string): Resolution & Pick<Place, 'anchor'>;
  /** Where it is meant to lead; undefined where the file is not written, which another fault tells. */
  meant(leads: Extract<MeantLink['leads'], { to: 'document' | 'picture' }>): Place | undefined;
  /** The path that a written file has to a policy of the organization. Whether there is one, another check tells. */
  toPolicy(path: string): string;
}

/** @param home as the checks know it */
export function renderedLeads(
  readings: readonly DocumentReading[],
  world: LinkWorld,
  home: CheckContext['home'],
): Leads {
  const place = (path: string): string => posix.join(home.path, path);
  const byId = new Map(readings.map((reading) => [reading.document.id, reading]));
  const resolved = new Map<string, Resolution>();
  const resolve = (from: string, url: string): Resolution => {
    // A link into another file leads to the same place from every file of the folder.
    const key = `${url.startsWith('#') ? from : posix.dirname(from)}\0${url}`;
    const known = resolved.get(key) ?? resolveTarget(place(from), url, world);
    resolved.set(key, known);
    return known;
  };
  return {
    found(from, url) {
      const target = parseTarget(url);
      return { ...resolve(from, url), anchor: target.kind === 'local' ? target.anchor : undefined };
    },
    meant(leads) {
      if (leads.to === 'picture') return { path: place(`markdown/images/${leads.id}.svg`), anchor: undefined };
      const { document, anchor } = leads.target;
      const reading = byId.get(document);
      if (!reading) return undefined;
      const path = place(writtenPath(reading.document));
      if (anchor === undefined) return { path, anchor };
      const found = reading.anchorOf.get(anchor);
      return { path, anchor: found ?? reading.meantAnchorOf.get(anchor), headingLost: found === undefined };
    },
    // Files lie two folders below the out folder: markdown/plan/x.md.
    toPolicy: (path) => posix.join('../..', home.back, path),
  };
}
