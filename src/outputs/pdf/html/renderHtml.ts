// Puts one document on its HTML page, which the browser prints: nodes all the way, serialized once at the end.
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Document } from '../../../model/documents.js';
import { formBlanks } from '../../../model/forms/formBlanks.js';
import { type Child, element } from './element.js';
import { isolateDirections } from './isolateDirections.js';
import { pageCss } from './pageCss.js';
import { pageFonts } from './pageFonts.js';
import { renderContents } from './renderContents.js';
import { renderCover } from './renderCover.js';
import { renderDestinations } from './renderDestinations.js';
import { renderSection } from './renderSection.js';
import { renderCard, renderSheet, renderWallet } from './renderSheet.js';
import { textWidth } from './textWidth.js';
import type { Theme } from './theme.js';

/** Nothing is loaded from anywhere, whatever a document holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

function renderBody(document: Document, { area, logo }: Theme, width: (text: string) => number): ElementContent[] {
  const blanks = formBlanks(document);
  const sections = document.sections.map((section) => renderSection(section, document, blanks, area, width));
  switch (document.format) {
    case 'sheet':
      // A playbook has no room to spare.
      return renderSheet(document, sections, document.kind === 'forms' ? logo : undefined);
    case 'card':
      return renderCard(document, sections);
    case 'wallet':
      return renderWallet(document, sections);
    case 'book':
      return [
        renderCover(document, { area, width, logo }),
        renderContents(document.sections, area),
        element('main', {}, sections),
      ];
  }
}

/**
 * The HTML page of a document, ready for the browser: no script, no file beside it, fonts inside.
 *
 * Links to other documents lead to `https://doc.invalid/<document>#<anchor>`; the page numbers of the contents read `000`.
 *
 * @param tightness 0 for the usual sizes; each step more sets a card or playbook smaller, so that it fits on its page.
 */
export function renderHtml(document: Document, theme: Theme, tightness = 0): string {
  const width = textWidth(theme.advances);
  const content = isolateDirections(renderBody(document, theme, width));
  const body = element(
    'body',
    { className: [document.kind, `document-${document.folder}`, `format-${document.format}`, `tight-${tightness}`] },
    [...content, renderDestinations(content)],
  );
  const style = (css: string): Child => element('style', {}, [css]);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: document.control.language }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }),
          element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
          element('title', {}, [document.title]),
          style(pageFonts(content, theme)),
          style(theme.css),
          style(pageCss(document, width)),
        ]),
        body,
      ]),
    ],
  };
  return toHtml(page);
}
