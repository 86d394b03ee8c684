// Whether two versions can be one: `3` and `3.2` can, `v3.2` and `3.2.0` are, `3.1` and `3.2` are not.

/** Compares part by part, as far as both say something; `x` stands for any number. */
export function sameVersion(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  return first.every((part, at) => {
    const like = second[at];
    return like === undefined || part === 'x' || like === 'x' || part === like;
  });
}

function partsOf(version: string): readonly string[] {
  return version
    .trim()
    .toLowerCase()
    .replace(/^(?:version|ver|v)[\s.]*/, '')
    .split(/[.\s_-]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''));
}
