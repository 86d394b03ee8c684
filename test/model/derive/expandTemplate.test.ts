import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { expandTemplate } from '../../../src/model/derive/expandTemplate.js';
import type { DocumentTemplate } from '../../../src/model/documents.js';

const template: DocumentTemplate = {
  id: 'playbook',
  folder: 'playbook',
  kind: 'playbooks',
  code: 'PLB',
  title: 'Playbook: {{item.title}}',
  summary: 'What to do about {{ item.title }}, version {{item.version}}.',
  owner: 'item.owner',
  audience: 'all',
  each: 'procedures.playbooks',
  format: 'sheet',
  derived: false,
  public: false,
  sections: [],
  file: new VFile('title: x'),
};
const playbook = (id: string, title = id) => ({ id, title, version: '1.0' });
const expand = (...playbooks: readonly object[]) => expandTemplate({ procedures: { playbooks } }, template);

describe('a template with `each`', () => {
  it('yields one document for every entry, in the order of the list', () => {
    const [first, second] = expand(playbook('ransomware', 'Ransomware'), playbook('insider'));
    expect(first).toMatchObject({
      id: 'playbook-ransomware',
      folder: 'playbook',
      code: 'PLB-RANSOMWARE',
      title: 'Playbook: Ransomware',
      summary: 'What to do about Ransomware, version 1.0.',
      item: { value: { id: 'ransomware' }, pointer: '/procedures/playbooks/0' },
    });
    expect(first).not.toHaveProperty('each');
    expect(second).toMatchObject({ id: 'playbook-insider', item: { pointer: '/procedures/playbooks/1' } });
  });

  it('names a document after its entry, so that it stays when others come and go', () => {
    const ids = (...names: string[]) =>
      expand(...names.map((name) => playbook(name))).map(({ id, code }) => [id, code]);
    expect(ids('a', 'b', 'c').slice(1)).toEqual(ids('b', 'c'));
  });

  it('yields none where the profile does not give the list, nor what it would lie in', () => {
    expect(expandTemplate({ procedures: {} }, template)).toEqual([]);
    expect(expandTemplate({}, template)).toEqual([]);
    expect(expand()).toEqual([]);
  });

  it('takes the words of an entry as words', () => {
    const [document] = expand(playbook('a', '{{item.id}} $& <b>'));
    expect(document?.title).toBe('Playbook: {{item.id}} $& <b>');
  });

  it.each(['constructor', 'a'.repeat(64), '0'])('stands an id such as %s', (id) => {
    expect(expand(playbook(id))[0]?.id).toBe(`playbook-${id}`);
  });
});

describe('a template without it', () => {
  it('is itself', () => {
    const { each: _, ...plain } = template;
    expect(expandTemplate({ procedures: { playbooks: [playbook('a')] } }, plain)).toEqual([plain]);
  });
});
