// Puts one document on its HTML page, which the browser prints: nodes all the way, serialized once at the end.
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Document } from '../../../model/documents.js';
import { type Child, element } from './element.js';
import { pageCss } from './pageCss.js';
import { pageFonts } from './pageFonts.js';
import { renderContents } from './renderContents.js';
import { renderColophon, renderCover, renderMasthead } from './renderCover.js';
import { renderDestinations } from './renderDestinations.js';
import { renderSection } from './renderSection.js';
import { textWidth } from './textWidth.js';
import type { Theme } from './theme.js';

/** Nothing is loaded from anywhere, whatever a document holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Forms and cards are one sheet to use, not a book to read: head, content and control block at the end, without cover and contents. */
const isSheet = (document: Document): boolean => document.kind === 'forms' || document.kind === 'cards';

function renderBody(document: Document, width: (text: string) => number): ElementContent[] {
  const main = element(
    'main',
    {},
    document.sections.map((section) => renderSection(section, document, width)),
  );
  if (isSheet(document)) return [renderMasthead(document), main, renderColophon(document, width)];
  return [renderCover(document, width), renderContents(document.sections), main];
}

/**
 * The HTML page of a document, ready for the browser: no script, no file beside it, fonts inside.
 *
 * Links to other documents lead to `https://doc.invalid/<document>#<anchor>`; the page numbers of the contents read `000`.
 */
export function renderHtml(document: Document, theme: Theme): string {
  const width = textWidth(theme.advances);
  const content = renderBody(document, width);
  const body = element('body', { className: [document.kind] }, [...content, renderDestinations(content)]);
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
