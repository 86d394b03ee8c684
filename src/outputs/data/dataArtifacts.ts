// The data output: the contacts as a workbook and as cards, and the calendar of reviews.
import type { Model } from '../../model/deriveModel.js';
import type { Artifact } from '../../model/documents.js';
import { calendar } from './calendar.js';
import { contactCards } from './contactCards.js';
import { contactSheets } from './contactSheets.js';
import { writeWorkbook } from './writeWorkbook.js';

/** Workbook, cards and calendar of one organization. */
export async function dataArtifacts(model: Model): Promise<readonly Artifact[]> {
  const { document_set: set, organization } = model.profile;
  const note = `${organization.legal_name} · ${set.id_prefix} ${set.version} · ${set.classification_label}`;
  return [
    { path: 'data/contacts.xlsx', bytes: await writeWorkbook(contactSheets(model), note) },
    { path: 'data/contacts.vcf', bytes: Buffer.from(contactCards(model)) },
    { path: 'data/calendar.ics', bytes: Buffer.from(calendar(model)) },
  ];
}
