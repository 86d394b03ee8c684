// Paths of a repository as a folder in it sees them: whichever way a link takes, it leads to one file or out of the root.
import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLinkWorld, type LinkWorld } from '../../../src/checks/policies/linkWorld.js';
import { resolveTarget } from '../../../src/checks/policies/resolveTarget.js';

const name = fc.constantFrom('a', 'b', 'über', 'C d', 'e%f', 'g#h');
const folder = fc.array(name, { maxLength: 3 }).map((names) => names.join('/'));
const file = fc.tuple(folder, name).map(([place, stem]) => posix.join(place, `${stem}.md`));

/** The world of a folder at `place`, in a repository of these files; all paths from the root. */
function worldAt(place: string, files: readonly string[]): LinkWorld {
  const seen = files.map((path) => posix.relative(`/${place}`, `/${path}`));
  return createLinkWorld({
    files: seen.filter((path) => !path.startsWith('..')),
    generated: [],
    anchorsOf: () => undefined,
    profileFolder: place,
    surroundings: {
      root: 'repository',
      folder: place,
      files: new Set(seen.filter((path) => path.startsWith('..'))),
      unread: new Set(),
      symlinks: new Map(),
    },
  });
}

/** The way from one file to another, over detours: `./`, `x/../`, and up to the root and down again. */
function ways(from: string, to: string): readonly string[] {
  const folderOf = posix.dirname(from);
  const straight = posix.relative(`/${folderOf}`, `/${to}`);
  const overRoot = `${folderOf === '.' ? '.' : folderOf.replace(/[^/]+/g, '..')}/${to}`;
  return [straight, `./${straight}`, `x/../${straight}`, `.//${straight}`, overRoot, `${overRoot}?plain=1`];
}

const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

it('every way to a file leads to it, and every way out of the root is one', () => {
  fc.assert(
    fc.property(folder, fc.uniqueArray(file, { minLength: 2, maxLength: 8 }), (place, files) => {
      const world = worldAt(place, files);
      const [from = '', to = ''] = files;
      const own = posix.relative(`/${place}`, `/${from}`);
      for (const way of ways(from, to)) {
        const [path = '', query] = way.split('?');
        const url = encode(path) + (query ? `?${query}` : '');
        expect([url, resolveTarget(own, url, world)]).toEqual([
          url,
          { path: posix.relative(`/${place}`, `/${to}`), fault: undefined },
        ]);
      }
      const out = `${'../'.repeat(posix.dirname(`/${from}`).split('/').filter(Boolean).length + 1)}${encode(to)}`;
      expect(resolveTarget(own, out, world).fault?.ruleId).toBe('link-outside');
      const gone = encode(posix.relative(`/${posix.dirname(from)}`, `/${posix.dirname(to)}/gone.md`));
      expect(resolveTarget(own, gone, world).fault?.ruleId).toBe('link-file-missing');
    }),
    { numRuns: 300 },
  );
});

it('whatever the target is, the answer comes and what it suggests holds', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '#',
    '?',
    '%',
    '%2F',
    '%00',
    '%C3',
    ':',
    'a',
    'a.md',
    'b',
    ' ',
    '\u202e',
    '\t',
    '{{',
    '}}',
    'javascript:',
    'ü',
    'A.MD',
    'README',
  );
  const world = worldAt('p', ['p/a.md', 'p/b/README.md', 'p/ü.md', 'c.md', 'p/x (1).md', 'p/50%.md']);
  let suggested = 0;
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      (url) => {
        const { fault } = resolveTarget('a.md', url, world);
        for (const expected of fault?.expected ?? []) {
          suggested += 1;
          // An address of the web is looked up by nobody.
          const again = resolveTarget('a.md', expected, world).fault;
          expect([url, expected, again?.ruleId]).toEqual([url, expected, undefined]);
        }
      },
    ),
    { numRuns: 3_000 },
  );
  expect(suggested).toBeGreaterThan(100);
});
