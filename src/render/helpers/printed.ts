// `(printed "document" "section")`: whether a document, or a section of it, is printed for this profile. Its use asks for no fact.
import { hasPlace, type Places } from '../../model/places.js';
import type { Helper } from '../helper.js';

export default {
  name: 'printed',
  summary: 'True when the document, or the section of it, is not left out for want of facts',
  arity: [1, 2],
  asks: 'printed',
  shape: (args, library) => {
    const [document, section] = args.map((argument) => argument.literal);
    if (document === undefined || args.some((argument) => argument.literal === undefined))
      return '`printed` takes the id of a document, and of a section, in quotes';
    if (!hasPlace(library, document)) return `there is no document \`${document}\``;
    return hasPlace(library, document, section)
      ? { kind: 'flag' }
      : `the document \`${document}\` has no section \`${section}\``;
  },
  run: (places, document, section) => hasPlace(places as Places, document as string, section as string | undefined),
} satisfies Helper;
