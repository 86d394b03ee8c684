// Whether a file lies where past versions are kept, so that what it says need not hold any more.

const FOLDER =
  /^(?:archived?|archiv|archives|old|history|superseded|withdrawn|obsolete|retired|versions?|versioned[-_]docs|(?:v|version[-_]?)?\d[\d.x]*)$/iu;

/** Looks at the folders of the path. */
export function archivedPath(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => FOLDER.test(folder));
}
