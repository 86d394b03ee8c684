// For tests that need a node process of their own: compiles src/browser to plain JavaScript and runs it from a folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The program that is run: opens a printer, tells about it in one line of JSON on stdout, and then
 * - `once`: prints, tells the beginning and size of the PDF and which libraries the browser's processes use, and ends;
 * - `forever`: prints without end.
 */
const PROGRAM = `
import { readdirSync, readFileSync } from 'node:fs';
import { openPrinter } from './src/browser/openPrinter.js';
const [mode, options, html] = process.argv.slice(2);
const printer = await openPrinter(JSON.parse(options));
const tell = (what) => process.stdout.write(JSON.stringify(what) + '\\n');
tell({ pid: printer.pid, browser: printer.browser });
if (mode === 'forever') for (;;) await printer.print(html.replace('</body>', '<p>A line of words.</p>'.repeat(5000)));
const bytes = Buffer.from(await printer.print(html));
const group = readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).filter((pid) => {
  try { return readFileSync('/proc/' + pid + '/stat', 'utf8').split(') ')[1].split(' ')[2] === String(printer.pid) } catch { return false }
});
const mapped = group.flatMap((pid) => readFileSync('/proc/' + pid + '/maps', 'utf8').split('\\n'))
  .map((line) => line.split(/ +/).slice(5).join(' ')).filter((file) => file.startsWith('/'));
tell({ start: bytes.toString('latin1', 0, 5), size: bytes.length, fonts: bytes.toString('latin1').match(/\\/FontName \\/\\S+/g), processes: group.length, mapped: [...new Set(mapped)].sort() });
await printer[Symbol.asyncDispose]();
`;

/** Puts the compiled program into an empty folder, with node_modules beside it. Returns the file to run with node. */
export function writePrinterProcess(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const tsc = path.join(project, 'node_modules/typescript/bin/tsc');
  const options = '--ignoreConfig --module nodenext --target es2023 --noCheck --skipLibCheck --types node'.split(' ');
  const entry = path.join(project, 'src/browser/openPrinter.ts');
  const places = ['--rootDir', project, '--outDir', folder];
  execFileSync(process.execPath, [tsc, ...options, ...places, entry], { stdio: 'pipe' });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(folder, 'print.js'), PROGRAM);
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  return path.join(folder, 'print.js');
}
