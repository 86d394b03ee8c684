// Properties: whatever the bytes, reading never throws, and every finding has its place inside the file.
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics.js';
import { compileSchema } from '../../src/profile/compileSchema.js';
import { inherit } from '../../src/profile/inherit.js';
import { loadRules } from '../../src/profile/loadRules.js';
import { mergeFiles } from '../../src/profile/mergeFiles.js';
import { readYaml } from '../../src/profile/readYaml.js';
import { runRules } from '../../src/profile/runRules.js';
import { takeAway } from '../../src/profile/takeAway.js';
import { toData } from '../../src/profile/toData.js';
import { validate } from '../../src/profile/validate.js';
import { AS_OF } from '../support/asOf.js';
import { fragmentSchema, misplaced, standard } from './profiles.js';

const rules = await loadRules();

// A slice of the schema keeps a run short: compiling the whole takes longer than reading.
const schema = {
  ...fragmentSchema,
  properties: Object.fromEntries(
    Object.entries(fragmentSchema.properties ?? {}).filter(([key]) => ['organization', 'people', 'data'].includes(key)),
  ),
};

function read(bytes: Uint8Array): VFile {
  const file = new VFile({ path: 'profile.yaml' });
  const root = readYaml(file, bytes);
  if (!root) {
    expect(hasErrors([file])).toBe(true);
    return file;
  }
  const tree = mergeFiles([root], file);
  const data = toData(tree);
  validate(tree, data, { schema, incomplete: false });
  runRules(tree, data, { rules, schema, standard, asOf: AS_OF });
  if (!hasErrors([file])) expect(compileSchema(schema)(data)).toBe(true);
  return file;
}

const piece = fc.constantFrom(
  ...[
    'organization',
    'people',
    'cards',
    'id',
    'phone',
    'staff',
    ':',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '"',
    "'",
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '<<',
    '? ',
    '|\n',
    '>-\n',
    '# c',
    ' #c',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '\t',
    '\r\n',
    '\\u202E',
    '\u0000',
    '\uE000',
    '\uFEFF',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    '~',
    'true',
    '.inf',
    '.nan',
    '0x1F',
    '1e999',
    '007',
    '{{x}}',
    '\uD800',
    '👩',
    'ß',
  ],
);

test('any soup of YAML', () => {
  const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join('')));
  fc.assert(
    fc.property(soup, (bytes) => {
      expect(misplaced(read(bytes))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(misplaced(read(bytes))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constant(null));
const card = fc.dictionary(
  fc.oneof(fc.constantFrom('id', 'phone', 'email', 'languages', '__proto__'), fc.string()),
  value,
);
const profile = fc.record({ people: fc.record({ cards: fc.array(fc.oneof(card, value)) }), organization: value });

test('any data below the keys of a profile, written as JSON', () => {
  fc.assert(
    fc.property(profile, (data) => {
      expect(misplaced(read(Buffer.from(JSON.stringify(data, null, 1))))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any data, of which one part is inherited and some of that taken away', () => {
  const step = fc.constantFrom('organization', 'people', 'cards', 'id', 'a', '0');
  const paths = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
  fc.assert(
    fc.property(profile, profile, paths, (group, own, taken) => {
      const files = [new VFile({ path: 'group.yaml' }), new VFile({ path: 'own.yaml' })] as const;
      const inherited = readYaml(files[0], Buffer.from(JSON.stringify(group, null, 1)));
      const without = taken.map((steps) => steps.join('.'));
      const root = readYaml(files[1], Buffer.from(JSON.stringify({ ...own, without }, null, 1)));
      if (!inherited || root?.kind !== 'map') return expect(hasErrors(files)).toBe(true);
      const list = root.entries.get('without')?.value;
      const lines = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'scalar') : [];
      const tree = inherit(takeAway(inherited, lines, { incomplete: false }), root);
      const data = toData(tree);
      validate(tree, data, { schema, incomplete: false });
      runRules(tree, data, { rules, schema, standard, asOf: AS_OF });
      expect(files.flatMap(misplaced)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
