// Before the launch: a fontconfig set-up of our own, so that a page breaks alike whatever fonts the machine has.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { placeFolder } from './placeFolder.js';
import { sfntFromWoff } from './sfntFromWoff.js';

/**
 * The one font that the browser may fall back to. Documents bring theirs as data URIs; without any font of the system
 * Chromium loads those only sometimes, and then prints blank pages without an error.
 */
export function bundledFontFiles(): readonly string[] {
  const resolve = createRequire(import.meta.url).resolve;
  return [resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff')];
}

/**
 * Writes the fonts and a `fonts.conf` that knows these alone, with hinting off (hinting changes advances, and so breaks).
 *
 * @param cacheFolder existing folder, absolute.
 * @param fontFiles WOFF 1.0 files.
 * @returns the environment variables that make fontconfig use it.
 */
export async function writeFontConfiguration(
  cacheFolder: string,
  fontFiles: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const fonts = await Promise.all(fontFiles.map(async (file) => sfntFromWoff(await readFile(file))));
  // The configuration holds absolute paths: the same fonts in another cache folder are another folder.
  const source = {
    cacheFolder,
    configuration: hash(configuration('')),
    fonts: fonts.map(hash).join(' '),
  };
  const name = `fonts-${hash(JSON.stringify(source)).slice(0, 8)}`;
  const folder = await placeFolder({
    parent: cacheFolder,
    name,
    source,
    fill: async (staged) => {
      await mkdir(path.join(staged, 'fonts'));
      for (const [index, font] of fonts.entries()) {
        const file = `${path.basename(fontFiles[index] ?? '', '.woff')}.ttf`;
        await writeFile(path.join(staged, 'fonts', file), font, { flag: 'wx' });
      }
      await writeFile(path.join(staged, 'fonts.conf'), configuration(path.join(cacheFolder, name)));
    },
  });
  return { FONTCONFIG_PATH: folder, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
}

function configuration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(path.join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(path.join(folder, 'cache'))}</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function hash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
