// Check (3.1, 3.2): the words of the templates, and of what they print: plain, short, one for each thing, each short form explained.
import type { Finding } from '../../diagnostics.js';
import { GLOSSARY } from '../../model/glossaryTable.js';
import { valueBehind } from '../../model/pointer.js';
import { wholeWord } from '../../model/wholeWord.js';
import type { Check, CheckContext } from '../check.js';
import { bannedPhrases } from '../words/bannedPhrases.js';
import { type PrintedText, placeOfOwn, printedTexts } from '../words/printedTexts.js';
import { secondTerms } from '../words/secondTerms.js';
import { countWords, sentencesOf } from '../words/sentencesOf.js';
import { listedShortForms, shortForms } from '../words/shortForms.js';

/** Words of the longest sentence; a value of the profile counts as one. */
const LONGEST = 35;

export default {
  id: 'plain-words',
  summary: 'The words are plain, short, and one for each thing',
  why: '"Relevant stakeholders are informed in a timely manner as appropriate" binds nobody. Each such phrase stands where a name, a time or a list belongs. A sentence that is read twice, a second word for one thing and a short form from another house cost minutes in the night.',
  severities: ['warning'],
  findings: [
    { id: 'banned-phrase', summary: 'A phrase leaves open who acts, when, or how much' },
    { id: 'sentence-length', summary: `A sentence of a template has more than ${LONGEST} words` },
    { id: 'one-term', summary: 'A template has a second word for one thing' },
    { id: 'abbreviation-unlisted', summary: 'A template prints a short form that the glossary does not explain' },
    { id: 'abbreviation-unused', summary: 'The glossary explains a short form that no document prints' },
  ],
  covers: ['3.1-term-consistency', '3.2-abbreviations-resolved'],
  internalOnly: true,
  bad: {
    'documents/plan/a/10-purpose.md': `Inform relevant stakeholders in a timely manner. The on-call officer opens the runbook of the IRT.

The duty officer, who has been called by the service desk after the first assessment of the event that was reported by a member of staff or by the monitoring provider, must decide whether it is an incident that has to be declared at once.`,
    'documents/registers/glossary/10-terms.md': '| Term | Short |\n|---|---|\n| traffic light protocol | TLP |\n',
  },
  good: {
    'documents/plan/a/10-purpose.md':
      'The duty officer tells the IRT lead within 30 minutes of the declaration and opens the playbook.',
    'documents/registers/glossary/10-terms.md': '| Term | Short |\n|---|---|\n| response team | IRT |\n',
  },
  run(context) {
    const texts = printedTexts(context.set);
    for (const text of texts) {
      if (!text.again && /\p{L}/u.test(text.own)) checkOwnWords(text, context);
      checkValues(text, context);
    }
    checkShortForms(texts, context);
  },
} satisfies Check;

function checkOwnWords(text: PrintedText, context: CheckContext): void {
  const where = `${text.document.folder}, section ${text.section.id},`;
  const warn = (ruleId: string, words: string, finding: Pick<Finding, 'reason' | 'actual' | 'note'>): void =>
    context.report(text.section.source.file, {
      ruleId,
      severity: 'warning',
      place: placeOfOwn(text, words),
      ...finding,
    });
  for (const { phrase, instead } of bannedPhrases(text.own, 'template')) {
    const reason = `${where} says "${phrase}", which binds nobody`;
    warn('banned-phrase', phrase, { reason, actual: phrase, note: instead });
  }
  for (const { word, preferred } of secondTerms(text.own)) {
    const reason = `${where} says "${word}"; the set says ${preferred}`;
    warn('one-term', word, { reason, actual: word, note: `Write ${preferred}` });
  }
  // A word has two characters at least, with the space behind it.
  for (const sentence of text.own.length < 2 * LONGEST ? [] : sentencesOf(text.own)) {
    const count = countWords(sentence);
    if (count <= LONGEST) continue;
    const reason = `${where} has a sentence of ${count} words`;
    warn('sentence-length', sentence, { reason, actual: String(count), note: 'Make two sentences of it, or a list' });
  }
}

/** Words of the profile that a document prints; those of the catalogue, such as the words of a law, are left alone. */
function checkValues({ document, section, values }: PrintedText, context: CheckContext): void {
  for (const { value, pointer } of values) {
    for (const { phrase, instead } of bannedPhrases(value, 'profile')) {
      const written = valueBehind(context.profile, pointer);
      if (typeof written !== 'string' || !written.includes(phrase)) continue;
      context.reportFact(pointer, {
        ruleId: 'banned-phrase',
        severity: 'warning',
        reason: `${document.id}, section ${section.id}, prints "${phrase}", which binds nobody`,
        actual: phrase,
        note: instead,
      });
    }
  }
}

function checkShortForms(texts: readonly PrintedText[], context: CheckContext): void {
  const glossary = context.set.documents.find(({ id }) => id === GLOSSARY);
  if (!glossary) return;
  const listed = listedShortForms(glossary);
  const told = new Set<string>();
  for (const text of texts) {
    for (const form of text.again ? [] : shortForms(text.own)) {
      if (listed.has(form) || told.has(form)) continue;
      told.add(form);
      context.report(text.section.source.file, {
        ruleId: 'abbreviation-unlisted',
        severity: 'warning',
        place: placeOfOwn(text, form),
        reason: `${text.document.folder}, section ${text.section.id}, prints ${form}, which the glossary does not explain`,
        actual: form,
        note: 'Write it out, or add it to templates/standard/terms.yaml',
      });
    }
  }
  const others = texts.filter(({ document }) => document !== glossary);
  for (const form of listed) {
    const alone = wholeWord(form);
    const prints = (text: string): boolean => text.includes(form) && alone.test(text);
    if (others.some(({ printed }) => prints(printed))) continue;
    context.report(glossary.file, {
      ruleId: 'abbreviation-unused',
      severity: 'warning',
      place: { line: 1, column: 1 },
      reason: `The glossary explains ${form}, which no document prints`,
      actual: form,
      note: 'Take it out of the list',
    });
  }
}
