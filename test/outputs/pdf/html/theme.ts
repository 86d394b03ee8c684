// The theme of the repository, for tests.
import { fileURLToPath } from 'node:url';
import { loadTheme } from '../../../../src/outputs/pdf/html/loadTheme.js';

export const themeFolder = fileURLToPath(new URL('../../../../templates/theme', import.meta.url));

export const theme = await loadTheme(themeFolder);
