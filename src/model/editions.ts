// The two editions whose words a set can use, and the words that differ between them.

/** ISO/IEC 27035-2 of 2016 or of 2023; `document_set.edition_followed` chooses. */
export type Edition = '2016' | '2023';

/** What templates print as `derived.words.<id>`; templates/standard/terms.yaml has each of them in both editions. */
export const WORD_IDS = ['management_team', 'coordinator', 'capability', 'parties', 'procedures', 'lessons'] as const;

/** The id of a word that differs between the editions. */
export type WordId = (typeof WORD_IDS)[number];

/** One thing, and what each edition calls it. */
export type EditionWord = Readonly<Record<Edition, string>> & { readonly id: WordId; readonly means: string };
