// Check: the Markdown files as they are written, read as a stranger reads them: the same words, links that lead where they are meant to, a sound outline.
import { placeInTemplate } from '../../model/placeInTemplate.js';
import type { Check, CheckContext } from '../check.js';
import { checkFront } from '../rendered/checkFront.js';
import { checkOutline } from '../rendered/checkOutline.js';
import { checkPictures } from '../rendered/checkPictures.js';
import { compareLinks } from '../rendered/compareLinks.js';
import { compareText } from '../rendered/compareText.js';
import { findWords } from '../rendered/findWords.js';
import { readSet, writtenPath } from '../rendered/readSet.js';
import { BAD_RENDERED, GOOD_RENDERED } from '../rendered/renderedExamples.js';
import { REPORT_IT, type RenderedFault } from '../rendered/renderedFault.js';
import { renderedLeads } from '../rendered/renderedLeads.js';
import { renderedWorld } from '../rendered/renderedWorld.js';

export default {
  id: 'rendered-markdown',
  summary: 'The written Markdown shows what was meant',
  why: 'Between the checked words and the file lies a program that writes Markdown. A star, a bar or a bracket that it forgets to escape swallows words or makes a link to nowhere, and nobody reads 60 documents again before they are published.',
  findings: [
    { id: 'rendered-text', summary: 'A reader of a written file gets other words than were meant' },
    { id: 'rendered-link', summary: 'A link or picture of a written file leads nowhere, or elsewhere than was meant' },
    {
      id: 'rendered-outline',
      summary: 'A written file lacks its title or front matter, or its headings or tables are out of order',
    },
    {
      id: 'rendered-leftover',
      summary: 'A placeholder or a word of a program stands in a title, a control block or a picture',
    },
  ],
  bad: BAD_RENDERED,
  good: GOOD_RENDERED,
  run(context) {
    const readings = readSet(context.set, context.written);
    const leads = renderedLeads(readings, renderedWorld(context, readings), context.home);
    const find = findWords(context.profile);
    const faults = [
      ...unwritten(context),
      ...readings.flatMap((reading) => [
        ...checkOutline(reading),
        ...checkFront(reading, find),
        ...reading.sections.flatMap((section) => [
          ...compareText(reading, section),
          ...compareLinks(reading, section, leads),
        ]),
      ]),
      ...checkPictures(context, find),
    ];
    for (const fault of faults) tell(fault, context);
  },
} satisfies Check;

function unwritten({ set, written }: CheckContext): readonly RenderedFault[] {
  return set.documents.flatMap((document): RenderedFault[] => {
    const path = writtenPath(document);
    if (written.has(path)) return [];
    return [{ document, finding: { ruleId: 'rendered-outline', reason: `${path} is not written`, note: REPORT_IT } }];
  });
}

/** At the line of the profile where the value stands, else in the template. */
function tell({ document, section, pointer, words, finding }: RenderedFault, context: CheckContext): void {
  if (pointer !== undefined) context.reportFact(pointer, finding);
  else if (section) context.report(section.source.file, { ...finding, place: placeInTemplate(section, words ?? '') });
  else context.report(document.file, { ...finding, place: { line: 1, column: 1 } });
}
