// Why some findings cannot be accepted for a time: what irdocs writes is true, whole and safe, or it is not written.

/** The grounds, and the words for them. */
export const GROUNDS = {
  reading: 'nothing can be made of what irdocs cannot read for certain',
  gap: 'a document would have a hole, or name what does not exist',
  conflict: 'the documents would say two different things',
  safety: 'a reader could be harmed, or something be published that must stay inside',
  honesty: 'it keeps the list of suppressions itself true',
} as const;

/** One of the grounds. */
export type Grounds = keyof typeof GROUNDS;
