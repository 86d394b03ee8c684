// Every kind of mistake that is put into the collections.
import type { FaultKind } from '../injection.js';
import { ANCHOR_FAULTS } from './anchors.js';
import { CITATION_FAULTS } from './citations.js';
import { COLLECTION_FAULTS } from './collections.js';
import { DEFINITION_FAULTS } from './definitions.js';
import { HTML_FAULTS } from './html.js';
import { PATH_FAULTS } from './paths.js';
import { PLACE_FAULTS } from './places.js';
import { PROFILE_FAULTS } from './profile.js';
import { SCHEME_FAULTS } from './schemes.js';
import { SYNTAX_FAULTS } from './syntax.js';

/** In the order of the table. */
export const FAULT_KINDS: readonly FaultKind[] = [
  ...PATH_FAULTS,
  ...ANCHOR_FAULTS,
  ...SYNTAX_FAULTS,
  ...DEFINITION_FAULTS,
  ...HTML_FAULTS,
  ...PLACE_FAULTS,
  ...SCHEME_FAULTS,
  ...CITATION_FAULTS,
  ...COLLECTION_FAULTS,
  ...PROFILE_FAULTS,
];
