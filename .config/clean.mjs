// Removes dist/, so that a renamed or deleted source leaves nothing behind that the folder-reading loaders would find.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

rmSync(fileURLToPath(new URL('../dist', import.meta.url)), { recursive: true, force: true });
