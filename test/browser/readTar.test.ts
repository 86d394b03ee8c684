import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTar } from '../../src/browser/readTar.js';

interface Entry {
  readonly path: string;
  readonly type?: string;
  readonly content?: string;
  readonly mode?: string;
}

/** A ustar archive, written after POSIX.1-1988, 10.1.1. */
function archiveOf(...entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ path: name, type = '0', content = '', mode = '0000644' }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(mode, 100);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\0' + '00', 257);
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    body.write(content);
    return [header, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('readTar', () => {
  it('reads the libraries of the embedded browser', () => {
    const bin = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin');
    const files = readTar(brotliDecompressSync(readFileSync(path.join(bin, 'al2023.tar.br'))));
    const libraries = files.filter((file) => file.executable);
    expect(libraries.map((file) => file.path)).toEqual(
      expect.arrayContaining(['lib/libnss3.so', 'lib/libnspr4.so', 'lib/libnssutil3.so', 'lib/libexpat.so.1']),
    );
    for (const library of libraries)
      expect(Buffer.from(library.bytes.subarray(0, 4)).toString('latin1')).toBe('\x7fELF');
  });

  it('reads names, content and the executable bit, and leaves folders to their files', () => {
    const archive = archiveOf(
      { path: 'a/', type: '5' },
      { path: 'a/run', content: 'x'.repeat(600), mode: '0000755' },
      { path: 'b', content: 'two' },
    );
    expect(readTar(archive).map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString() }))).toEqual([
      { path: 'a/run', executable: true, bytes: 'x'.repeat(600) },
      { path: 'b', executable: false, bytes: 'two' },
    ]);
  });

  for (const unsafe of ['../x', 'a/../../x', '/etc/x', 'a//x', './x', 'a\\..\\x', 'C:x']) {
    it(`refuses the path ${unsafe}`, () => {
      expect(() => readTar(archiveOf({ path: unsafe, content: 'x' }))).toThrow('leads out of its folder');
    });
  }

  for (const type of ['1', '2', '3', '6', 'x', 'L']) {
    it(`refuses an entry of type ${type}`, () => {
      expect(() => readTar(archiveOf({ path: 'x', type }))).toThrow('only files and folders');
    });
  }

  it('refuses a damaged or cut archive', () => {
    const archive = archiveOf({ path: 'x', content: 'x'.repeat(2000) });
    expect(() => readTar(archive.subarray(0, 1024))).toThrow('ends inside "x"');
    expect(() => readTar(archive.subarray(0, 512 + 2048))).toThrow('no end mark');
    const changed = Buffer.from(archive);
    changed.write('y', 0);
    expect(() => readTar(changed)).toThrow('checksum');
  });
});
