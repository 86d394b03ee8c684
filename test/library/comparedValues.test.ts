// A contract for the templates: what they compare a fact with, in quotes, is something that a profile or the catalogue says somewhere.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { expect, it } from 'vitest';
import { ROOT, TEMPLATES } from '../support/sample.js';
import { readLibraryWorld } from './libraryWorld.js';

const { library } = await readLibraryWorld();

/** Every text in the YAML files below a folder, in one. */
function yamlBelow(folder: string): string {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

/** The texts in quotes that helpers get, but for names of keys, documents and kinds of references, which the check knows. */
function comparedIn(source: string): readonly string[] {
  const found: string[] = [];
  new (class extends Handlebars.Visitor {
    override SubExpression(node: hbs.AST.SubExpression): void {
      const name = (node.path as hbs.AST.PathExpression).original;
      const values = /^(?:where|find)$/.test(name) ? node.params.slice(2) : name === 'printed' ? [] : node.params;
      for (const param of values)
        if (param.type === 'StringLiteral') found.push((param as hbs.AST.StringLiteral).value);
      super.SubExpression(node);
    }
  })().accept(Handlebars.parse(source));
  return found;
}

it('is known to a sample or to the catalogue', () => {
  const schema = readFileSync(path.join(ROOT, 'src/model/profile.schema.json'), 'utf8');
  const words = [yamlBelow(path.join(ROOT, 'org-profiles')), yamlBelow(path.join(TEMPLATES, 'standard')), schema].join(
    '\n',
  );
  const ids = library.documents.flatMap(({ id, kind }) => [id, kind as string]);
  const compared = library.documents.flatMap(({ sections }) => sections.flatMap(({ source }) => comparedIn(source)));
  expect(compared.length).toBeGreaterThan(100);
  expect(compared.filter((value) => !ids.includes(value) && !words.includes(value))).toEqual([]);
});
