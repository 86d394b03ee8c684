// One cold build in this process with a clock around each stage; prints one JSON line. usage: node stages.mjs OUT [HTML_FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const started = performance.now();
const root = fileURLToPath(new URL('../..', import.meta.url));
const load = (name) => import(path.join(root, 'dist', name));
const [{ buildOrganization }, { describeMachine }] = await Promise.all([
  load('pipeline.js'),
  load('describeMachine.js'),
]);
const imported = performance.now() - started;

const spent = {};
const open = [];
/** Own time of each stage: time in stages called from it is theirs. Waiting in asynchronous stages counts as theirs. */
function stage(name, work) {
  const frame = { begun: performance.now(), inner: 0 };
  open.push(frame);
  const close = () => {
    const whole = performance.now() - frame.begun;
    open.splice(open.indexOf(frame), 1);
    const outer = open.at(-1);
    if (outer) outer.inner += whole;
    spent[name] = (spent[name] ?? 0) + whole - frame.inner;
  };
  const result = work();
  if (typeof result?.then !== 'function') {
    close();
    return result;
  }
  open.splice(open.indexOf(frame), 1);
  return result.finally(() => {
    spent[name] = (spent[name] ?? 0) + performance.now() - frame.begun - frame.inner;
  });
}

const [out, htmlFolder, to = 'markdown,pdf,pack'] = process.argv.slice(2);
const result = await buildOrganization({
  profileFolder: path.join(root, 'org-profiles/hallberg'),
  templatesFolder: path.join(root, 'templates'),
  outFolder: path.join(out, 'hallberg'),
  displayRoot: root,
  strict: false,
  asOf: '2026-11-22',
  to: new Set(to.split(',')),
  version: 'bench',
  stage,
  pdf: {
    printer: describeMachine(process, os, { sandbox: true }, () => true),
    themeFolder: path.join(root, 'templates/theme'),
    ...(htmlFolder
      ? {
          onHtml: (id, html) => {
            mkdirSync(htmlFolder, { recursive: true });
            writeFileSync(path.join(htmlFolder, `${id}.html`), html);
          },
        }
      : {}),
  },
});
const { written } = result;
console.log(
  JSON.stringify({
    imported,
    spent,
    total: performance.now() - started,
    memory: process.resourceUsage().maxRSS / 1024,
    documents: written?.documents,
    pages: written?.pdf?.pages,
    browser: written?.pdf?.browserPath,
    pass: written?.pdf?.spent,
    markdown: [...result.markdown.values()].reduce((sum, text) => sum + text.length, 0),
  }),
);
