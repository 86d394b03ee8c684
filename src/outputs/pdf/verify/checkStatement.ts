// Checks what the file says about itself: title, language, marks, XMP, output intent.
import { asDict, dictAt, itemsAt, nameOf, resolve, streamBytes, textAt } from '../finish/pdfObjects.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

const XMP_PARTS: readonly (readonly [string, RegExp])[] = [
  ['PDF/A part 3', /<pdfaid:part>3<\/pdfaid:part>/g],
  ['PDF/A conformance B', /<pdfaid:conformance>B<\/pdfaid:conformance>/g],
  ['PDF/UA part 1', /<pdfuaid:part>1<\/pdfuaid:part>/g],
  ['title', /<dc:title>/g],
];

/** Keys of the Info dictionary, and the XMP properties that say the same. */
const SAME: readonly (readonly [string, string])[] = [
  ['Author', 'dc:creator'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
];

/** Pages, MarkInfo, Lang, title shown and equal in Info and XMP, XMP parts, OutputIntent, file ID. */
export const checkStatement: PdfCheck = ({ pdf }, { title, language, pages: printed }) => {
  const { context, catalog, pages } = pdf;
  const faults: PdfFault[] = [];
  const expect = (holds: boolean, code: string, message: string) => {
    if (!holds) faults.push({ code, message });
  };
  const isTrue = (parent: string, key: string) => dictAt(catalog, parent)?.get(nameOf(key))?.toString() === 'true';
  expect(pages.length > 0, 'no-pages', 'The PDF has no page.');
  expect(
    printed === undefined || pages.length === printed,
    'page-count',
    `The PDF has ${pages.length} pages, but ${printed} were printed.`,
  );
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
  const profile = intents.map((intent) => intent && streamBytes(context, intent.get(nameOf('DestOutputProfile'))));
  expect(
    profile.some((bytes) => bytes?.toString('latin1', 36, 40) === 'acsp'),
    'output-intent',
    'The profile of the output intent is no colour profile.',
  );
  const xmp = streamBytes(context, catalog.get(nameOf('Metadata')))?.toString('utf8') ?? '';
  for (const [part, pattern] of XMP_PARTS) {
    const stated = xmp.match(pattern)?.length ?? 0;
    expect(stated === 1, 'xmp', `The XMP packet states ${stated === 0 ? 'nothing' : 'twice'}: ${part}.`);
  }
  const xmpTitle = xmpText(xmp, 'dc:title');
  expect(xmpTitle === title, 'title', `The XMP title is "${xmpTitle}", not "${title}".`);
  // PDF/A-3, 6.6.3: what both state must be the same.
  for (const [key, property] of SAME) {
    const stated = (info && textAt(info, key)) ?? '';
    const described = xmpText(xmp, property);
    expect(
      comparable(stated) === comparable(described),
      'xmp',
      `${key} is "${stated}", but "${described}" in the XMP packet.`,
    );
  }
  return faults;
};

/** The text of a property, or of its first item. */
function xmpText(xmp: string, property: string): string {
  const inside = new RegExp(`<${property}>(.*?)</${property}>`, 's').exec(xmp)?.[1] ?? '';
  return unescapeXml(/<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(inside)?.[1] ?? inside);
}

/** Dates are written in two ways: `D:20260115000000Z` and `2026-01-15T00:00:00Z`. */
function comparable(text: string): string {
  return /^(?:D:\d{14}Z|\d{4}-\d\d-\d\dT[\d:]+Z)$/.test(text) ? text.replace(/\D/g, '') : text;
}

function unescapeXml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
