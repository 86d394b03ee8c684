// `irdocs list rules` and `list checks`: together every finding that there is, each once, and safe to print.
import { describe, expect, test } from 'vitest';
import { loadExplanations } from '../../src/catalogue.js';
import { loadChecks } from '../../src/checks/check.js';
import type { CommandContext } from '../../src/commands/context.js';
import { list } from '../../src/commands/list.js';
import json from '../../src/reporters/formats/json.js';
import pretty from '../../src/reporters/formats/pretty.js';
import { AS_OF } from '../support/asOf.js';

async function listed(what: string, reporter: CommandContext['reporter']): Promise<string> {
  let said = '';
  const context: CommandContext = {
    cwd: '/nowhere',
    templatesFolder: '/nowhere',
    version: '1.2.3',
    strict: false,
    asOf: AS_OF,
    quiet: false,
    color: false,
    reporter,
    pretty,
    reports: [],
    stdout: (text) => {
      said += text;
    },
    stderr: (text) => expect(text).toBe(''),
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  expect(await list(what, undefined, { out: 'out' }, context)).toBe(0);
  return said;
}

describe('list', () => {
  test('rules and checks are together all that can be explained', async () => {
    const ids = async (what: string) =>
      (JSON.parse(await listed(what, json)) as { id: string; summary: string }[]).map(({ id }) => id);
    const [rules, checks] = [await ids('rules'), await ids('checks')];
    expect([...rules, ...checks].sort()).toEqual([...(await loadExplanations()).keys()].sort());
    for (const check of await loadChecks()) {
      for (const { id } of check.findings ?? [check]) expect(checks).toContain(id);
    }
  });

  test('for people: one line each, the columns under each other', async () => {
    const lines = (await listed('rules', pretty)).trimEnd().split('\n');
    const column = lines[0]?.search(/ {2}\S/) as number;
    for (const line of lines) expect(line.slice(0, column + 3)).toMatch(/^[a-z0-9-]+ +\S?$/);
    expect(new Set(lines.map((line) => /^\S+ +/.exec(line)?.[0].length)).size).toBe(1);
  });

  test('an unknown list is refused with the known ones', async () => {
    await expect(listed('things', pretty)).rejects.toMatchObject({
      code: 'usage',
      remedy: expect.stringContaining('clauses'),
    });
  });
});
