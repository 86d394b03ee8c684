// A small world for tests of templates: facts of each kind, required and optional, the real helpers, two partials.
import { flag, list, number, object, oneOf, text } from '../../src/model/shape.js';
import { checkTemplate, type TemplateCheck } from '../../src/render/checkTemplate.js';
import { loadHelpers } from '../../src/render/helper.js';
import type { TemplateWorld } from '../../src/render/inspection.js';

const mood = oneOf(['calm', 'cross']);
const site = object({
  id: text,
  name: text,
  mood,
  'phone?': text,
  'contact?': object({ name: text }),
  tags: list(text),
});
const money = object({ amount: number, currency: text });

export const world: TemplateWorld = {
  shape: object({
    name: text,
    'motto?': text,
    statement: { kind: 'prose' },
    staff: number,
    certified: flag,
    mood,
    wait: text,
    budget: money,
    sites: list(site),
    'branches?': list(site),
    aliases: list(text),
    'parent?': object({ name: text, 'motto?': text, 'owner?': object({ name: text }), sites: list(site) }),
  }),
  helpers: new Map((await loadHelpers()).map((helper) => [helper.name, helper])),
  partials: new Map([
    ['greeting', 'Hello {{name}}.'],
    ['motto', 'We say: {{motto}}'],
    ['wrong', 'Hello {{nam}}.'],
    ['triple', '{{{name}}}'],
    ['loop', '{{> pool}}'],
    ['pool', '{{> loop}}'],
  ]),
  library: new Map([['plan', new Set(['roles', 'cover'])]]),
  references: new Map([
    ['picture', new Set(['call-tree'])],
    ['term', new Set(['event'])],
  ]),
};

/** Checks a template against the small world. */
export function check(source: string): TemplateCheck {
  return checkTemplate(source, world);
}

/** `line:column ruleId reason` of each finding. */
export function told(source: string): string[] {
  return check(source).findings.map(({ place, ruleId, reason }) => {
    const point = place && 'start' in place ? place.start : place;
    return `${point?.line}:${point?.column} ${ruleId} ${reason}`;
  });
}
