// The tokenizer of content streams: says where each operator and its operands stand, and makes no string unless asked.

/** The operands before an operator, as byte offsets; valid only during the visit. */
export interface Operands {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How many of `starts` and `ends` belong to this operator. */
  readonly count: number;
}

/** An operator's name packed into a number, so that comparing it costs nothing. */
export function operatorCode(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i++) code |= name.charCodeAt(i) << (8 * i);
  return code;
}

// 1 white space, 2 delimiter
const CLASS = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32]) CLASS[c] = 1;
for (const c of '()<>[]{}/%') CLASS[c.charCodeAt(0)] = 2;

const INLINE_IMAGE_DATA = operatorCode('ID');

/**
 * Visits each operator of a content stream in order.
 *
 * @param visit gets the packed operator, the offset of its first operand (or of itself), the offset after it, and its operands.
 */
export function scanContent(
  bytes: Buffer,
  visit: (operator: number, start: number, end: number, operands: Operands) => void,
): void {
  const starts: number[] = [];
  const ends: number[] = [];
  const operands = { bytes, starts, ends, count: 0 };
  const length = bytes.length;
  let first = -1;
  let i = 0;
  while (i < length) {
    const c = bytes[i] as number;
    const kind = CLASS[c];
    if (kind === 1) {
      i++;
      continue;
    }
    if (c === 0x25) {
      while (i < length && bytes[i] !== 10 && bytes[i] !== 13) i++;
      continue;
    }
    const start = i;
    if (first < 0) first = start;
    if (kind === 2) {
      i = skipDelimited(bytes, i);
    } else {
      i++;
      while (i < length && CLASS[bytes[i] as number] === 0) i++;
      if (!startsNumber(c)) {
        let code = 0;
        for (let k = 0; k < i - start && k < 4; k++) code |= (bytes[start + k] as number) << (8 * k);
        visit(code, first, i, operands);
        operands.count = 0;
        first = -1;
        if (code === INLINE_IMAGE_DATA) i = skipInlineImage(bytes, i);
        continue;
      }
    }
    starts[operands.count] = start;
    ends[operands.count++] = i;
  }
}

function startsNumber(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || c === 0x2d || c === 0x2e || c === 0x2b;
}

/** From a delimiter to the end of its string, name, dictionary or bracket. */
function skipDelimited(bytes: Buffer, from: number): number {
  const length = bytes.length;
  let i = from;
  switch (bytes[i]) {
    case 0x28:
      return skipLiteral(bytes, i);
    case 0x2f:
      i++;
      while (i < length && CLASS[bytes[i] as number] === 0) i++;
      return i;
    case 0x3c: {
      if (bytes[i + 1] !== 0x3c) {
        const close = bytes.indexOf(0x3e, i);
        return close < 0 ? length : close + 1;
      }
      let depth = 0;
      while (i < length) {
        if (bytes[i] === 0x28) i = skipLiteral(bytes, i);
        else if (bytes[i] === 0x3c && bytes[i + 1] === 0x3c) {
          depth++;
          i += 2;
        } else if (bytes[i] === 0x3e && bytes[i + 1] === 0x3e) {
          i += 2;
          if (--depth === 0) return i;
        } else i++;
      }
      return length;
    }
    default:
      return i + 1;
  }
}

function skipLiteral(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let i = from; i < bytes.length; i++) {
    const c = bytes[i];
    if (c === 0x5c) i++;
    else if (c === 0x28) depth++;
    else if (c === 0x29 && --depth === 0) return i + 1;
  }
  return bytes.length;
}

function skipInlineImage(bytes: Buffer, from: number): number {
  for (let i = from; i + 2 < bytes.length; i++) {
    const white = CLASS[bytes[i] as number] === 1;
    if (white && bytes[i + 1] === 0x45 && bytes[i + 2] === 0x49 && (CLASS[bytes[i + 3] ?? 32] as number) === 1)
      return i + 1;
  }
  return bytes.length;
}

/** The number at an operand; `NaN` when it is none. */
export function numberOperand(operands: Operands, index: number): number {
  if (index < 0 || index >= operands.count) return Number.NaN;
  const { bytes } = operands;
  const end = operands.ends[index] as number;
  let i = operands.starts[index] as number;
  let sign = 1;
  if (bytes[i] === 0x2d) {
    sign = -1;
    i++;
  } else if (bytes[i] === 0x2b) i++;
  let value = 0;
  let scale = 0;
  for (; i < end; i++) {
    const c = bytes[i] as number;
    if (c === 0x2e && scale === 0) scale = 1;
    else if (c >= 0x30 && c <= 0x39) {
      value = value * 10 + (c - 0x30);
      scale *= 10;
    } else return Number.NaN;
  }
  return (sign * value) / (scale || 1);
}

/** The source text of an operand, latin1: `/Name`, `<0041>`, `(text)`. */
export function textOperand(operands: Operands, index: number): string {
  if (index < 0 || index >= operands.count) return '';
  return operands.bytes.toString('latin1', operands.starts[index], operands.ends[index]);
}

/** Appends the character codes of a string operand to `codes`. */
export function readCodes(operands: Operands, index: number, bytesPerCode: 1 | 2, codes: number[]): void {
  const { bytes } = operands;
  const start = operands.starts[index] as number;
  const end = operands.ends[index] as number;
  let high = -1;
  const put = (byte: number) => {
    if (bytesPerCode === 1) codes.push(byte);
    else if (high < 0) high = byte;
    else {
      codes.push((high << 8) | byte);
      high = -1;
    }
  };
  if (bytes[start] === 0x3c) readHex(bytes, start + 1, end - 1, put);
  else if (bytes[start] === 0x28) readLiteral(bytes, start + 1, end - 1, put);
}

function readHex(bytes: Buffer, start: number, end: number, put: (byte: number) => void): void {
  let nibble = -1;
  for (let i = start; i < end; i++) {
    const c = bytes[i] as number;
    const digit = c <= 0x39 ? c - 0x30 : (c | 0x20) - 0x57;
    if (digit < 0 || digit > 15) continue;
    if (nibble < 0) nibble = digit;
    else {
      put((nibble << 4) | digit);
      nibble = -1;
    }
  }
  if (nibble >= 0) put(nibble << 4);
}

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

function readLiteral(bytes: Buffer, start: number, end: number, put: (byte: number) => void): void {
  for (let i = start; i < end; i++) {
    const c = bytes[i] as number;
    if (c !== 0x5c) {
      put(c);
      continue;
    }
    const next = bytes[++i] as number;
    if (next >= 0x30 && next <= 0x37) {
      let value = next - 0x30;
      for (let k = 0; k < 2 && (bytes[i + 1] as number) >= 0x30 && (bytes[i + 1] as number) <= 0x37; k++) {
        value = value * 8 + ((bytes[++i] as number) - 0x30);
      }
      put(value & 0xff);
    } else if (next === 13) {
      if (bytes[i + 1] === 10) i++;
    } else if (next !== 10) put(ESCAPES[next] ?? next);
  }
}
