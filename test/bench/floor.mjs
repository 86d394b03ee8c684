// F, the floor of the bench: a whole process that prints ready HTML files by raw protocol calls on two pages of one headless shell, longest first.
// Prints a line of JSON: bytes printed, and the CPU seconds of the browser's processes. usage: node floor.mjs FOLDER BROWSER
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [folder, browser] = process.argv.slice(2);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .sort((a, b) => b.length - a.length);
const profile = mkdtempSync(path.join(tmpdir(), 'irdocs-floor-'));
const shell = spawn(
  browser,
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-pipe',
    '--no-first-run',
    '--disable-background-networking',
    '--font-render-hinting=none',
    `--user-data-dir=${profile}`,
    'about:blank',
  ],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
);
const [, , , toShell, fromShell] = shell.stdio;
const waiting = new Map();
const events = new Map();
let id = 0;
let rest = [];
fromShell.on('data', (chunk) => {
  let from = 0;
  for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
    rest.push(chunk.subarray(from, end));
    const message = JSON.parse(Buffer.concat(rest).toString('utf8'));
    rest = [];
    from = end + 1;
    if (message.id) waiting.get(message.id)?.(message);
    else events.get(`${message.sessionId} ${message.method}`)?.(message.params);
  }
  rest.push(chunk.subarray(from));
});
const call = (method, params = {}, sessionId) =>
  new Promise((resolve, reject) => {
    waiting.set(++id, (message) =>
      message.error ? reject(new Error(message.error.message)) : resolve(message.result),
    );
    toShell.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
const event = (sessionId, method) => new Promise((resolve) => events.set(`${sessionId} ${method}`, resolve));

/** CPU seconds of the browser and of the processes that it started. */
function treeCpu() {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ');
        return [{ pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
      } catch {
        return [];
      }
    });
  const tree = new Set([shell.pid]);
  // A child may have a lower number than its parent: go on until nothing is added.
  for (let before = 0; before < tree.size; ) {
    before = tree.size;
    for (const { pid, parent } of processes) if (tree.has(parent)) tree.add(pid);
  }
  return processes.filter(({ pid }) => tree.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / 100;
}

let printed = 0;
async function worker() {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  await call('Page.enable', {}, sessionId);
  const { frameTree } = await call('Page.getFrameTree', {}, sessionId);
  for (let html = pages.shift(); html !== undefined; html = pages.shift()) {
    const loaded = event(sessionId, 'Page.loadEventFired');
    await call('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId);
    await loaded;
    await call('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 1)', awaitPromise: true }, sessionId);
    const { data } = await call(
      'Page.printToPDF',
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
      sessionId,
    );
    printed += Buffer.from(data, 'base64').length;
  }
}
await Promise.all([worker(), worker()]);
const cpu = treeCpu();
await call('Browser.close').catch(() => undefined);
await new Promise((resolve) => (shell.exitCode === null ? shell.once('exit', resolve) : resolve()));
rmSync(profile, { recursive: true, force: true });
console.log(JSON.stringify({ printed, cpu }));
