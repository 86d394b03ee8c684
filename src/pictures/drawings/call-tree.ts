// Picture: who is called, in which order, and how long the caller waits before the next step (clause 6.4).

import type { DrawingShape } from '../../model/drawing.js';
import { formatDuration } from '../../model/formatDuration.js';
import { roleTitles } from '../../model/roleTitles.js';
import { boxOf, linesOf } from '../boxOf.js';
import type { Picture } from '../picture.js';

const WIDTH = 480;
const TIME = 78;
const BOX = 400;
const BETWEEN = 24;

export default {
  id: 'call-tree',
  summary: 'The steps of the call tree with the wait after each',
  draw({ profile, derived }) {
    const titles = roleTitles(profile);
    const steps = derived.call_tree.map((step, index) => ({
      name: `${index + 1}. ${titles.get(step.role) ?? step.role}`,
      purpose: step.purpose,
      begins: index === 0 ? 'at once' : `after ${formatDuration(step.starts_after)}`,
      wait: formatDuration(step.timeout),
    }));
    if (steps.length === 0) return undefined;
    const shapes: DrawingShape[] = [];
    let y = 1;
    for (const step of steps) {
      const box = boxOf([{ value: step.name, bold: true, size: 10 }, step.purpose], {
        x: TIME,
        y,
        width: BOX,
        style: 'plain',
        align: 'start',
      });
      const middle = y + box.height / 2;
      shapes.push(
        {
          kind: 'label',
          x: TIME - 8,
          y: middle,
          align: 'end',
          lines: linesOf([{ value: step.begins, bold: true }], TIME),
        },
        box,
        ...waitArrow(y + box.height, step.wait),
      );
      y += box.height + BETWEEN;
    }
    const last = boxOf([profile.escalation.last_resort], { x: TIME, y, width: BOX, style: 'dashed', align: 'start' });
    const total = `after ${formatDuration(derived.call_tree_total)}`;
    shapes.push(
      {
        kind: 'label',
        x: TIME - 8,
        y: y + last.height / 2,
        align: 'end',
        lines: linesOf([{ value: total, bold: true }], TIME),
      },
      last,
    );
    return {
      id: 'call-tree',
      title: 'Call tree',
      description: `${steps
        .map((step) => `${step.name}, ${step.begins}: ${step.purpose}; wait ${step.wait}.`)
        .join(' ')} No answer at all, ${total}: ${profile.escalation.last_resort}`,
      width: WIDTH,
      height: y + last.height + 1,
      shapes,
    };
  },
} satisfies Picture;

function waitArrow(y: number, wait: string): DrawingShape[] {
  const x = TIME + 20;
  return [
    {
      kind: 'connector',
      points: [
        [x, y],
        [x, y + BETWEEN],
      ],
      arrow: true,
    },
    {
      kind: 'label',
      x: x + 8,
      y: y + BETWEEN / 2,
      align: 'start',
      lines: [{ value: `no answer within ${wait}`, size: 8 }],
    },
  ];
}
