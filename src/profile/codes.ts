// The findings that reading and validating a profile can make, documented as data for `irdocs explain` and the manual page.
import type { ExampleFiles, FindingKind } from '../diagnostics.js';

/** One code of the reader; profile rules document themselves in the same shape. */
export interface ProfileCode extends FindingKind {
  readonly why: string;
  /** Fragments of a profile that give this finding. */
  readonly bad: ExampleFiles;
  /** The same, written right. */
  readonly good: ExampleFiles;
}

/** All codes of the reader, in the order of its steps. */
export const profileCodes: readonly ProfileCode[] = [
  {
    id: 'yaml-character',
    summary: 'A file is not UTF-8, or holds control, bidirectional or private characters.',
    why: 'Such characters are invisible or make text read otherwise than it is. They come from copied text or from somebody who wants to hide something.',
    bad: { 'profile.yaml': 'organization:\n  short_name: "North\\u202Ebridge"\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: "Northbridge"\n' },
  },
  {
    id: 'yaml-limit',
    summary: 'A file is too large, too deep, or uses anchors too much.',
    why: 'A profile may come from a stranger. Sizes, depths and the expansion of anchors are bounded so that no file can stop the build machine.',
    bad: { 'profile.yaml': `organization: ${'['.repeat(41)}${']'.repeat(41)}\n` },
    good: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n' },
  },
  {
    id: 'yaml-syntax',
    summary: 'A file is not YAML 1.2 as profiles use it: one document, spaces, no tags, no directives.',
    why: 'What cannot be read for certain is not guessed. Only the first fault of a file is told, because the others usually follow from it.',
    bad: { 'profile.yaml': 'organization:\n\tshort_name: Northbridge\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n' },
  },
  {
    id: 'yaml-duplicate-key',
    summary: 'A key stands twice in one place.',
    why: 'YAML readers keep one of the two without a word, and not all keep the same one.',
    bad: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n  short_name: NBI\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n' },
  },
  {
    id: 'yaml-merge',
    summary: 'The key `<<` is used to merge other keys.',
    why: 'Merge keys are no part of YAML 1.2. They hide where a fact is written, so a message could not name its line.',
    bad: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n  <<: { staff: 40 }\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n  staff: 40\n' },
  },
  {
    id: 'yaml-comment',
    severities: ['warning'],
    summary: 'A value ends at ` #`, and what follows looks like a part of it (warning).',
    why: 'YAML drops everything after a space and `#`, so that `Teams #incident` becomes `Teams`. A comment with a space after `#` gives no warning.',
    bad: { 'profile.yaml': 'organization:\n  short_name: Northbridge #1\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: "Northbridge #1" # as registered\n' },
  },
  {
    id: 'yaml-quotes',
    severities: ['warning'],
    summary: 'A value stands in curly quotes, which YAML takes for a part of it (warning).',
    why: 'Word processors turn the straight quotes of the keyboard into curly ones. YAML knows only the straight ones, so that the others are printed.',
    bad: { 'profile.yaml': 'organization:\n  short_name: “Northbridge”\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: "Northbridge"\n' },
  },
  {
    id: 'profile-empty',
    summary: 'A file holds no keys.',
    why: 'An empty file is usually one that was not saved or was cut off. It is told rather than skipped.',
    bad: { 'profile.yaml': '# to be written\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n' },
  },
  {
    id: 'key-twice-in-files',
    summary: 'Two files hold the same section.',
    why: 'Each fact has one place. Sections of the same name in two files are not mixed, because nobody could tell which one counts.',
    bad: { 'a.yaml': 'organization:\n  short_name: Northbridge\n', 'b.yaml': 'organization:\n  short_name: NBI\n' },
    good: { 'a.yaml': 'organization:\n  short_name: Northbridge\n', 'b.yaml': 'people:\n  cards: [{ id: a-kent }]\n' },
  },
  {
    id: 'extends-folder',
    summary: 'The folder that `extends` names is no profile beside this one.',
    why: 'A subsidiary is read together with its group. Only folders side by side count, and no symbolic links, so that a profile cannot read what lies elsewhere on the machine.',
    bad: {
      'northbridge-leasing/profile.yaml': 'extends: ../northbridge-grup\norganization:\n  staff: 80\n',
      'northbridge-group/profile.yaml': 'organization:\n  short_name: Northbridge\n',
    },
    good: {
      'northbridge-leasing/profile.yaml': 'extends: ../northbridge-group\norganization:\n  staff: 80\n',
      'northbridge-group/profile.yaml': 'organization:\n  short_name: Northbridge\n',
    },
  },
  {
    id: 'extends-loop',
    summary: 'A profile extends itself through others, or too many one after the other.',
    why: 'A loop has no end and no owner of a fact. More than five folders in a row are refused, because nobody finds the line of a fact behind so many.',
    bad: {
      'northbridge-leasing/profile.yaml': 'extends: ../northbridge-group\norganization:\n  staff: 80\n',
      'northbridge-group/profile.yaml': 'extends: ../northbridge-leasing\norganization:\n  short_name: Northbridge\n',
    },
    good: {
      'northbridge-leasing/profile.yaml': 'extends: ../northbridge-group\norganization:\n  staff: 80\n',
      'northbridge-group/profile.yaml': 'organization:\n  short_name: Northbridge\n',
    },
  },
  {
    id: 'without-unknown',
    summary: '`without` takes away something that is not inherited.',
    why: 'The line was written for a fact of the group that has since been renamed, so the renamed fact is inherited against the will of the subsidiary.',
    bad: {
      'northbridge-leasing/profile.yaml':
        'extends: ../northbridge-group\nwithout: [people.cards.a-kemt]\norganization:\n  staff: 80\n',
      'northbridge-group/profile.yaml': 'people:\n  cards:\n    - id: a-kent\n    - id: j-marsh\n',
    },
    good: {
      'northbridge-leasing/profile.yaml':
        'extends: ../northbridge-group\nwithout: [people.cards.a-kent]\norganization:\n  staff: 80\n',
      'northbridge-group/profile.yaml': 'people:\n  cards:\n    - id: a-kent\n    - id: j-marsh\n',
    },
  },
  {
    id: 'key-unknown',
    summary: 'A key is not known to the profile.',
    why: 'A misspelt key would otherwise be a fact that no document prints.',
    bad: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n  stafff: 40\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n  staff: 40\n' },
  },
  {
    id: 'key-missing',
    summary: 'A required key is missing.',
    why: 'A document that needs the fact would have a hole. The message shows the key with an example.',
    bad: { 'profile.yaml': 'people:\n  cards:\n    - name: Alma Kent\n' },
    good: { 'profile.yaml': 'people:\n  cards:\n    - id: a-kent\n      name: Alma Kent\n' },
  },
  {
    id: 'value-type',
    summary: 'A value is of the wrong type: a number for text, one value for a list.',
    why: 'YAML decides by the look of a value. An unquoted telephone number becomes a number and loses its plus sign; `1.10` becomes 1.1.',
    bad: { 'profile.yaml': 'people:\n  cards:\n    - id: a-kent\n      phone: +441632960101\n' },
    good: { 'profile.yaml': 'people:\n  cards:\n    - id: a-kent\n      phone: "+44 1632 960101"\n' },
  },
  {
    id: 'value-format',
    summary: 'A text or number does not have the form that its key asks for.',
    why: 'Dates, durations, numbers to call and ids are compared, computed and linked. They must be written in one way.',
    bad: { 'profile.yaml': 'people:\n  cards:\n    - id: Alma Kent\n' },
    good: { 'profile.yaml': 'people:\n  cards:\n    - id: a-kent\n' },
  },
  {
    id: 'value-choice',
    summary: 'A value is none of those that are allowed.',
    why: 'Documents branch on such values: another word would silently leave parts out.',
    bad: { 'profile.yaml': 'document_set:\n  edition_followed: "2017"\n' },
    good: { 'profile.yaml': 'document_set:\n  edition_followed: "2016"\n' },
  },
  {
    id: 'value-empty',
    summary: 'A key has no value.',
    why: 'A blank in a profile is a blank in a document. Nothing is printed with a hole in it.',
    bad: { 'profile.yaml': 'organization:\n  short_name:\n' },
    good: { 'profile.yaml': 'organization:\n  short_name: Northbridge\n' },
  },
  {
    id: 'value-length',
    summary: 'A text is longer than its place allows.',
    why: 'Values stand in table cells, headings and running headers, where a page of text cannot stand.',
    bad: {
      'profile.yaml': `people:\n  cards:\n    - id: a-kent\n      phone: "+44 ${'1632 960101 '.repeat(4).trim()}"\n`,
    },
    good: { 'profile.yaml': 'people:\n  cards:\n    - id: a-kent\n      phone: "+44 1632 960101"\n' },
  },
  {
    id: 'list-empty',
    summary: 'A list that needs an entry has none.',
    why: 'An empty list would print a table without rows.',
    bad: { 'profile.yaml': 'people:\n  cards: []\n' },
    good: { 'profile.yaml': 'people:\n  cards:\n    - id: a-kent\n' },
  },
  {
    id: 'list-length',
    summary: 'A list has too few or too many entries.',
    why: 'The schema gives the bounds where the documents cannot print more, or mean nothing with less.',
    bad: { 'profile.yaml': `organization:\n  languages: [${Array(1001).fill('de').join(', ')}]\n` },
    good: { 'profile.yaml': 'organization:\n  languages: [en-GB, de]\n' },
  },
];
