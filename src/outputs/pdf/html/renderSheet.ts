// Lays out what is used rather than read: forms, playbooks and cards, without cover and contents, with a control block of few lines.
import type { Element, ElementContent } from 'hast';
import type { Logo } from '../../../model/appearance.js';
import { compactControl } from '../../../model/compactControl.js';
import type { Document } from '../../../model/documents.js';
import { isDraft } from '../../../model/isDraft.js';
import { TOP } from './anchor.js';
import { element } from './element.js';
import { renderHead } from './renderCover.js';

const EN_DASH = '–';

function controlLine(document: Document): Element {
  return element(
    'p',
    { className: ['control-line'] },
    compactControl(document).flatMap(([name, value]) => [
      element('span', { className: ['entry'] }, [
        element('span', { className: ['name'] }, [`${name}:`]),
        ` ${value.trim() === '' ? EN_DASH : value}`,
      ]),
      ' ',
    ]),
  );
}

/** A form or a playbook: head and control block, then its sections. */
export function renderSheet(document: Document, sections: readonly Element[], logo?: Logo): ElementContent[] {
  return [
    element('header', { className: ['masthead'] }, [...renderHead(document, logo), controlLine(document)]),
    element('main', {}, [...sections]),
  ];
}

/** A card: whose it is and how far it may go, its title in large, its sections, and the control line at the foot. */
export function renderCard(document: Document, sections: readonly Element[]): ElementContent[] {
  const { title, control } = document;
  const draft = isDraft(control) ? 'DRAFT ' : '';
  return [
    element('div', { className: ['card'] }, [
      element('header', { className: ['card-head'] }, [
        element('h1', { id: TOP }, [title]),
        element('p', { className: ['card-marks'] }, [
          element('span', { className: ['organization'] }, [control.organization]),
          ' ',
          element('span', { className: ['label'] }, [`${draft}${control.label}`]),
        ]),
      ]),
      element('main', {}, [...sections]),
      element('footer', {}, [controlLine(document)]),
    ]),
  ];
}

/** Cards of A7 that a sheet of A4 holds. */
const CELLS = 8;

/** The same card eight times on a sheet, with marks to cut along. It is read once: the others are copies for the eye. */
export function renderWallet(document: Document, sections: readonly Element[]): ElementContent[] {
  const card = renderCard(document, sections);
  const cell = (content: readonly ElementContent[], copy: boolean): Element =>
    element('div', { className: ['cell'], ...(copy ? { ariaHidden: 'true' } : {}) }, content);
  const copies = Array.from({ length: CELLS - 1 }, () => cell(card.map(withoutTargets), true));
  return [element('div', { className: ['wallet'] }, [cell(card, false), ...copies])];
}

/** A copy that nothing leads to and that leads nowhere: an id stands once in a page, and each link is tagged once. */
function withoutTargets(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { id: _id, href: _href, ...properties } = node.properties;
  const tagName = node.tagName === 'a' ? 'span' : node.tagName;
  return { ...node, tagName, properties, children: node.children.map(withoutTargets) };
}
