// ZIP files that were made to harm or were damaged on the way: each is refused with its reason, and nothing is unpacked.
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/pipeline/verify/readZip.js';

const text = (words: string): Uint8Array => Buffer.from(words);
const SOUND: Zippable = { 'manifest.json': text('{}'), 'markdown/plan/a.md': text('# A\n'.repeat(50)) };

const zip = (files: Zippable): Buffer => Buffer.from(zipSync(files));
const read = (bytes: Buffer) => readZip(bytes, 'pack.zip');

/** Where the directory's entry of a file, and its copy at the file, begin. */
function headersOf(bytes: Buffer, name: string): { readonly entry: number; readonly local: number } {
  return { entry: bytes.lastIndexOf(name) - 46, local: bytes.indexOf(name) - 30 };
}

/** A ZIP whose file `manifest.json` has another name, as long. */
function renamed(name: string): Buffer {
  const bytes = zip(SOUND);
  const { entry, local } = headersOf(bytes, 'manifest.json');
  bytes.write(name, entry + 46, 'latin1');
  bytes.write(name, local + 30, 'latin1');
  return bytes;
}

function edited(edit: (bytes: Buffer, at: { readonly entry: number; readonly local: number }) => void): Buffer {
  const bytes = zip(SOUND);
  edit(bytes, headersOf(bytes, 'markdown/plan/a.md'));
  return bytes;
}

/** Two ZIPs as one directory: both entries of the same file. */
function twice(): Buffer {
  const bytes = zip({ 'a.md': text('one'), 'b.md': text('two') });
  for (const at of [bytes.indexOf('b.md'), bytes.lastIndexOf('b.md')]) bytes.write('a.md', at, 'latin1');
  return bytes;
}

describe('a sound ZIP', () => {
  it('gives its files', () => {
    const files = read(zip(SOUND));
    expect([...files.keys()]).toEqual(['manifest.json', 'markdown/plan/a.md']);
    expect(Buffer.from(files.get('markdown/plan/a.md') ?? '').toString()).toBe('# A\n'.repeat(50));
  });

  it('may hold the folder of the pack, and folders as entries', () => {
    expect([...read(zip({ 'small/': text(''), small: SOUND })).keys()]).toEqual([
      'manifest.json',
      'markdown/plan/a.md',
    ]);
  });

  it('may have a comment', () => {
    const bytes = Buffer.concat([zip(SOUND), Buffer.from('hi')]);
    bytes.writeUInt16LE(2, bytes.length - 4);
    expect(read(bytes).size).toBe(2);
  });
});

describe('what a program that reads from the front would find, and the directory does not name', () => {
  /** A ZIP with these bytes put in at a place before its directory. */
  const stuffed = (at: (bytes: Buffer) => number, more: Buffer): Buffer => {
    const bytes = zip(SOUND);
    const place = at(bytes);
    const longer = Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)]);
    const start = longer.length - 6;
    longer.writeUInt32LE(longer.readUInt32LE(start) + more.length, start);
    return longer;
  };

  it('before the directory', () => {
    const directory = (bytes: Buffer): number => bytes.readUInt32LE(bytes.length - 6);
    const hidden = zip({ 'markdown/plan/a.md': text('Pay the attacker') });
    const told = 'holds something before the directory that its directory does not name';
    expect(() => read(stuffed(directory, hidden.subarray(0, directory(hidden))))).toThrow(told);
  });

  it('a second name of a file', () => {
    // Version, checksum of the first name, the second name.
    const field = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('b.md')]);
    const files = { ...SOUND, 'x.md': [text('x'), { extra: { 28789: field } }] } as Zippable;
    expect(() => read(zip(files))).toThrow('gives x.md a second name');
  });
});

it('whatever bit of a ZIP is changed, it is refused or holds the same', () => {
  const bytes = zip(SOUND);
  const sound = read(bytes);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    let files: ReadonlyMap<string, Uint8Array>;
    try {
      files = read(copy);
    } catch (error) {
      expect(error, `bit ${bit}`).toMatchObject({ code: 'pack-unreadable' });
      continue;
    }
    expect(
      [...files].map(([name, data]) => [name, Buffer.from(data)]),
      `bit ${bit}`,
    ).toEqual([...sound].map(([name, data]) => [name, Buffer.from(data)]));
  }
});

describe('is refused', () => {
  const cases: readonly [name: string, bytes: Buffer, told: string][] = [
    [
      'a name that leads up',
      renamed('../nifest.json'.slice(0, 13)),
      'leads out of the folder where it is unpacked: ../',
    ],
    ['a name that leads up on Windows', renamed('..\\ifest.json'), 'leads out of the folder'],
    ['a name from the root', renamed('/anifest.json'), 'leads out of the folder'],
    ['a name with a drive', renamed('C:nifest.json'), 'leads out of the folder'],
    ['a name with a control character', renamed('man\u0007fest.json'), 'a name that is none'],
    ['a name with a NUL', renamed('man\u0000fest.json'), 'a name that is none'],
    ['one name twice', twice(), 'holds a.md twice'],
    ['names that Windows takes for one', zip({ 'a.md': text('one'), 'A.md': text('two') }), 'twice'],
    ['an encrypted file', edited((bytes, { entry }) => bytes.writeUInt16LE(1, entry + 8)), 'is encrypted'],
    [
      'a symbolic link',
      edited((bytes, { entry }) => bytes.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38)),
      'holds a symbolic link: markdown/plan/a.md',
    ],
    ['an unknown method', edited((bytes, { entry }) => bytes.writeUInt16LE(14, entry + 10)), 'not known here (14)'],
    ['another name at the file', edited((bytes, { local }) => bytes.write('x', local + 30)), 'differently'],
    ['a size that cannot be', edited((bytes, { entry }) => bytes.writeUInt32LE(400_000_000, entry + 24)), 'a ZIP bomb'],
    ['a size that is too small', edited((bytes, { entry }) => bytes.writeUInt32LE(5, entry + 24)), 'is damaged'],
    ['a changed byte', edited((bytes, { local }) => bytes.writeUInt8(0xff, local + 50)), 'is damaged'],
    ['something before it', Buffer.concat([Buffer.from('MZ program'), zip(SOUND)]), 'something was put before'],
    ['an end that was cut off', zip(SOUND).subarray(0, -30), 'it was cut off'],
    ['nothing but a head', Buffer.from('PK\u0003\u0004'), 'it was cut off'],
    ['nothing', Buffer.alloc(0), 'it was cut off'],
  ];
  it.each(cases)('%s', (_name, bytes, told) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'pack-unreadable' }));
    expect(() => read(bytes)).toThrow(told);
  });

  it('a file that unpacks to more than any pack, before it is unpacked', () => {
    let seed = 1;
    const noise = Uint8Array.from({ length: 700_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed & 0xff;
    });
    const bytes = zip({ 'manifest.json': text('{}'), 'a.md': noise });
    bytes.writeUInt32LE(600_000_000, bytes.lastIndexOf('a.md') - 46 + 24);
    expect(() => read(bytes)).toThrow('unpacks to more than 512 MB');
  });

  it('files that share their data', () => {
    const bytes = zip({ 'a.md': text('a'.repeat(5000)), 'b.md': text('a'.repeat(5000)) });
    const second = bytes.lastIndexOf('b.md') - 46;
    const first = bytes.lastIndexOf('a.md') - 46;
    // The second entry points to the data of the first, under its name.
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
    expect(() => read(bytes)).toThrow('names b.md differently');
    bytes.write('a.md', second + 46, 'latin1');
    expect(() => read(bytes)).toThrow('on top of another file');
  });

  it('more files than a pack has', () => {
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`m/${at}`, new Uint8Array()]));
    expect(() => read(zip(files))).toThrow('larger than any pack');
  });
});
