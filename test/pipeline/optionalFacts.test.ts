// Optional means optional: a profile with nothing but what the schema and the rules ask for still gives documents without a fault.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { requiredKeys, resolveSchema, type SchemaNode } from '../../src/model/shape.js';
import { type CheckedSet, checkOrganization } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import { ROOT, schema, TEMPLATES } from '../support/sample.js';

const SMALLEST = path.join(ROOT, 'org-profiles', 'larkfield');
const work = mkdtempSync(path.join(os.tmpdir(), 'irdocs-optional-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Optional in the schema, because no document needs them as such; rules ask for them where other facts call for it. */
const ASKED_BY_RULES = [
  'people.cards.phone_alternate',
  'classification.categories.highest_class',
  'notification.contracts',
  'contacts.internal.consulted_on',
  'support.tools.place',
  'support.tools.state',
  'legal.register.version',
];

/** The profile without its optional keys, defaults included; entries of lists keep their place. */
function bare(node: SchemaNode, value: unknown, at: string): unknown {
  const { properties, items, ...rest } = resolveSchema(schema, node);
  if (Array.isArray(value)) return items ? value.map((item) => bare(items, item, at)) : value;
  if (typeof value !== 'object' || value === null || !properties) return value;
  const required = new Set(requiredKeys(rest));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const here = at === '' ? key : `${at}.${key}`;
      const asked = ASKED_BY_RULES.some((asking) => asking === here || asking.startsWith(`${here}.`));
      return required.has(key) || asked ? [[key, bare(properties[key] ?? {}, member, here)]] : [];
    }),
  );
}

function check(profileFolder: string): Promise<CheckedSet> {
  const displayRoot = path.dirname(path.dirname(profileFolder));
  const outFolder = path.join(displayRoot, 'out', path.basename(profileFolder));
  return checkOrganization({
    profileFolder,
    outFolder,
    displayRoot,
    templatesFolder: TEMPLATES,
    strict: true,
    asOf: AS_OF,
  });
}

const told = ({ files }: CheckedSet): string[] =>
  files.flatMap((file) => file.messages.map((message) => `${message.ruleId} ${message.reason}`));

describe('the smallest profile', () => {
  const text = readFileSync(path.join(SMALLEST, 'profile.yaml'), 'utf8');

  it('has fewer than 400 lines of a sane width', () => {
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeLessThan(400);
    expect(lines.filter((line) => line.length > 160)).toEqual([]);
  });

  it('is clean under --strict, and leaves no must item open', async () => {
    const checked = await check(SMALLEST);
    expect(told(checked)).toEqual([]);
    const musts = checked.rendered?.matrix.flatMap(({ items }) => items.filter(({ weight }) => weight === 'must'));
    expect(musts?.filter(({ status }) => status !== 'covered').map(({ id, status }) => `${id} ${status}`)).toEqual([
      '9.3-insurer-conditions excluded',
    ]);
  });

  it('leaves out what the company does not have, and no document is a shell', async () => {
    const { rendered, markdown } = await check(SMALLEST);
    const left = rendered?.leftOut.map(({ document, section }) => `${document}#${section}`);
    expect(left).toEqual(
      expect.arrayContaining(['escalate-and-crisis#first-meeting', 'escalate-and-crisis#insider', 'respond#handover']),
    );
    for (const document of rendered?.set.documents ?? []) expect(document.sections.length).toBeGreaterThan(0);
    expect([...markdown.values()].join('\n')).not.toMatch(/works council|shift supervisor|crisis team meets/i);
  });
});

describe('a profile without a single optional fact', () => {
  let checked: CheckedSet;
  beforeAll(async () => {
    const folder = path.join(work, 'org-profiles', 'bare');
    cpSync(SMALLEST, folder, { recursive: true });
    const whole: unknown = parse(readFileSync(path.join(SMALLEST, 'profile.yaml'), 'utf8'));
    writeFileSync(path.join(folder, 'profile.yaml'), stringify(bare(schema, whole, '')));
    for (const { file } of (whole as { governance: { related_policies: { file: string }[] } }).governance
      .related_policies) {
      const policy = path.join(folder, file);
      writeFileSync(policy, readFileSync(policy, 'utf8').replaceAll('out/larkfield', 'out/bare'));
    }
    checked = await check(folder);
  }, 60_000);

  it('renders without an empty table, a link that leads nowhere or a hole', () => {
    expect(checked.rendered).toBeDefined();
    expect(told(checked).filter((line) => !line.startsWith('clause-coverage '))).toEqual([]);
  });

  it('is not issued: each must item that it leaves open names the fact that is missing', () => {
    const gaps = told(checked);
    expect(gaps.length).toBeGreaterThan(5);
    for (const gap of gaps) expect(gap).toMatch(/is not covered: The profile does not give [a-z_.]+/);
  });
});
