// The revisions of a PDF: what was written first, and what was added to its end later (ISO 32000-1, 7.5.6). Reads the bytes, not the objects.
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** What a PDF consists of. */
export interface PdfRevisions {
  /** How many there are; 1 for a file that nobody added to, 0 where not even one end is there. */
  readonly count: number;
  /** Whether the first is byte for byte what irdocs wrote: the identifier in its trailer is the hash of all before it. */
  readonly untouched: boolean;
  /** Bytes of the first. */
  readonly first: number;
  /** Bytes behind the last end. */
  readonly rest: number;
}

/** The head of the table of objects, exactly as `savePdf` writes it: own number, size, identifiers, bytes. */
const TABLE =
  /^(\d+) 0 obj\n<<\/Type\/XRef\/Size (\d+)\/W\[1 4 2\]\/Root 1 0 R(?:\/Info 2 0 R)?\/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]\/Filter\/FlateDecode\/Length (\d+)>>\nstream\n/;
/** Type, offset, generation. */
const ROW = 7;
const END = /startxref\s+(\d+)\s+%%EOF[\r\n]*/g;
/** Longer than the head of any table. */
const HEAD = 600;

/** Reads where revisions end. Bounded: one pass over the bytes, and one hash. */
export function readRevisions(bytes: Uint8Array): PdfRevisions {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [...buffer.toString('latin1').matchAll(END)];
  const [first] = ends;
  const last = ends.at(-1);
  if (!first || !last) return { count: 0, untouched: false, first: 0, rest: bytes.length };
  const table = Number(first[1]);
  const content = createHash('sha256').update(buffer.subarray(0, table)).digest('hex').slice(0, 32).toUpperCase();
  return {
    count: ends.length,
    untouched: tableHolds(buffer, table, content),
    first: first.index + first[0].length,
    rest: bytes.length - (last.index + last[0].length),
  };
}

/** The identifier stands in the table and so cannot cover it: each row is looked at instead, whether its object begins there. */
function tableHolds(file: Buffer, at: number, content: string): boolean {
  const head = TABLE.exec(file.toString('latin1', at, at + HEAD));
  const [own, size, length] = [1, 2, 5].map((group) => Number(head?.[group])) as [number, number, number];
  if (!head || head[3] !== content || head[4] !== content || own !== size - 1) return false;
  const start = at + head[0].length;
  const end = `\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`;
  if (file.toString('latin1', start + length, start + length + end.length) !== end) return false;
  try {
    const rows = inflateSync(file.subarray(start, start + length), { maxOutputLength: size * ROW + 1 });
    if (rows.length !== size * ROW) return false;
    for (let number = 1; number < size; number++) {
      const [type, offset] = [rows[number * ROW], rows.readUInt32BE(number * ROW + 1)];
      const name = `${number} 0 obj\n`;
      if (type === 1 && file.toString('latin1', offset, offset + name.length) !== name) return false;
    }
    return true;
  } catch {
    return false;
  }
}
