// What `irdocs explain` says of faults of the environment (exit status 2): codes of OperationalError.

/** A fault of the environment in words. */
export interface EnvironmentCode {
  readonly id: string;
  readonly summary: string;
  readonly remedy: string;
}

const CODES: readonly (readonly [id: string, summary: string, remedy: string])[] = [
  ['browser-died', 'The browser ended while it printed', 'Run again with more free memory, or name another browser'],
  [
    'browser-launch',
    'The browser was found and does not start',
    'Read what it said; install another one, or name one with --browser',
  ],
  [
    'browser-sandbox',
    'The system forbids the sandbox of the browser',
    'Allow user namespaces, or say --no-sandbox for profiles that you trust',
  ],
  [
    'browser-unusable',
    'The browser that was named does not run',
    'Correct --browser, IRDOCS_BROWSER or PUPPETEER_EXECUTABLE_PATH',
  ],
  [
    'cache-folder',
    'The folder for the unpacked browser and fonts cannot be used',
    'Name one of your own with IRDOCS_CACHE',
  ],
  ['disk-full', 'There is no room for the pack; the old one is untouched', 'Free some space and build again'],
  [
    'embedded-browser',
    'The browser inside @sparticuz/chromium cannot be used',
    'Run npm ci without --omit=optional on Linux x64, or install a browser',
  ],
  ['folder-busy', 'Another irdocs writes the same folder', 'Wait until it has ended and build again'],
  [
    'folder-foreign',
    'The output folder is not one that irdocs made',
    'Choose another folder with --out, or move the files away',
  ],
  [
    'folder-unwritable',
    'The output folder cannot be written',
    'Check the path and its permissions, or choose another with --out',
  ],
  ['form-file', 'The file of a filled form cannot be read', 'Check its name, its permissions and its size'],
  [
    'no-browser',
    'No browser was found; the Markdown is written all the same',
    'Install chromium-headless-shell, or name a browser with --browser',
  ],
  [
    'no-document',
    'Nothing can be written for this profile or variant: a pack of no document is none',
    'Write `public: true` into document.yaml of a document for outsiders, or build the internal variant',
  ],
  [
    'no-pack',
    'There is no pack where one was looked for',
    'Name the folder of a pack (out/<name>), a ZIP of it, or one of its PDFs',
  ],
  [
    'no-policies',
    'There is no folder of Markdown policies where one was looked for',
    'Name a folder that holds Markdown files with --policies',
  ],
  [
    'no-profile',
    'There is no profile where one was looked for',
    'Name a folder that holds the YAML files of a profile',
  ],
  ['no-templates', 'The template library holds no document', 'Reinstall irdocs, or correct --templates'],
  [
    'pack-unreadable',
    'The file that was named is no pack, too large for one, or made to harm whoever unpacks it',
    'Name the folder of a pack, a ZIP of it, or one of its PDFs; ask for another copy of a ZIP that is refused',
  ],
  ['print-blank', 'The browser printed a PDF without text', 'Name another browser with --browser, and report it'],
  [
    'print-failed',
    'The browser could not print a document, twice',
    'Run again with more free memory, or name another browser',
  ],
  [
    'print-font',
    'A bundled font could not be loaded by the browser',
    'Reinstall irdocs; name another browser with --browser',
  ],
  [
    'print-refused',
    'A page tried to reach something outside itself',
    'Look for links to files or images in your own templates',
  ],
  [
    'print-timeout',
    'A document took too long to print',
    'Split the document, or run again on a machine that is less busy',
  ],
  ['printer-closed', 'The browser was closed before all was printed', 'Run again'],
  ['profile-unreadable', 'A file of the profile cannot be read', 'Check its permissions'],
  ['report-unwritable', 'The file of --report cannot be written', 'Check the path, its permissions and the free space'],
  [
    'signing-certificate',
    'The certificate does not fit the signing key, or is not valid',
    'Name the certificate of the key, valid today',
  ],
  [
    'signing-draft',
    'A document that would be signed is a draft',
    'Have the drafts approved (`irdocs list approvals` shows which), or build without --sign-key',
  ],
  ['signing-key', 'The signing key cannot be read', 'Name a private key in PEM or PKCS#12, and give its passphrase'],
  ['theme-unreadable', 'The print design or its fonts cannot be read', 'Reinstall irdocs, or correct templates/theme'],
  [
    'too-many-policies',
    'The folder of policies holds more Markdown files than are read',
    'Check the folders in it one by one',
  ],
  ['usage', 'The command line asks for something that does not exist', 'See irdocs --help'],
];

/** All codes by id. */
export const environmentCodes: ReadonlyMap<string, EnvironmentCode> = new Map(
  CODES.map(([id, summary, remedy]) => [id, { id, summary, remedy }]),
);
