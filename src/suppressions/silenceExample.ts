// How one finding is accepted for a time: the entry to paste into the profile, or why there is none.
import type { FindingKind } from '../diagnostics.js';
import { GROUNDS } from '../model/grounds.js';

/** For people and programs alike. */
export interface Silence {
  /** YAML for the profile; its reason, owner and last day are to be filled in. */
  readonly entry: string | null;
  /** What must be known before it is pasted, or why the finding cannot be accepted. */
  readonly words: string;
}

/** What `irdocs explain` says about silencing a finding. */
export function silenceExample({ id, unsuppressible, severities = ['error'] }: FindingKind): Silence {
  if (unsuppressible && severities.length === 1) {
    return { entry: null, words: `This finding cannot be accepted for a time: ${GROUNDS[unsuppressible]}. Mend it.` };
  }
  const entry = [
    'suppressions:',
    `  - id: ${id}-1`,
    `    finding: ${id}`,
    '    file: # as the message names it, seen from the folder of the profile; leave the line out for every file',
    '    text: # words of the message that name this one; leave the line out for all of the kind',
    '    reason: # why it may wait',
    '    owner: # the role that mends it',
    '    expires: # the last day, as YYYY-MM-DD',
  ].join('\n');
  const only = unsuppressible ? ` Its errors cannot be accepted, because ${GROUNDS[unsuppressible]}.` : '';
  const words = `Mend it if you can. If it must wait, write this entry into a file of the profile, for example suppressions.yaml. It is counted in every report and listed in the manifest, and on the day after \`expires\` the finding counts again.${only}`;
  return { entry: `${entry}\n`, words };
}
