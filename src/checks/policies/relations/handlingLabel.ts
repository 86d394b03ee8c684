// The words of a handling label -> its place in an order of labels, so that two can be compared.
import type { Profile } from '../../../model/profile.generated.js';

/** A place in an order; 0 is for everybody. Labels of two orders compare at 0 only. */
export interface HandlingLabel {
  readonly order: 'traffic light' | 'words';
  readonly rank: number;
}

/** FIRST, Traffic Light Protocol 2.0; WHITE is the CLEAR of 1.0. */
const TRAFFIC_LIGHT: Readonly<Record<string, number>> = {
  CLEAR: 0,
  WHITE: 0,
  GREEN: 1,
  AMBER: 2,
  'AMBER+STRICT': 3,
  RED: 4,
};
/** "Restricted" lies between internal and confidential in one house, above confidential in the next; it surely is not public. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:public|open|unclassified|unrestricted|öffentlich|publique?)$/u, 0],
  [
    /^(?:internal|internal use(?: only)?|for internal use(?: only)?|intern|nur intern|interner gebrauch|interne|usage interne|private)$/u,
    1,
  ],
  [/^(?:restricted|official sensitive|eingeschränkt|diffusion restreinte)$/u, 1.5],
  [/^(?:confidential|company confidential|vertraulich|confidentielle?)$/u, 2],
  [
    /^(?:strictly confidential|highly confidential|most confidential|secret|highly restricted|streng vertraulich|geheim|strictement confidentielle?|secrète?)$/u,
    3.5,
  ],
  [/^(?:top secret|streng geheim|très secret)$/u, 4],
];

/** Reads labels; those of `information_handling.labels` by the TLP label that they correspond to. */
export function createLabelReader(profile?: Profile): (label: string) => HandlingLabel | undefined {
  const own = new Map(
    (profile?.information_handling?.labels ?? []).map(({ label, tlp }) => [plain(label), trafficLight(tlp)]),
  );
  return (label) => {
    // "Internal, may be given to suppliers"
    for (const words of [label, label.split(/[,;:(–—]|\s[-/]\s/)[0] ?? '']) {
      const known = trafficLight(label) ?? own.get(plain(words)) ?? commonWord(words);
      if (known) return known;
    }
    return undefined;
  };
}

function trafficLight(label: string): HandlingLabel | undefined {
  const color = /^\s*(?:TLP\s*[:\s-]\s*)?(CLEAR|WHITE|GREEN|AMBER\s*\+\s*STRICT|AMBER|RED)\b/iu.exec(label)?.[1];
  const rank = TRAFFIC_LIGHT[(color ?? '').toUpperCase().replace(/\s/g, '')];
  return rank === undefined ? undefined : { order: 'traffic light', rank };
}

function commonWord(label: string): HandlingLabel | undefined {
  const rank = WORDS.find(([word]) => word.test(plain(label)))?.[1];
  return rank === undefined ? undefined : { order: 'words', rank };
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What is surely kept from the public; "internal" often only means that nobody published it. */
const CLOSED = 1.5;

/**
 * Whether a document must not lead its readers to another one: from what everybody may read to what is closed, else two steps up. One
 * step is usual: the rules for all staff name the plan of a team.
 */
export function leadsTooHigh(from: HandlingLabel, to: HandlingLabel): boolean {
  if (from.rank === 0) return to.rank >= CLOSED;
  return from.order === to.order && to.rank - from.rank >= 2;
}
