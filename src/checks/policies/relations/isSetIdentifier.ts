// Whether an identifier is one that only a document of the set can have: HA-IM-PRC-04 or HA-IM-PLB-RANSOMWARE with the prefix HA-IM.

/** The part of an identifier that says what kind of document it names. */
const KIND_CODES = /^-(?:(?:POL|PLN|TEA|PRC|CRD|FRM|REG)-\d+|PLB-[A-Z\d]+(?:-[A-Z\d]+)*)$/u;

/** @param prefix `document_set.id_prefix` */
export function isSetIdentifier(identifier: string, prefix: string | undefined): boolean {
  return prefix !== undefined && identifier.startsWith(prefix) && KIND_CODES.test(identifier.slice(prefix.length));
}
