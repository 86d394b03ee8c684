// Headings of one file in their order -> the anchors that a host of Markdown makes of them.
import GithubSlugger, { slug } from 'github-slugger';
import type { SlugDialect } from '../check.js';
import { splitAttributes } from './splitAttributes.js';

/** A heading as the parser gives it: blanks at its ends are kept. */
export interface HeadingWords {
  readonly text: string;
  /** Written as `<h2>`. */
  readonly html: boolean;
}

/** Anchors without `#`. Where versions of a host differ, those of all versions. */
export function makeAnchors(headings: readonly HeadingWords[], dialect: SlugDialect): readonly string[] {
  switch (dialect) {
    case 'github':
      return githubAnchors(headings);
    case 'gitlab':
      return gitlabAnchors(headings);
    case 'python-markdown':
      return pythonAnchors(headings);
  }
}

function githubAnchors(headings: readonly HeadingWords[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.flatMap(({ text }) => {
    const anchor = slugger.slug(text.trim());
    // Hosts differ on the blank that is left where a heading ends in an HTML anchor.
    return text === text.trim() ? [anchor] : [anchor, slug(text)];
  });
}

/** https://docs.gitlab.com/user/markdown/#heading-ids-and-links; since 17.0 several dashes stay, which that page does not say. */
function gitlabAnchors(headings: readonly HeadingWords[]): readonly string[] {
  const plain = headings.map(({ text }) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
  const squeezed = plain.map((anchor) => anchor.replace(/-+/g, '-').replace(/^\d+$/, 'anchor-$&'));
  return [...numbered(squeezed), ...numbered(plain)];
}

/** A repeated anchor gets `-1`, `-2`. */
function numbered(anchors: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return anchors.map((anchor) => {
    const before = times.get(anchor) ?? 0;
    times.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** The extension `toc` with its own `slugify`; it gives no anchors to HTML. */
function pythonAnchors(headings: readonly HeadingWords[]): readonly string[] {
  const own = headings.filter(({ html }) => !html).map(({ text }) => splitAttributes(text));
  const used = new Set(own.flatMap(({ id }) => id ?? []));
  /** The last anchor that was made of these words: all numbers before are taken. */
  const lastOf = new Map<string, string>();
  for (const { words, id } of own) {
    if (id !== undefined) continue;
    const plain = pythonSlug(words);
    let anchor = lastOf.get(plain) ?? plain;
    while (anchor === '' || used.has(anchor)) {
      const [, base = anchor, number = '0'] = /^(.*)_(\d+)$/s.exec(anchor) ?? [];
      anchor = `${base}_${Number(number) + 1}`;
    }
    used.add(anchor);
    lastOf.set(plain, anchor);
  }
  return [...used];
}

function pythonSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\w\s-]|[^\0-\x7f]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}
