// The sizes of paper, as far as the layout reckons with them: type areas for tables and contents, and what print.css fills a sheet with.
import type { Appearance } from '../../../model/appearance.js';

/** Type areas in points: paper less the margins of print.css. */
export interface TypeArea {
  readonly portrait: number;
  readonly landscape: number;
  /** One column of a form's guide. */
  readonly guide: number;
  /** Height that contents may take on a page of their own, and on one where the first section follows. */
  readonly contents: number;
  readonly sharedContents: number;
}

/** A size of paper. */
export interface Paper {
  readonly area: TypeArea;
  /** Values for the variables of print.css that differ from those written there. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Both sizes. Letter is wider by 6 mm and lower by 18 mm. */
export const PAPERS: Readonly<Record<Appearance['paper'], Paper>> = {
  A4: {
    area: { portrait: 481.8, landscape: 728.5, guide: 230, contents: 670, sharedContents: 430 },
    variables: {},
  },
  Letter: {
    area: { portrait: 498.6, landscape: 678.6, guide: 238, contents: 620, sharedContents: 380 },
    variables: {
      paper: 'letter',
      'cover-height': '239mm',
      'cover-drop': '12mm',
      'cover-rest': '6mm',
      // Cards and the fronts of playbooks are full: their lines are longer by as much as the page is lower.
      'card-margin': '7.5mm 10mm 7.5mm',
      'card-height': '262mm',
      'picture-width': '175mm',
      'picture-height': '177mm',
      'playbook-margin': '16mm 13mm 13.5mm',
      'playbook-top': '8mm',
      // Eight to a sheet, without waste: 4.25 by 2.75 inches, a little lower and wider than A7.
      'wallet-width': '107.9mm',
      'wallet-height': '69.8mm',
    },
  },
};
