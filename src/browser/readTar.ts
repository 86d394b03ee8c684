// Unpacking the embedded browser: reads the entries of a small ustar archive that is already in memory.

/** One regular file of an archive. */
export interface TarFile {
  /** Relative, with `/`, never leading out of the folder that it is unpacked into. */
  readonly path: string;
  /** Whether the owner may execute it. */
  readonly executable: boolean;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * Reads a ustar archive (POSIX.1-1988, 10.1.1). Folders are implied by the paths of their files; links, devices and
 * extended headers are refused, for no archive that we unpack needs them.
 *
 * @throws Error when the archive is damaged, or holds an entry that could write anywhere else.
 */
export function readTar(archive: Buffer): readonly TarFile[] {
  const files: TarFile[] = [];
  let offset = 0;
  while (offset + BLOCK <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK);
    if (header.every((byte) => byte === 0)) return files;
    verifyChecksum(header);
    const prefix = text(header, 345, 155);
    const path = prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`;
    const type = text(header, 156, 1);
    const size = octal(header, 124, 12);
    const start = offset + BLOCK;
    if (start + size > archive.length) throw new Error(`the archive ends inside "${path}"`);
    if (type === '0' || type === '') {
      refuseUnsafePath(path);
      const executable = (octal(header, 100, 8) & 0o100) !== 0;
      files.push({ path, executable, bytes: archive.subarray(start, start + size) });
    } else if (type !== '5') {
      throw new Error(`the archive entry "${path}" is of type "${type}", only files and folders are allowed`);
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error('the archive has no end mark');
}

function verifyChecksum(header: Buffer): void {
  // The checksum is taken with its own eight bytes read as spaces.
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (sum !== octal(header, 148, 8)) throw new Error('the archive is damaged: a header has a wrong checksum');
}

function refuseUnsafePath(path: string): void {
  const parts = path.split('/');
  const unsafe = parts.some((part) => part === '' || part === '.' || part === '..');
  if (unsafe || /[\\:\0]/.test(path)) throw new Error(`the archive entry "${path}" leads out of its folder`);
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

function octal(header: Buffer, start: number, length: number): number {
  const digits = text(header, start, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw new Error(`the archive is damaged: "${digits}" is no octal number`);
  return Number.parseInt(digits, 8);
}
