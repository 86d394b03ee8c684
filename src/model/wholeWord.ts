// Patterns that look for a text as it stands.

/** The text as a part of a pattern with the flag `u`: each sign that means something there is escaped. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Finds a word or short form where no letter or digit stands before or behind it: NIS is not found in NIS2. */
export function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`, 'u');
}
