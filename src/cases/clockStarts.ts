// Which times of a form start which clocks of law and contract, as data.
import type { CaseData } from './caseData.js';

/** What a time of a form is to the law. */
type StartKind = 'known' | 'certain' | 'decided' | 'over';

/** Start event of the catalogue (`clock_start_terms`) -> kind of time. Events that no form has a time for are absent. */
const KINDS: Readonly<Record<string, StartKind>> = {
  detection: 'known',
  noticing: 'known',
  discovery: 'known',
  identification: 'known',
  awareness: 'certain',
  'reasonable-belief': 'certain',
  'assessment-complete': 'decided',
  determination: 'decided',
  classification: 'decided',
  resolution: 'over',
};

/** Fields by form and kind of time; of several the first that is filled in counts. A case that nobody is sure of yet is dated early. */
const FIELDS: Readonly<Record<string, Readonly<Partial<Record<StartKind, readonly string[]>>>>> = {
  'event-report': {
    known: ['event_discovered_at'],
    certain: ['event_discovered_at'],
    decided: ['triage_at'],
  },
  'incident-report': {
    known: ['incident_discovered_at'],
    certain: ['awareness_at', 'incident_discovered_at'],
    decided: ['declared_at'],
    over: ['recovered_at'],
  },
  'vulnerability-report': {
    known: ['vulnerability_reported_at'],
    certain: ['vulnerability_reported_at'],
  },
};

/** The fields whose time starts a clock, the best first; none where the form has no such time. */
export function startFields(form: string, start: string): readonly string[] {
  const kind = KINDS[start];
  return (kind && FIELDS[form]?.[kind]) ?? [];
}

/**
 * Whether a form can start a clock at all: a weakness starts only those of laws about weaknesses, and only when somebody uses it.
 *
 * @param trigger what the law asks a report for; of a contract there is none
 */
export function canStart(form: string, trigger: string | undefined, data: CaseData): boolean {
  if (form !== 'vulnerability-report') return true;
  return data.vulnerability_exploited === 'yes' && /vulnerab/iu.test(trigger ?? '');
}

/** The start of what contracts ask for: their own words say it, many mean a suspicion, and the first knowledge is never too early. */
export const CONTRACT_START = 'discovery';
