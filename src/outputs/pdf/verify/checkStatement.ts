// Checks what the file says about itself: title, language, marks, XMP, output intent.
import { asDict, dictAt, itemsAt, nameOf, resolve, streamBytes, textAt } from '../finish/pdfObjects.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

const XMP_PARTS: readonly (readonly [string, RegExp])[] = [
  ['PDF/A part 3', /<pdfaid:part>3<\/pdfaid:part>/],
  ['PDF/A conformance B', /<pdfaid:conformance>B<\/pdfaid:conformance>/],
  ['PDF/UA part 1', /<pdfuaid:part>1<\/pdfuaid:part>/],
  ['title', /<dc:title>/],
];

/** Pages, MarkInfo, Lang, title shown and equal in Info and XMP, XMP parts, OutputIntent, file ID. */
export const checkStatement: PdfCheck = ({ pdf }, { title, language }) => {
  const { context, catalog, pages } = pdf;
  const faults: PdfFault[] = [];
  const expect = (holds: boolean, code: string, message: string) => {
    if (!holds) faults.push({ code, message });
  };
  const isTrue = (parent: string, key: string) => dictAt(catalog, parent)?.get(nameOf(key))?.toString() === 'true';
  expect(pages.length > 0, 'no-pages', 'The PDF has no page.');
  expect(isTrue('MarkInfo', 'Marked'), 'not-marked', 'The catalogue does not say that the PDF is tagged.');
  expect(
    isTrue('ViewerPreferences', 'DisplayDocTitle'),
    'title-hidden',
    'Viewers would show the file name, not the title.',
  );
  const lang = textAt(catalog, 'Lang');
  expect(lang === language, 'language', `The language is ${lang ?? 'not set'}, not ${language}.`);
  const info = asDict(context, context.trailerInfo.Info);
  const infoTitle = info && textAt(info, 'Title');
  expect(infoTitle === title, 'title', `The title is "${infoTitle ?? ''}", not "${title}".`);
  const intents = itemsAt(catalog, 'OutputIntents').map((intent) => asDict(context, intent));
  expect(
    intents.some((intent) => intent?.has(nameOf('DestOutputProfile'))),
    'output-intent',
    'No output intent with a profile.',
  );
  expect(resolve(context, context.trailerInfo.ID) !== undefined, 'file-id', 'The trailer has no ID.');
  const xmp = streamBytes(context, catalog.get(nameOf('Metadata')))?.toString('utf8') ?? '';
  for (const [part, pattern] of XMP_PARTS) expect(pattern.test(xmp), 'xmp', `The XMP packet does not state: ${part}.`);
  const xmpTitle = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? '';
  expect(unescapeXml(xmpTitle) === title, 'title', `The XMP title is "${unescapeXml(xmpTitle)}", not "${title}".`);
  return faults;
};

function unescapeXml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
