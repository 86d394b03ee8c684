// node test/bench/faults.mjs [N] [SEED]: the faults and look-alikes of test/faults, seen by irdocs and by other tools. Prints Markdown tables.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LINK_TOOLS } from './linkTools.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.argv[2] ?? 4);
const seed = process.argv[3] ?? '1';
const work = mkdtempSync(path.join(tmpdir(), 'irdocs-fault-bench-'));

/** The test's own modules, compiled for this node. */
async function load() {
  const compiled = path.join(work, 'compiled');
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noCheck', '--noEmit', 'false', '--outDir', compiled];
  execFileSync(process.execPath, [tsc, '--project', path.join(root, 'test/tsconfig.json'), ...options], {
    stdio: 'pipe',
  });
  for (const name of ['package.json', 'templates', 'node_modules'])
    symlinkSync(path.join(root, name), path.join(compiled, name));
  const files = [
    'checkCorpus',
    'corpora',
    'kinds/index',
    'kinds/citations',
    'kinds/collections',
    'kinds/profile',
    'lookAlikes/index',
    'measure',
    'packCases',
  ];
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(compiled, 'test/faults', `${file}.js`)).href)),
  );
  return Object.assign({}, ...modules);
}

/** Lays out every run and every clean collection in one folder, and has the tool look at all of it at once. */
function measureTool(tool, runs, corpora, { joinChanges, modeOf, placeCorpus, standsAt }) {
  const folder = path.join(work, `tool-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder);
  const place = (corpus, changes) => {
    const placed = placeCorpus(corpus, changes, modeOf(corpus), folder);
    const out = path.join('out', corpus.name, 'markdown');
    // Links from the policies of an organization lead to its documents, which lie in the repository.
    if (modeOf(corpus) === 'profile')
      cpSync(path.join(root, out), path.join(placed.repository, out), { recursive: true });
    return `${path.relative(folder, placed.folder)}/`;
  };
  const clean = new Map(corpora.map((corpus) => [corpus.name, place(corpus, new Map())]));
  const places = runs.map((cases) => place(cases[0].corpus, joinChanges(cases)));
  const all = tool(folder);
  const below = (prefix) =>
    all.filter(({ file }) => file.startsWith(prefix)).map((one) => ({ ...one, file: one.file.slice(prefix.length) }));
  const known = new Map(corpora.map(({ name }) => [name, new Set(below(clean.get(name)).map(nameOf))]));
  const onClean = [...known.values()].reduce((sum, names) => sum + names.size, 0);
  const outcomes = runs.flatMap((cases, index) => {
    const said = below(places[index]).filter((one) => !known.get(cases[0].corpus.name).has(nameOf(one)));
    return cases.map((one) => ({
      ...one,
      found: one.injection.expected.every((expected) => said.some((finding) => standsAt(expected, finding))),
      extra: said.filter((finding) => blames(one, finding)),
    }));
  });
  rmSync(folder, { recursive: true, force: true });
  return { outcomes, onClean };
}

/** A finding that the clean collection has too; lines move, so that they do not count. */
const nameOf = ({ file, text }) => `${file} ${text.replace(/\d+:\d+|Line: \d+/g, '')}`;

/** Whether a finding is about what the case changed. */
function blames({ corpus, injection }, { file, line }) {
  if (!injection.changes.has(file)) return false;
  const [before, after] = [corpus.texts.get(file)?.split('\n'), injection.changes.get(file)?.split('\n')];
  if (!before || !after || before.length !== after.length) return true;
  return before[line - 1] !== after[line - 1];
}

const percent = (part) => `${(100 * part).toFixed(1)} %`;

function summarize(results, kindsOf) {
  console.log(
    '| Tool | Broken links found | Wrong relations found | Kinds found whole, in part, not | Look-alikes flagged | Said of clean files |',
  );
  console.log('|---|--:|--:|---|--:|--:|');
  for (const [name, { outcomes, onClean }] of results) {
    const of = (ids) => outcomes.filter((one) => ids.includes(one.kind.id));
    const found = (ones) => `${ones.filter((one) => one.found).length} of ${ones.length}, ${percent(share(ones))}`;
    const shares = [...kindsOf.links, ...kindsOf.relations].map((id) => share(of([id])));
    const kinds = [shares.filter((x) => x === 1), shares.filter((x) => x > 0 && x < 1), shares.filter((x) => x === 0)];
    const asked = of(kindsOf.lookAlikes);
    const cells = [
      found(of(kindsOf.links)),
      found(of(kindsOf.relations)),
      kinds.map((list) => list.length).join(', '),
      `${asked.filter((one) => one.extra.length > 0).length} of ${asked.length}`,
      onClean,
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

const share = (outcomes) => outcomes.filter((one) => one.found).length / outcomes.length;

try {
  const test = await load();
  const corpora = [...test.readCorpora(root).values()];
  const byName = new Map(corpora.map((corpus) => [corpus.name, corpus]));
  const kinds = [...test.FAULT_KINDS, ...test.LOOK_ALIKES];
  const cases = test.drawCases(kinds, byName, count, seed);
  const runs = [
    ...test.packCases(cases.filter(({ kind }) => 'ruleIds' in kind)),
    ...test.packCases(cases.filter(({ kind }) => !('ruleIds' in kind))),
  ];
  const own = await test.checkCases(cases, test.checkCorpus);
  const clean = [];
  for (const corpus of corpora) clean.push(...(await test.checkCorpus(corpus, new Map(), test.modeOf(corpus))));
  const results = [
    ['irdocs', { outcomes: own, onClean: clean.length }],
    ...Object.entries(LINK_TOOLS).map(([name, tool]) => [name, measureTool(tool, runs, corpora, test)]),
  ];
  const faults = test.FAULT_KINDS.map(({ id }) => id);
  const lookAlikes = test.LOOK_ALIKES.map(({ id }) => id);
  console.log(
    `Faults of ${faults.length} kinds and look-alikes of ${lookAlikes.length} kinds in ${corpora.length} collections, at most ${count} of each; seed ${seed}.\n`,
  );
  const relations = [...test.CITATION_FAULTS, ...test.COLLECTION_FAULTS, ...test.PROFILE_FAULTS].map(({ id }) => id);
  summarize(results, { links: faults.filter((id) => !relations.includes(id)), relations, lookAlikes });
  console.log(`\n| Kind | ${results.map(([name]) => name).join(' | ')} |\n|---|${'--:|'.repeat(results.length)}`);
  for (const { id, summary } of kinds) {
    const cells = results.map(([, { outcomes }]) => {
      const ones = outcomes.filter((one) => one.kind.id === id);
      if (faults.includes(id)) return `${ones.filter((one) => one.found).length} of ${ones.length}`;
      return `${ones.filter((one) => one.extra.length > 0).length} flagged of ${ones.length}`;
    });
    console.log(`| ${id}: ${summary.replaceAll('|', '\\|')} | ${cells.join(' | ')} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
