import { expect, it } from 'vitest';
import { isAllowedUrl } from '../../src/markdown/isAllowedUrl.js';

it.each([
  'https://a.example',
  'HTTPS://a.example/b?c=d#e',
  'http://10.0.0.1/',
  'mailto:a@b.example',
  'tel:+49 89 (0) 99-1',
  'tel:112',
])('allows %s', (url) => {
  expect(isAllowedUrl(url)).toBe(true);
});

it.each([
  '',
  'a.example',
  '/a',
  './a.md',
  '#a',
  '//a.example',
  'https:/a.example',
  'https://',
  'https:// a.example',
  'https://a.example/b c',
  'https://a.example\n',
  'https://a.example/\u0000',
  ' https://a.example',
  'javascript:alert(1)',
  'javascript://%0aalert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://a.example',
  'mailto:',
  'tel:javascript',
  'xhttps://a.example',
])('refuses %j', (url) => {
  expect(isAllowedUrl(url)).toBe(false);
});
