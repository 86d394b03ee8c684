import { describe, expect, it } from 'vitest';
import { fieldAddress, readFieldAddress } from '../../../../src/outputs/pdf/form/fieldAddress.js';

describe('the address of a field', () => {
  it('names the field, and the choice that a box is for', () => {
    expect(fieldAddress({ name: 'event-report.event_date' })).toBe('https://field.invalid/event-report.event_date');
    const addresses = [{ name: 'f.g.1' }, { name: 'f.g', choice: 'not-yet' }, { name: 'ü#/?', choice: 'a#b' }];
    for (const address of addresses) expect(readFieldAddress(fieldAddress(address))).toEqual(address);
  });

  it('is none that leads anywhere', () => {
    for (const uri of ['https://doc.invalid/plan', 'https://field.invalid.example/x', 'mailto:a@b.example']) {
      expect(readFieldAddress(uri)).toBeUndefined();
    }
  });
});
