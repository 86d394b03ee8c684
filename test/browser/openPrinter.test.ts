import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Printer } from '../../src/browser/openPrinter.js';
import { testPage, testPrinter } from '../support/browser.js';
import { commandLine, groupMembers, waitUntilNone } from '../support/processes.js';

// Real processes on machines that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let printer: Printer;
beforeAll(async () => {
  printer = await testPrinter();
});
afterAll(async () => {
  await printer[Symbol.asyncDispose]();
});

/** A page that takes about a second for each 5 000 rows. */
function longPage(rows: number): string {
  const row = '<tr><td>The lead decides who is told.</td><td>By when.</td></tr>';
  return testPage(`<table><tr><th>Duty</th><th>Time</th></tr>${row.repeat(rows)}</table>`);
}
const LONG = longPage(15_000);

describe('openPrinter', () => {
  it('prints a tagged PDF with outline, title, language and an embedded font', async () => {
    const pdf = Buffer.from(await printer.print(testPage('<p>One sentence.</p>'))).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.\d/);
    expect(pdf).toMatch(/\/MarkInfo\s*<<\/Type \/MarkInfo\s*\/Marked true/);
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Title (Test page)');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+SourceSans3/);
    const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeCloseTo((210 / 25.4) * 72, -0.5);
    expect(Number(height)).toBeCloseTo((297 / 25.4) * 72, -0.5);
  });

  it('prints the same HTML alike on both pages, again and again', async () => {
    const html = testPage(`<h2 id="a">A</h2><p>${'Words that fill lines. '.repeat(400)}</p><p><a href="#a">A</a></p>`);
    const prints = await Promise.all(Array.from({ length: 6 }, () => printer.print(html)));
    // Dates and structure ids differ by print (PDF.md); the pass over the PDF makes these equal.
    const stable = prints.map((bytes) =>
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/D:\d{14}[^)]*/g, 'D:')
        .replace(/node\d{8}/g, 'node'),
    );
    expect(new Set(stable).size).toBe(1);
    expect(stable[0]?.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  });

  it('answers many concurrent jobs each with its own document, over page renewals', async () => {
    await using renewing = await testPrinter({ renewAfter: 2 });
    const names = Array.from({ length: 9 }, (_, index) => `Document${index}`);
    const prints = await Promise.all(
      names.map((name) => renewing.print(testPage('<p>x</p>').replace('<title>Test page', `<title>${name}`))),
    );
    const titles = prints.map((bytes) => /\/Title \((Document\d)\)/.exec(Buffer.from(bytes).toString('latin1'))?.[1]);
    expect(titles).toEqual(names);
  });

  it('fails when a font face cannot be loaded, naming it', async () => {
    const broken = '<style>@font-face { font-family: Torn; src: url(data:font/woff2;base64,AAAA) }</style>';
    await expect(printer.print(testPage('<p>x</p>', broken))).rejects.toMatchObject({
      code: 'print-font',
      message: expect.stringContaining('Torn'),
    });
    await expect(printer.print(testPage('<p>x</p>'))).resolves.toBeInstanceOf(Uint8Array);
  });

  it('fails when nothing is printed that has a font', async () => {
    await expect(printer.print('<!doctype html><title>x</title><p></p>')).rejects.toMatchObject({
      code: 'print-blank',
    });
  });

  it('does not run scripts', async () => {
    const html = testPage('<p id="p">before</p><script>document.title = "changed"</script>');
    expect(Buffer.from(await printer.print(html)).toString('latin1')).toContain('/Title (Test page)');
  });

  it('gives up a document at its time limit and prints the next', async () => {
    await using hasty = await testPrinter({ documentLimit: 300 });
    await expect(hasty.print(LONG)).rejects.toMatchObject({ code: 'print-timeout' });
    await expect(hasty.print(testPage('<p>x</p>'))).resolves.toBeInstanceOf(Uint8Array);
  });

  it('prints again, once, when the renderer dies', async () => {
    await using other = await testPrinter();
    let finished = false;
    const printing = other.print(longPage(4_000)).finally(() => {
      finished = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(finished).toBe(false);
    // All of them, so that the second page has died too while it had nothing to do.
    expect(killRenderers(other.pid)).toBeGreaterThan(0);
    const bytes = await printing;
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('says that the browser died when it is killed in the middle of a print', async () => {
    const other = await testPrinter();
    const printing = other.print(LONG);
    setTimeout(() => process.kill(other.pid, 'SIGKILL'), 300);
    await expect(printing).rejects.toMatchObject({ code: 'browser-died', message: expect.stringContaining('SIGKILL') });
    await expect(other.print(testPage('<p>x</p>'))).rejects.toMatchObject({ code: 'browser-died' });
    await other[Symbol.asyncDispose]();
    expect(await waitUntilNone(() => groupMembers(other.pid))).toEqual([]);
  });

  it('leaves no process behind when it is closed with work in progress, and ends that work', async () => {
    const other = await testPrinter();
    const printing = [other.print(LONG), other.print(LONG), other.print(LONG)].map((job) =>
      job.catch((error) => error.code),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(groupMembers(other.pid).length).toBeGreaterThan(1);
    await other[Symbol.asyncDispose]();
    expect(await waitUntilNone(() => groupMembers(other.pid))).toEqual([]);
    expect(await Promise.all(printing)).toEqual(['printer-closed', 'printer-closed', 'printer-closed']);
  });
});

describe('content that reaches out', () => {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end('x');
  });
  server.on('connection', () => hits.push('connection'));
  let local = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    local = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  const refused: Readonly<Record<string, (url: string) => string>> = {
    image: (url) => testPage(`<img alt="x" src="${url}">`),
    'image in an SVG': (url) => testPage(`<svg role="img" aria-label="x"><image href="${url}"/></svg>`),
    'CSS background': (url) => testPage(`<p style="background: url(${url})">x</p>`),
    'CSS import': (url) => testPage('<p>x</p>', `<style>@import url(${url});</style>`),
    stylesheet: (url) => testPage('<p>x</p>', `<link rel="stylesheet" href="${url}">`),
    font: (url) => testPage('<p>x</p>', `<style>@font-face { font-family: Far; src: url(${url}) }</style>`),
    prefetch: (url) => testPage('<p>x</p>', `<link rel="prefetch" href="${url}">`),
    preload: (url) => testPage('<p>x</p>', `<link rel="preload" as="image" href="${url}">`),
    modulepreload: (url) => testPage('<p>x</p>', `<link rel="modulepreload" href="${url}">`),
    iframe: (url) => testPage(`<iframe title="x" src="${url}"></iframe>`),
    object: (url) => testPage(`<object data="${url}"></object>`),
    embed: (url) => testPage(`<embed src="${url}">`),
    'image in a srcdoc frame': (url) => testPage(`<iframe title="x" srcdoc="<img src='${url}'>"></iframe>`),
    'image in a data: frame': (url) => testPage(`<iframe title="x" src="data:text/html,<img src='${url}'>"></iframe>`),
    'relative image under a base': (url) => testPage('<img alt="x" src="x.png">', `<base href="${url}/">`),
    'meta refresh': (url) => testPage('<p>x</p>', `<meta http-equiv="refresh" content="0;url=${url}">`),
    video: (url) => testPage(`<video src="${url}"></video>`),
  };
  for (const [kind, html] of Object.entries(refused)) {
    it(`fails, without a connection: ${kind}`, async () => {
      hits.length = 0;
      for (const url of [`http://${local}/probe`, `http://localhost:${local.split(':')[1]}/probe`]) {
        await expect(printer.print(html(url))).rejects.toMatchObject({ code: 'print-refused' });
      }
      expect(hits).toEqual([]);
    });
  }

  it('names the address', async () => {
    const url = `http://${local}/the-address.png`;
    await expect(printer.print(testPage(`<img alt="x" src="${url}">`))).rejects.toThrow(url);
  });

  for (const element of ['iframe', 'object', 'embed', 'img']) {
    it(`never shows a local file: ${element}`, async () => {
      const attribute = element === 'object' ? 'data' : 'src';
      const html = testPage(`<${element} title="x" ${attribute}="file:///etc/passwd"></${element}>`);
      await expect(printer.print(html)).rejects.toMatchObject({ code: 'print-refused' });
    });
  }

  it('opens no connection for what is a hint or a script only', async () => {
    hits.length = 0;
    const hints = ['preconnect', 'dns-prefetch', 'prerender', 'icon', 'manifest']
      .map((rel) => `<link rel="${rel}" href="http://${local}/${rel}">`)
      .join('');
    const rules = `<script type="speculationrules">{"prefetch":[{"urls":["http://${local}/rules"]}]}</script>`;
    const script = `<script src="http://${local}/script.js"></script>`;
    await printer.print(testPage(`<p>x</p>${script}`, hints + rules)).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(hits).toEqual([]);
  });

  it('prints links to the web: these are text', async () => {
    hits.length = 0;
    const bytes = await printer.print(
      testPage(`<p><a href="http://${local}/link">x</a> <a href="mailto:a@b.example">y</a></p>`),
    );
    expect(Buffer.from(bytes).toString('latin1')).toContain(`/URI (http://${local}/link)`);
    expect(hits).toEqual([]);
  });
});

function killRenderers(group: number): number {
  const renderers = groupMembers(group).filter((pid) => commandLine(pid).includes('--type=renderer'));
  for (const pid of renderers) process.kill(pid, 'SIGKILL');
  return renderers.length;
}
