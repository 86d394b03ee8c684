// The address under which the page names a field: a link that the browser prints as a rectangle with its place in the reading order.

/** Host that cannot exist (RFC 2606); the pass over the PDF turns each link to it into a field. */
const FIELD_HOST = 'https://field.invalid/';

/** A field by name and, where it has a box for each choice, the key of the choice. */
export interface FieldAddress {
  readonly name: string;
  readonly choice?: string | undefined;
}

/** The `href`. */
export function fieldAddress({ name, choice }: FieldAddress): string {
  const path = FIELD_HOST + encodeURIComponent(name);
  return choice === undefined ? path : `${path}#${encodeURIComponent(choice)}`;
}

/** What a printed link names; undefined for the address of anything else. */
export function readFieldAddress(uri: string): FieldAddress | undefined {
  if (!uri.startsWith(FIELD_HOST)) return undefined;
  const [name = '', choice] = uri.slice(FIELD_HOST.length).split('#').map(decodeURIComponent);
  return choice === undefined ? { name } : { name, choice };
}
