// Fails when anything comes in on standard input: `git status --porcelain | node .config/expect-empty.mjs`.
import { readFileSync } from 'node:fs';

const text = readFileSync(0, 'utf8').trim();
if (text !== '') {
  process.stderr.write(`The tree differs from what is committed:\n${text}\n`);
  process.exitCode = 1;
}
