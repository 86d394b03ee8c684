// A sample organization with its forms, read once for each test file about filled forms.
import path from 'node:path';
import { VFile } from 'vfile';
import { type CaseShape, caseShape } from '../../src/cases/caseShape.js';
import { type CheckedCase, checkCase } from '../../src/cases/checkCase.js';
import type { FormWorld } from '../../src/cases/openWorld.js';
import { deriveForms } from '../../src/model/derive/deriveForms.js';
import { ROOT, readSample } from '../support/sample.js';

/** The world of an organization below org-profiles/. */
export async function formWorld(organization = 'hallberg'): Promise<FormWorld> {
  const { profile, library } = await readSample(path.join(ROOT, 'org-profiles', organization));
  return { profile, library, forms: deriveForms(profile, library.standard) };
}

/** The shape of one of its forms. */
export function shapeOf({ forms }: FormWorld, id: string): CaseShape {
  const form = forms.find((entry) => entry.id === id);
  if (!form) throw new Error(id);
  return caseShape(form);
}

/** What a check of a text finds: `rule line: reason`. */
export function check(
  world: FormWorld,
  text: string | Uint8Array,
  stage?: string,
): { readonly checked: CheckedCase | undefined; readonly told: readonly string[]; readonly file: VFile } {
  const file = new VFile({ path: 'case.yaml' });
  const checked = checkCase(file, typeof text === 'string' ? Buffer.from(text) : text, world, stage);
  const told = file.messages.map(({ ruleId, line, reason }) => `${ruleId} ${line}: ${reason}`);
  return { checked, told, file };
}

/** A vulnerability report that has all that it takes to start. */
export const STARTED = `form: vulnerability-report
vulnerability_reporter_name: Alma Kent
vulnerability_reported_at: 2026-11-22 14:30 UTC
vulnerability_description: The door of the server room does not close.
`;
