// A version -> one that came before it.

/** `3.1` -> `3.0`, `4.0` -> `3.9`. */
export function olderVersion(version: string): string {
  const [major = '1', minor = '0'] = version.split('.');
  return minor === '0' ? `${Number(major) - 1}.9` : `${major}.${Number(minor) - 1}`;
}
