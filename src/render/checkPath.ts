// One path of a template, `organization.name` or `site.phone` -> its shape; what it reads and what is wrong with it goes to the inspection.
import { rankByNearness } from '../model/rankByNearness.js';
import type { Shape } from '../model/shape.js';
import { ANY, ANYTHING, type Inspection, nameOf, type Resolved, type Scope } from './inspection.js';

const DATA = new Map<string, Shape>([
  ['index', { kind: 'number' }],
  ['number', { kind: 'number' }],
  ['first', { kind: 'flag' }],
  ['last', { kind: 'flag' }],
]);

/**
 * Checks a path.
 *
 * @param prints whether the value must be there; `{{#if}}` only asks
 */
export function checkPath(
  inspection: Inspection,
  node: hbs.AST.PathExpression,
  scope: Scope,
  guards: ReadonlySet<string>,
  prints: boolean,
): Resolved {
  const { world, complain, reads, needs, members } = inspection;
  const parts = node.parts.map(String);
  const first = parts[0];
  if (node.depth > 0 || first === undefined || /^(this\b|\.)/.test(String(node.original))) {
    complain(node, 'template-refused', `\`${node.original}\` depends on where it stands`, {
      note: 'Name the thing: {{#each list as |x|}}{{x.key}}{{/each}}',
    });
    return { shape: ANY };
  }
  if (node.data && first !== 'root') {
    const data = DATA.get(first);
    if (!data) complain(node, 'template-unknown-fact', `There is no @${first}`, { expected: [...DATA.keys()] });
    return { shape: data ?? ANY };
  }
  const local = node.data ? undefined : scope.get(first);
  let at = local ?? world.shape;
  if (local === ANY) return { shape: ANY };
  const rest = local || node.data ? parts.slice(1) : parts;
  let walked = local ? first : '';
  let missing: string | undefined;
  // Absent on the way: even to ask for what is in it would fail.
  let missingOnTheWay: string | undefined;
  for (const [index, key] of rest.entries()) {
    const member = at.kind === 'object' ? at.members.get(key) : undefined;
    walked = walked === '' ? key : `${walked}.${key}`;
    if (!member) {
      const handedOn = walked === key ? [...scope.keys()] : [];
      const { near, ranked } = rankByNearness(key, [...handedOn, ...(at.kind === 'object' ? at.members.keys() : [])]);
      complain(node, 'template-unknown-fact', `The model has no fact \`${walked}\``, {
        actual: key,
        expected: ranked,
        note: noteOn(walked, at, near),
      });
      return { shape: ANY };
    }
    members.add(member);
    if (member.optional && !guards.has(walked) && !guards.has(ANYTHING)) {
      // The deepest one: when it is given, so are those around it.
      missing = walked;
      if (index < rest.length - 1) missingOnTheWay = walked;
    }
    at = member.shape();
  }
  if (!local) reads.add(walked);
  const absent = prints ? missing : missingOnTheWay;
  if (absent !== undefined) {
    if (local) {
      complain(node, 'template-unguarded-fact', `\`${absent}\` may be absent`, {
        note: `Put {{#if ${absent}}} ... {{/if}} around it`,
      });
    } else needs.add(absent);
  }
  return { shape: at };
}

/** What to do about a fact that is not there; `walked` is its path, `at` what should hold it. */
function noteOn(walked: string, at: Shape, near: string | undefined): string {
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  const owner = walked.includes('.') ? `\`${walked.replace(/\.[^.]*$/, '')}\`` : 'The model';
  return at.kind === 'object' ? `${owner} has ${[...at.members.keys()].join(', ')}` : `${owner} is ${nameOf(at)}`;
}
