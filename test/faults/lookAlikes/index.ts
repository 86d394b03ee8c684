// Every kind of valid things that tools take for mistakes.
import type { Kind } from '../injection.js';
import { ANCHOR_LOOK_ALIKES } from './anchors.js';
import { PROFILE_LOOK_ALIKES } from './profile.js';
import { RELATION_LOOK_ALIKES } from './relations.js';
import { TARGET_LOOK_ALIKES } from './targets.js';
import { TEXT_LOOK_ALIKES } from './text.js';

/** In the order of the table. */
export const LOOK_ALIKES: readonly Kind[] = [
  ...ANCHOR_LOOK_ALIKES,
  ...TARGET_LOOK_ALIKES,
  ...TEXT_LOOK_ALIKES,
  ...RELATION_LOOK_ALIKES,
  ...PROFILE_LOOK_ALIKES,
];
