// Picture: the roles of incident management by level, and who reports to whom (clause 7.2).
import type { Model } from '../../model/deriveModel.js';
import { type Band, bands } from '../bands.js';
import type { Picture } from '../picture.js';

/** From the top down, with the words on the arrow that leads up from the next level. */
const LEVELS = [
  { kind: 'management', leads: 'reports, asks for decisions' },
  { kind: 'coordinator', leads: 'reports facts and progress' },
  { kind: 'irt', leads: 'hands over what may be an incident' },
  { kind: 'poc', leads: 'helps with knowledge, hands and means' },
  { kind: 'support', leads: '' },
] as const;

const WIDTH = 480;

export default {
  id: 'irt-organization',
  summary: 'The roles by level, with the team of each and who reports to whom',
  draw(model) {
    const { derived } = model;
    const levels = LEVELS.map((level) => ({
      ...level,
      roles: derived.roles.filter((role) => role.kind === level.kind),
    }));
    const shown = levels.filter((level) => level.roles.length > 0);
    if (shown.length === 0) return undefined;
    const groups = shown.map(
      (level): Band => ({
        title: [{ value: level.roles[0]?.kind_title ?? level.kind, bold: true }, ...teamWords(model, level.kind)],
        boxes: level.roles.map((role) => ({
          words: [{ value: role.title, bold: role.first_hour }],
          style: role.first_hour ? 'strong' : 'plain',
        })),
        columns: 4,
        leads: level.leads,
        upwards: true,
      }),
    );
    const { shapes, height } = bands(groups, WIDTH);
    const sentences = shown.map((level, index) => {
      const names = level.roles.map((role) => (role.first_hour ? `${role.title} (first hour)` : role.title)).join(', ');
      const above = shown[index - 1];
      const arrow = above ? ` Upwards: ${above.leads}.` : '';
      return `${level.roles[0]?.kind_title ?? level.kind}: ${names}.${arrow}`;
    });
    return {
      id: 'irt-organization',
      title: 'Roles of incident management by level',
      description: `${sentences.join(' ')} A thick frame marks the roles of the first hour.`,
      width: WIDTH,
      height,
      shapes,
    };
  },
} satisfies Picture;

/** The name of the team that works on a level. */
function teamWords({ profile }: Model, kind: string): readonly string[] {
  const teams: Readonly<Record<string, string | undefined>> = {
    management: profile.teams.crisis?.name,
    coordinator: profile.teams.imt?.name,
    irt: profile.teams.irt.name,
  };
  const name = teams[kind];
  return name === undefined ? [] : [name];
}
