// The kinds of text that the schema knows (`x-kind`), as messages name them.

const KIND_NAMES: Readonly<Record<string, string>> = {
  text: 'one line of plain text',
  prose: 'Markdown text',
  id: 'an id (small letters, digits and hyphens)',
  duration: 'a duration (ISO 8601)',
  date: 'a day of the calendar (YYYY-MM-DD)',
  time: 'a time of day (HH:MM)',
  phone: 'a telephone number with country code',
  email: 'a mail address',
  url: 'a web address that begins with https://',
  lang: 'a language tag (BCP 47)',
  color: 'a colour (# and six hexadecimal digits)',
  picture: 'the path of a picture inside the profile folder',
  font: 'the name of a package of fonts',
  hash: 'what `irdocs list approvals` prints',
};

/** The name of a kind, to follow `is not`; for an unknown kind `written as it must be`. */
export function kindName(kind: string | undefined): string {
  return (kind === undefined ? undefined : KIND_NAMES[kind]) ?? 'written as it must be';
}
