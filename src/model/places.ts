// Which sections there are in which document: of the whole library, or of what is printed for one profile.

/** Section ids by document id. */
export type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** The places of some documents; a folder that yields several has, under its own id, the places of all of them. */
export function placesOf(
  documents: readonly {
    readonly id: string;
    readonly folder: string;
    readonly sections: readonly { readonly id: string }[];
  }[],
): Places {
  const places = new Map<string, Set<string>>();
  for (const { id, folder, sections } of documents) {
    const own = sections.map((section) => section.id);
    for (const key of new Set([id, folder])) places.set(key, new Set([...(places.get(key) ?? []), ...own]));
  }
  return places;
}

/** Whether a document, or a section of it, is among the places. */
export function hasPlace(places: Places, document: string, section?: string): boolean {
  const sections = places.get(document);
  return sections !== undefined && (section === undefined || sections.has(section));
}
