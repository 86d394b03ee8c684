// The output intent's colour profile, made in code: sRGB primaries and curve as an ICC v4 matrix profile (ICC.1:2010).

const WHITE_D50 = [0.9642, 1, 0.8249] as const;
// Bradford adaptation of D65 to D50, and the sRGB primaries adapted by it.
const ADAPTATION = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
] as const;
const RED = [0.4360747, 0.2225045, 0.0139322] as const;
const GREEN = [0.3850649, 0.7168786, 0.0971045] as const;
const BLUE = [0.1430804, 0.0606169, 0.7141733] as const;
// IEC 61966-2-1: gamma, a, b, c, d of the parametric curve of type 3.
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

/** The profile's bytes, the same in every call. */
export function srgbProfile(): Buffer {
  const curve = tag('para', fixed([], 0x00030000), fixed(CURVE));
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', localized('sRGB IEC61966-2.1 compatible')],
    ['cprt', localized('No copyright, generated')],
    ['wtpt', tag('XYZ ', fixed(WHITE_D50))],
    ['chad', tag('sf32', fixed(ADAPTATION))],
    ['rXYZ', tag('XYZ ', fixed(RED))],
    ['gXYZ', tag('XYZ ', fixed(GREEN))],
    ['bXYZ', tag('XYZ ', fixed(BLUE))],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const offsets = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let offset = 128 + table.length;
  tags.forEach(([name, bytes], i) => {
    if (!offsets.has(bytes)) {
      offsets.set(bytes, offset);
      const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
      data.push(padded);
      offset += padded.length;
    }
    table.write(name, 4 + i * 12, 'latin1');
    table.writeUInt32BE(offsets.get(bytes) ?? 0, 8 + i * 12);
    table.writeUInt32BE(bytes.length, 12 + i * 12);
  });
  return Buffer.concat([header(offset), table, ...data]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  bytes.writeUInt16BE(2026, 24);
  bytes.writeUInt16BE(1, 26);
  bytes.writeUInt16BE(1, 28);
  bytes.write('acsp', 36, 'latin1');
  fixed(WHITE_D50).copy(bytes, 68);
  return bytes;
}

function tag(type: string, ...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), ...parts]);
}

/** s15Fixed16 numbers, after an optional leading word. */
function fixed(values: readonly number[], lead?: number): Buffer {
  const words = [...(lead === undefined ? [] : [lead]), ...values.map((value) => Math.round(value * 65536))];
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, i) => {
    bytes.writeInt32BE(word, i * 4);
  });
  return bytes;
}

function localized(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const record = Buffer.alloc(20);
  record.writeUInt32BE(1, 0);
  record.writeUInt32BE(12, 4);
  record.write('enUS', 8, 'latin1');
  record.writeUInt32BE(utf16.length, 12);
  record.writeUInt32BE(28, 16);
  return tag('mluc', record, utf16);
}
