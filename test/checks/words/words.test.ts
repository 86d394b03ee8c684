// The parts of the check of the words: what counts as a sentence, a word, a banned phrase, a second term, a short form.
import { describe, expect, it } from 'vitest';
import { bannedPhrases } from '../../../src/checks/words/bannedPhrases.js';
import { secondTerms } from '../../../src/checks/words/secondTerms.js';
import { countWords, sentencesOf } from '../../../src/checks/words/sentencesOf.js';
import { shortForms } from '../../../src/checks/words/shortForms.js';
import { textBlocks, VALUE } from '../../../src/checks/words/textBlocks.js';
import { createParser } from '../../../src/markdown/createParser.js';

describe('sentencesOf', () => {
  it.each([
    ['Call. Then write. Done', ['Call.', 'Then write.', 'Done']],
    ['See No. 3 of the list. Then call.', ['See No. 3 of the list.', 'Then call.']],
    ['Ask "who?" Then call.', ['Ask "who?"', 'Then call.']],
    [`Rule: ${VALUE}. Then call.`, [`Rule: ${VALUE}.`, 'Then call.']],
    ['Version 2.3 of 6.4 applies.', ['Version 2.3 of 6.4 applies.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('countWords', () => {
  it.each([
    ['The duty officer calls.', 4],
    [`${VALUE} calls ${VALUE} within ${VALUE}.`, 5],
    [`${VALUE}; ${VALUE}; ${VALUE} and ${VALUE} act.`, 2],
    [`${VALUE}, then ${VALUE} (${VALUE})`, 1],
    ['Time - and place', 3],
    ['|', 0],
  ])('%j has %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});

describe('bannedPhrases', () => {
  it.each([
    ['in a timely manner', 'in a timely manner'],
    ['Act as appropriate.', 'as appropriate'],
    ['Take appropriate measures', 'appropriate measures'],
    ['logs, mails, etc.', 'etc'],
    ['relevant stakeholders', 'relevant stakeholders'],
    ['Restore if necessary.', 'if necessary'],
    ['As soon as possible, call.', 'As soon as possible'],
    ['checked regularly', 'regularly'],
  ])('finds "%s"', (text, phrase) => {
    expect(bannedPhrases(text, 'profile').map((found) => found.phrase)).toContain(phrase);
  });

  it.each([
    'fields marked as needed to start',
    'as soon as possible, at the latest after 4 hours',
    'irregularly shaped',
    'the party that is named',
    'Keep a stake in it',
    'when required by a court',
    'an appropriate word',
  ])('leaves "%s" alone', (text) => {
    expect(bannedPhrases(text, 'template')).toEqual([]);
  });

  it('lets a profile quote its law, and a template not', () => {
    expect(bannedPhrases('The provider shall report.', 'profile')).toEqual([]);
    expect(bannedPhrases('The provider shall report.', 'template')).toHaveLength(1);
  });
});

describe('secondTerms', () => {
  it.each([
    ['The on-call officer', 'duty officer'],
    ['the helpdesk', 'service desk'],
    ['at each handover', 'hand-over'],
    ['by e-mail', 'mail'],
    ['a severity level', 'class'],
    ['Call the CSIRT.', 'response team'],
  ])('"%s" has a first term: %s', (text, preferred) => {
    expect(secondTerms(text)[0]?.preferred).toContain(preferred);
  });

  it.each([
    'Hand over the log.',
    'the service desk',
    'severity class',
    'a mailbox',
    'duty officer',
    'a table, top row',
  ])('leaves "%s" alone', (text) => {
    expect(secondTerms(text)).toEqual([]);
  });
});

describe('shortForms', () => {
  it.each([
    ['Call the IRT or the PoC under NIS2.', ['IRT', 'PoC', 'NIS2']],
    ['ISO/IEC 27035-2:2016, SP 800-61r3, SHA-256, TLP:AMBER+STRICT, RFC 2350, Regulation (EU) 2016/679', []],
    ['PR.AA and RS.MA of the list', []],
    ['A plan, I think, IT', ['IT']],
  ])('%s', (text, expected) => {
    expect(shortForms(text)).toEqual(expected);
  });
});

describe('textBlocks', () => {
  it('tells words of the template from values and from names that references print', () => {
    const root = createParser()(
      'Call **A** at once: [the desk](doc:plan), [site](https://a.example).\n\n| No. |\n|---|\n| `x` |\n',
    );
    const [paragraph, ...cells] = textBlocks({ root });
    expect(paragraph?.own).toBe(`Call A at once: ${VALUE}, site.`);
    expect(paragraph?.printed).toBe('Call A at once: the desk, site.');
    expect(cells.map(({ kind, own }) => [kind, own])).toEqual([
      ['cell', 'No.'],
      ['cell', 'x'],
    ]);
  });

  it('takes a value that ends a sentence as the end of one', () => {
    const pointer = '/scope/statement';
    const text = (value: string) => ({ type: 'text' as const, value, data: { pointer } });
    const root = {
      type: 'root' as const,
      children: [
        {
          type: 'paragraph' as const,
          children: [text('We act.'), { type: 'text' as const, value: ' Then ' }, text('wait')],
        },
      ],
    };
    expect(textBlocks({ root })).toEqual([
      {
        kind: 'paragraph',
        own: `${VALUE}. Then ${VALUE}`,
        printed: 'We act. Then wait',
        values: [
          { value: 'We act.', pointer },
          { value: 'wait', pointer },
        ],
      },
    ]);
  });
});
