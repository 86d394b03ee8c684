// `{{duration d}}`: an ISO 8601 duration in words.
import { formatDuration } from '../../model/formatDuration.js';
import { Fact } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'duration',
  summary: 'A duration in words: PT4H becomes 4 hours',
  arity: [1, 1],
  shape: ([duration]) => (duration?.shape.kind === 'text' ? { kind: 'text' } : '`duration` takes a duration'),
  run: (duration) => (duration instanceof Fact ? duration.reworded(formatDuration(String(duration.value))) : ''),
} satisfies Helper;
