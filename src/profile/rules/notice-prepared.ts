// Profile rule (cc-12): for each stage of each regime a notice lies ready, and its filer has a deputy.
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'notice-prepared',
  summary: 'Each regime has a prepared notice for every stage that sends one, and somebody else who can file it.',
  why: 'The early warning is drafted in the worst night of the year. What can be filled in beforehand must be: the form, the registration number, the language of the authority. A deputy who is the filer again files nothing.',
  catalogue: ['cc-12'],
  bad: {
    'profile.yaml': `notification:
  regimes:
    - { id: nis2, catalogue: eu-nis2-23 }
  owners:
    - { regime: nis2, decides: managing-director, files: privacy-officer, deputies: [privacy-officer] }
  templates:
    - { regime: nis2, stage: Early warning, stages: [early-warning], form: Draft, language: en-GB, location: Binder }
`,
  },
  good: {
    'profile.yaml': `notification:
  regimes:
    - { id: nis2, catalogue: eu-nis2-23 }
  owners:
    - { regime: nis2, decides: managing-director, files: privacy-officer, deputies: [legal-counsel] }
  templates:
    - { regime: nis2, stage: First two, stages: [early-warning, notification], form: Draft, language: en-GB, location: Binder }
    - { regime: nis2, stage: Final report, stages: [final], form: Outline, language: en-GB, location: Binder }
`,
  },
  run(context) {
    const { notification } = context.profile;
    for (const { item, at } of withPointers(notification?.owners, '/notification/owners')) {
      for (const { item: deputy, at: place } of withPointers(item.deputies, `${at}/deputies`)) {
        if (deputy !== item.files) continue;
        context.report(place, {
          reason: `"${deputy}" files for the regime "${item.regime}" and is its own deputy`,
          actual: deputy,
          note: 'Name another role: a deputy files when the first one cannot be reached.',
        });
      }
    }
    if (!notification?.templates) return;
    for (const { item, at } of withPointers(notification.regimes, '/notification/regimes')) {
      if (item.id !== undefined && item.catalogue !== undefined) checkRegime(context, item.id, item.catalogue, at);
    }
  },
} satisfies ProfileRule;

/** Where no template names its stages, one of any kind is enough: the words of `stage` cannot be compared. */
function checkRegime({ profile, standard, report }: ProfileContext, id: string, catalogue: string, at: string): void {
  const regime = standard.regimes.find((entry) => entry.id === catalogue);
  if (regime?.status !== 'in-force') return;
  const sending = regime.stages.filter((stage) => stage.sends !== false && stage.clock_start !== 'request');
  const templates = withPointers(profile.notification?.templates, '/notification/templates').filter(
    ({ item }) => item.regime === id,
  );
  if (sending.length > 0 && templates.length === 0) {
    report(`${at}/id`, {
      reason: `the regime "${id}" has no entry in notification.templates: nothing is prepared`,
      actual: id,
      note: `Prepare the notice and add an entry with regime: ${id} that says where it lies.`,
    });
    return;
  }
  const known = regime.stages.map((stage) => stage.id);
  const served = templates.flatMap((template) => withPointers(template.item.stages, `${template.at}/stages`));
  for (const { item: stage, at: place } of served) {
    if (known.includes(stage)) continue;
    report(place, {
      reason: `${authorPath(place)} is "${stage}", but the regime "${catalogue}" has no such stage`,
      actual: stage,
      expected: known,
      note: 'Write the id of a stage as it stands in templates/standard/regimes.yaml.',
    });
  }
  const missing = sending.filter((stage) => !served.some(({ item }) => item === stage.id)).map((stage) => stage.id);
  if (served.length === 0 || missing.length === 0) return;
  report(`${at}/id`, {
    reason: `no notice is prepared for ${missing.length === 1 ? 'the stage' : 'the stages'} ${nameList(missing)} of the regime "${id}"`,
    actual: id,
    expected: missing,
    note: 'Prepare one and add it to notification.templates, or add the stage to the `stages` of one that serves it too.',
  });
}
