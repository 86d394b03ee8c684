// The label of a reference or definition -> the form in which labels are compared.

/** Single blanks, none at the ends, no case. */
export function identifierOf(label: string): string {
  const single = label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
  // Both ways, as CommonMark does: some letters meet in upper case only.
  return single.toLowerCase().toUpperCase().toLowerCase();
}
