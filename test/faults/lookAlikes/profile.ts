// What only a profile makes right: generated files, roles and short forms that are known.
import type { Kind } from '../injection.js';
import { asBlock, inText } from './lookAlike.js';

const HALLBERG = ['hallberg'];
const OUT = '../../../out/hallberg';

export const PROFILE_LOOK_ALIKES: readonly Kind[] = [
  inText(
    { id: 'generated-files', summary: 'generated file that a build makes', corpora: HALLBERG, mode: 'profile' },
    () => [
      `[policy](${OUT}/markdown/policy/incident-management-policy.md)`,
      `[purpose](${OUT}/markdown/policy/incident-management-policy.md#2-purpose-and-objectives)`,
      `[plan](${OUT}/markdown/plan/incident-management-plan.md)`,
      `[plan](${OUT}/pdf/plan/incident-management-plan.pdf)`,
    ],
  ),
  asBlock(
    {
      id: 'known-words',
      summary: 'roles and short forms that are known or explained',
      corpora: HALLBERG,
      mode: 'profile',
    },
    () => [
      'The Head of information security decides. The duty officer calls.',
      'Water treatment control (WTC) has a plan of its own; the WTC is not in this policy.',
      'The GDPR and ISO/IEC 27001 apply. Send it as PDF or by SMS.',
      'The Secrets Manager must be used. Doors close at 18:00 CET.',
      'The plant manager decides in the plant.',
      'DO NOT SWITCH OFF. Write **STOP** on the board. Room U 0.03.',
    ],
  ),
];
