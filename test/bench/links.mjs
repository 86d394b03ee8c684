// npm run bench -- links [ROUNDS] [FILES]: the link checks beside other tools over the same generated policies, round robin. Prints Markdown tables. Needs Linux for the CPU figures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePolicyFolder } from './makePolicyFolder.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [rounds = 3, files = 2000] = process.argv.slice(3).map(Number);
const cli = process.env.IRDOCS_CLI ?? path.join(root, 'dist/cli.js');
const modules = path.join(root, 'node_modules');
const work = mkdtempSync(path.join(tmpdir(), 'irdocs-bench-links-'));

/** CPU seconds of all children that have ended, and of their children. */
function childCpu() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** @param faults broken links in the folder; each tool must find them all, so that no crash passes for a fast run */
function run(folder, args, faults) {
  const cpu = childCpu();
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 30,
  });
  // 1: faults were found, as they should be.
  if (error || status > 1) throw error ?? new Error(`${args.join(' ')}\n${stderr}`);
  const figures = { wall: (performance.now() - begun) / 1000, cpu: childCpu() - cpu };
  const found = new Set(`${stdout}${stderr}`.match(/retired\/policy-\d+\.md/g)).size;
  if (found !== faults) throw new Error(`${args[0]} found ${found} of ${faults} broken links\n${stderr.slice(0, 500)}`);
  return figures;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const show = (number) => number.toFixed(2);
const irdocs = [cli, 'check', '--policies', '.', '--quiet'];
const tools = {
  'irdocs check --policies': irdocs,
  'remark-validate-links': [
    path.join(modules, 'remark-cli/cli.js'),
    '--no-stdout',
    '--quiet',
    '--use',
    `${path.join(modules, 'remark-validate-links/index.js')}=repository:false`,
    '.',
  ],
  'markdownlint-cli2 + relative-links': [path.join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
};

try {
  const make = (count) => {
    const folder = path.join(work, String(count));
    mkdirSync(folder, { recursive: true });
    const made = makePolicyFolder(folder, { files: count });
    const rule = path.join(modules, 'markdownlint-rule-relative-links');
    const config = { config: { default: false, 'relative-links': true }, customRules: [rule], noProgress: true };
    writeFileSync(path.join(folder, '.markdownlint-cli2.jsonc'), JSON.stringify(config));
    return { folder, ...made };
  };
  const all = make(files);
  const results = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  // Round robin, so that a noisy minute hits all tools alike.
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(tools)) results[name].push(run(all.folder, args, all.faults));
  const of = (name, key) => median(results[name].map((one) => one[key]));
  const [own] = Object.keys(tools);
  console.log(
    `${all.files} files, ${(all.bytes / 1e6).toFixed(1)} MB, ${all.links} links; medians of ${rounds} rounds; node ${process.version}\n`,
  );
  console.log('| Tool | wall s | CPU s | files/s | wall / irdocs | CPU / irdocs |\n|---|---|---|---|---|---|');
  for (const name of Object.keys(tools)) {
    const [wall, cpu] = [of(name, 'wall'), of(name, 'cpu')];
    const ratios = `${show(wall / of(own, 'wall'))} | ${show(cpu / of(own, 'cpu'))}`;
    console.log(`| ${name} | ${show(wall)} | ${show(cpu)} | ${(files / wall).toFixed(0)} | ${ratios} |`);
  }
  console.log('\n| Files | MB | wall s | CPU s | CPU ms a file |\n|---|---|---|---|---|');
  for (const count of [files / 8, files / 4, files / 2, files].map(Math.round)) {
    const { folder, bytes, faults } = count === files ? all : make(count);
    const { wall, cpu } = run(folder, irdocs, faults);
    console.log(
      `| ${count} | ${(bytes / 1e6).toFixed(1)} | ${show(wall)} | ${show(cpu)} | ${show((1000 * cpu) / count)} |`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
