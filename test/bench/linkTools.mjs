// The link checks that others have, run as their users run them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tool to what it finds in the Markdown files of a folder, as `{ file, line, text }`. */
export const LINK_TOOLS = {
  'markdownlint + relative-links'(folder) {
    const rules = ['MD011', 'MD042', 'MD051', 'MD052', 'MD053', 'relative-links'];
    const config = {
      config: { default: false, ...Object.fromEntries(rules.map((rule) => [rule, true])) },
      customRules: [path.join(root, 'node_modules/markdownlint-rule-relative-links')],
      noProgress: true,
      noBanner: true,
    };
    writeFileSync(path.join(folder, '.markdownlint-cli2.jsonc'), JSON.stringify(config));
    const said = start('markdownlint-cli2/markdownlint-cli2-bin.mjs', ['**/*.md'], folder, 1);
    return [...said.matchAll(/^(.+?\.md):(\d+)(?::\d+)? (.*)$/gm)].map(([, file, line, text]) => ({
      file,
      line: Number(line),
      text,
    }));
  },
  'remark-validate-links'(folder) {
    const module = path.join(root, 'node_modules/remark-validate-links/index.js');
    const plugin = `${module}=repository:false,root:${JSON.stringify(folder)}`;
    const said = start('remark-cli/cli.js', ['.', '--no-color', '--quiet', '--no-stdout', '--use', plugin], folder, 0);
    let file = '';
    return said.split('\n').flatMap((row) => {
      if (/^\S.*\.md(?::.*)?$/.test(row)) file = row.trim();
      const [, line, text] = /^\s*(\d+):\d+(?:-\d+:\d+)?\s+(?:warning|error)\s+(.*)$/.exec(row) ?? [];
      return line === undefined ? [] : [{ file, line: Number(line), text }];
    });
  },
};

/** @param {number} found the exit status when something was found */
function start(script, args, cwd, found) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== found) throw new Error(`${script} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return stdout + stderr;
}
