// npm run bench: ratios measured in one run, side by side, on the sample organization. Prints Markdown tables. Needs Linux for the CPU figures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv[2] === 'links') {
  await import('./links.mjs');
  process.exit();
}
const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(here, '../..');
const rounds = Number(process.argv[2] ?? 5);
const work = mkdtempSync(path.join(tmpdir(), 'irdocs-bench-'));
const html = path.join(work, 'html');

/** CPU seconds of all children that have ended, and of their children. */
function childCpu() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function run(args) {
  const cpu = childCpu();
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return { wall: (performance.now() - begun) / 1000, cpu: childCpu() - cpu, stdout };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const show = (number) => number.toFixed(2);

try {
  const first = JSON.parse(run([path.join(here, 'stages.mjs'), work, html]).stdout);
  const cases = {
    'F: ready HTML, raw protocol calls, two pages': [path.join(here, 'floor.mjs'), html, first.browser],
    'irdocs build, cold (Markdown, PDF, pack)': [
      'dist/cli.js',
      'build',
      'org-profiles/hallberg',
      '--out',
      work,
      '--quiet',
    ],
    'irdocs build --to markdown': [
      'dist/cli.js',
      'build',
      'org-profiles/hallberg',
      '--out',
      work,
      '--to',
      'markdown',
      '--quiet',
    ],
    'irdocs check': ['dist/cli.js', 'check', 'org-profiles/hallberg', '--quiet'],
    'node that does nothing': ['-e', '0'],
  };
  const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  // Round robin, so that a noisy minute hits all cases alike.
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(cases)) results[name].push(run(args));
  const floor = results['F: ready HTML, raw protocol calls, two pages'];
  const base = median(floor.map((one) => one.wall));
  console.log(
    `${first.documents} documents, ${first.pages} pages, ${Math.round(first.markdown / 1024)} kB of Markdown; medians of ${rounds} rounds; node ${process.version}\n`,
  );
  // The browser's own helpers are not our children: the CPU column is node's.
  console.log('| Case | wall s | wall / F | node CPU s |\n|---|---|---|---|');
  for (const [name, runs] of Object.entries(results)) {
    const wall = median(runs.map((one) => one.wall));
    const cpu = median(runs.map((one) => one.cpu));
    console.log(`| ${name} | ${show(wall)} | ${show(wall / base)} | ${show(cpu)} |`);
  }
  const stages = Array.from({ length: rounds }, () => JSON.parse(run([path.join(here, 'stages.mjs'), work]).stdout));
  const total = median(stages.map((one) => one.total));
  console.log(
    '\nWhere a cold build goes (own time of each stage; the browser prints, and the second thread works, beside the first):\n',
  );
  console.log('| Stage | ms | of the whole |\n|---|---|---|');
  const row = (name, ms) => console.log(`| ${name} | ${ms.toFixed(0)} | ${((100 * ms) / total).toFixed(0)} % |`);
  row('loading irdocs itself', median(stages.map((one) => one.imported)));
  for (const name of Object.keys(stages[0].spent)) row(name, median(stages.map((one) => one.spent[name])));
  for (const name of Object.keys(stages[0].pass)) {
    row(`second thread: ${name}`, median(stages.map((one) => one.pass[name])));
  }
  row('whole', total);
  const print = median(floor.map(({ stdout }) => JSON.parse(stdout).cpu)) * 1000;
  console.log(
    '\nBeside the print of the same pages (CPU of the browser that prints and does nothing else, and of the thread of the pass):\n',
  );
  console.log('| Work | ms a page | of the print |\n|---|---|---|');
  const besidePrint = (name, ms) =>
    console.log(`| ${name} | ${show(ms / first.pages)} | ${((100 * ms) / print).toFixed(0)} % |`);
  besidePrint('print', print);
  for (const name of Object.keys(stages[0].pass)) besidePrint(name, median(stages.map((one) => one.pass[name])));
  const markdown = results['irdocs build --to markdown'];
  const bare = median(results['node that does nothing'].map((one) => one.wall));
  console.log(
    `\nMarkdown only, per document: ${show(((median(markdown.map((one) => one.wall)) - bare) * 1000) / first.documents)} ms`,
  );
  console.log(`Peak memory of the node process: ${median(stages.map((one) => one.memory)).toFixed(0)} MB`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
