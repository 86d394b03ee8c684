// Where a browser is looked for and kept, from what the process and the system say.
import { describe, expect, test } from 'vitest';
import { describeMachine } from '../../src/describeMachine.js';

function describeWith(env: Record<string, string>, more: { home?: string; writable?: boolean; browser?: string } = {}) {
  const process = { platform: 'linux', arch: 'x64', env, getuid: () => 1000, cwd: () => '/work' } as const;
  const os = {
    homedir: () => more.home ?? '/home/a',
    tmpdir: () => '/tmp',
    userInfo: () => ({ username: 'a' }) as never,
  };
  const choice = { sandbox: true, ...(more.browser === undefined ? {} : { browser: more.browser }) };
  return describeMachine(process, os, choice, () => more.writable ?? true);
}

describe('cache folder', () => {
  test.each([
    ['IRDOCS_CACHE comes first', { IRDOCS_CACHE: '/cache', XDG_CACHE_HOME: '/xdg' }, {}, '/cache'],
    ['a relative IRDOCS_CACHE is made absolute', { IRDOCS_CACHE: 'cache' }, {}, '/work/cache'],
    ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/xdg' }, {}, '/xdg/irdocs'],
    ['a relative XDG_CACHE_HOME is ignored', { XDG_CACHE_HOME: 'xdg' }, {}, '/home/a/.cache/irdocs'],
    ['the home', {}, {}, '/home/a/.cache/irdocs'],
    ['a home that cannot be written', {}, { writable: false }, '/tmp/irdocs-cache-1000'],
    ['no home', {}, { home: '/' }, '/tmp/irdocs-cache-1000'],
    ['an empty home', {}, { home: '' }, '/tmp/irdocs-cache-1000'],
    ['what the user named is not replaced', { IRDOCS_CACHE: '/cache' }, { writable: false }, '/cache'],
  ])('%s', (_, env, more, expected) => {
    expect(describeWith(env, more).cacheFolder).toBe(expected);
  });
});

describe('the browser that the user named', () => {
  test.each([
    ['the flag before the environment', { IRDOCS_BROWSER: '/b' }, { browser: '/a' }, ['--browser', '/a']],
    ['IRDOCS_BROWSER first', { PUPPETEER_EXECUTABLE_PATH: '/c', IRDOCS_BROWSER: '/b' }, {}, ['IRDOCS_BROWSER', '/b']],
    [
      'an empty one does not count',
      { IRDOCS_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: '/c' },
      {},
      ['PUPPETEER_EXECUTABLE_PATH', '/c'],
    ],
  ])('%s', (_, env, more, [source, path]) => {
    expect(describeWith(env, more).explicit).toEqual({ source, path });
  });

  test('none', () => {
    expect(describeWith({})).not.toHaveProperty('explicit');
  });
});
