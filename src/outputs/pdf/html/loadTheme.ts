// Reads the print design from disk: the style sheet of the theme folder and the font files of the fontsource packages.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperationalError } from '../../../diagnostics.js';
import { buildFormFont, type FormFont } from '../font/buildFormFont.js';
import { dressTheme } from './dressTheme.js';
import { type LoadedFace, loadFace } from './loadFace.js';
import { PAPERS } from './papers.js';
import { FAMILY, type Theme } from './theme.js';

/** Later faces win where two have a character, so the subset that every document needs stands last. */
const SUBSETS = ['cyrillic', 'greek', 'vietnamese', 'latin-ext', 'latin'] as const;

const SANS = ['400-normal', '400-italic', '600-normal', '700-normal'] as const;
const MONO = ['400-normal'] as const;

/** The PostScript name of the style in which forms are filled in. */
const FORM_FONT = 'SourceSans3-Regular';

const { resolve } = createRequire(import.meta.url);

/** The path of a face of a bundled package, without its extension. */
const faceFile = (name: string, subset: string, style: string): string =>
  resolve(`@fontsource/${name}/files/${name}-${subset}-${style}.woff`).replace(/\.woff$/, '');

const ownFace = (name: string, subset: string, style: string, family: string): Promise<LoadedFace> =>
  loadFace(faceFile(name, subset, style), style, family, subset === 'latin');

const union = (faces: readonly LoadedFace[]): ReadonlySet<number> => new Set(faces.flatMap((face) => [...face.codes]));

/**
 * Reads a theme.
 *
 * @param folder holds `print.css`.
 * @throws OperationalError `theme-unreadable` when the style sheet or a font file is missing.
 */
export async function loadTheme(folder: string): Promise<Theme> {
  try {
    const css = await readFile(path.join(folder, 'print.css'), 'utf8');
    const sans = await Promise.all(
      SUBSETS.flatMap((subset) => SANS.map((style) => ownFace('source-sans-3', subset, style, FAMILY.sans))),
    );
    const mono = await Promise.all(
      SUBSETS.flatMap((subset) => MONO.map((style) => ownFace('source-code-pro', subset, style, FAMILY.mono))),
    );
    // Chromium embeds equal files once, whatever their family is called. The page numbers of the contents are rewritten after printing
    // and need a font of their own, hence a weight that nothing else uses.
    const digits = await ownFace('source-sans-3', 'latin', '500-normal', FAMILY.tocDigits);
    const regular = sans.filter((face) => face.style === '400-normal');
    const styles = SANS.map((style) => union(sans.filter((face) => face.style === style)));
    const covered = new Set([...union(sans)].filter((code) => styles.every((style) => style.has(code))));
    let formFont: FormFont | undefined;
    return dressTheme({
      source: css,
      css,
      area: PAPERS.A4.area,
      faces: [...sans, ...mono, digits],
      advances: new Map(regular.flatMap((face) => [...face.advances])),
      formFont: () => {
        // The last subset counts where two have a character, as in the style sheet.
        formFont ??= buildFormFont(regular.map(({ file }) => file).reverse(), FORM_FONT);
        return formFont;
      },
      coverage: { sans: covered, mono: new Set([...covered, ...union(mono)]) },
      fontNames: ['SourceSans3', 'SourceCodePro'],
    });
  } catch (error) {
    throw new OperationalError(
      'theme-unreadable',
      `The print design in ${folder} cannot be read: ${(error as Error).message}`,
      'Run `npm ci` again; if you use a theme folder of your own, check that it holds print.css.',
      { cause: error },
    );
  }
}
