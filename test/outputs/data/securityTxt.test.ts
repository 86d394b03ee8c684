import { describe, expect, test } from 'vitest';
import { deriveModel } from '../../../src/model/deriveModel.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { securityTxt } from '../../../src/outputs/data/securityTxt.js';
import { changed, readSample } from '../../support/sample.js';

const { profile, library } = await readSample();
const fileOf = (of: Profile) => securityTxt(deriveModel(of, library.standard, library.documents))[0];
const textOf = (of: Profile): string => String(fileOf(of)?.bytes);

describe('securityTxt', () => {
  test('has what RFC 9116 demands: a contact as URI, one Expires, and nothing that is no field', () => {
    const lines = textOf(profile).trim().split('\n');
    expect(lines).toContain('Contact: mailto:security@hallberg-antriebe.example');
    expect(lines).toContain('Contact: https://www.hallberg-antriebe.example/security');
    expect(lines.filter((line) => line.startsWith('Expires: '))).toEqual(['Expires: 2027-10-01T00:00:00Z']);
    for (const line of lines) {
      expect(line).toMatch(/^(?:#|(?:Contact|Expires|Encryption|Policy|Canonical|Preferred-Languages): \S)/);
    }
  });

  test('expires after a year at the latest', () => {
    const slow = changed(profile, (copy) => {
      copy.document_set.review_interval = 'P3Y';
    });
    expect(textOf(slow)).toContain('Expires: 2027-10-01T00:00:00Z');
  });

  test('writes nothing when no address is one that a machine can read', () => {
    const closed = changed(profile, (copy) => {
      const intake = copy.poc.external_intake as unknown as Record<string, unknown>;
      intake.address = 'Ask at the gate';
      delete intake.url;
    });
    expect(fileOf(closed)).toBeUndefined();
  });
});
