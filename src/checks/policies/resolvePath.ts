// The path of a link target -> the file that it names, or what is wrong with it and what was meant.
import { posix } from 'node:path';
import type { LinkWorld } from './linkWorld.js';
import type { LocalTarget } from './parseTarget.js';
import type { Resolution } from './resolveTarget.js';

const INDEX = ['README.md', 'readme.md', 'index.md', 'index.html'];

/** Resolves a path that is not empty. */
export function resolvePath(from: string, url: string, target: LocalTarget, world: LinkWorld): Resolution {
  const folder = posix.dirname(from);
  if (target.path.includes('\\')) {
    const meant = lookUp(posix.join(folder, target.path.replaceAll('\\', '/')));
    return wrong(
      'link-backslash',
      `The link \`${url}\` has backslashes, which only Windows reads as folders`,
      meant,
      'Write / between folders',
    );
  }
  if (target.path.startsWith('/')) {
    const meant = lookUp(target.path.slice(1)) ?? lookUp(posix.join(top(), target.path));
    return wrong(
      'link-absolute',
      `The link \`${url}\` begins at the root, which is another folder on each host and on disk`,
      meant,
      'Write the path from the folder of this file',
    );
  }
  const joined = posix.join(folder, target.path);
  const path = world.canonical(joined);
  if (path === undefined) {
    return wrong(
      'link-outside',
      `The link \`${url}\` leads out of the repository`,
      world.suggest.file(joined),
      'Put the file into the repository, or link to it with https:',
    );
  }
  if (world.has(path)) return { path };
  const bare = path.replace(/\/+$/, '');
  if (world.isFolder(bare) && (world.covers(bare) || world.isGenerated(bare))) return resolveFolder(bare);
  const like = world.likePath(path);
  if (like !== undefined) {
    return wrong(
      'link-case',
      `The link \`${url}\` differs from the name of the file in case or in the form of a letter`,
      like,
      'Write the name exactly: most servers tell capitals from small letters',
    );
  }
  if (path !== bare && world.likePath(bare) !== undefined) {
    return wrong(
      'link-file-missing',
      `The link \`${url}\` treats a file as a folder`,
      world.likePath(bare),
      'Remove the slash after the name of the file',
    );
  }
  const extended = lookUp(`${bare}.md`) ?? lookUp(bare.replace(/\.(?:html?|markdown|mdown)$/i, '.md'));
  if (extended !== undefined) {
    return wrong(
      'link-file-missing',
      `There is no file \`${url}\`, but one with the extension .md`,
      extended,
      'Write the name with its extension',
    );
  }
  if (world.isGenerated(path)) {
    return wrong(
      'link-not-generated',
      `No build makes the file \`${url}\``,
      world.suggest.file(bare) ?? { path: world.suggest.generated(path), sure: false },
      'Link to a document that the build makes',
    );
  }
  if (!world.covers(path)) {
    const reason = `The link \`${url}\` leads out of the organization's folder, where it is not checked`;
    return { fault: { ruleId: 'link-unchecked', severity: 'info', reason, actual: url } };
  }
  const hint = /^[\w.-]+@[\w-]+\.\w+/.test(target.path)
    ? 'Write mailto: before an address'
    : /^www\./i.test(target.path)
      ? 'Write https:// before the address'
      : 'Write the path from the folder of this file, or remove the link';
  return wrong('link-file-missing', `There is no file \`${url}\``, world.suggest.file(bare), hint);

  function resolveFolder(bare: string): Resolution {
    const index = INDEX.map((name) => posix.join(bare, name)).find((name) => world.has(name));
    if (index !== undefined) return { path: index };
    return wrong(
      'link-folder',
      `The link \`${url}\` leads to a folder without README.md or index.md`,
      undefined,
      'Link to a file in the folder',
    );
  }

  function lookUp(candidate: string): string | undefined {
    const known = world.canonical(candidate);
    return known === undefined ? undefined : world.likePath(known);
  }

  /** The way from the profile folder to the top, as far as it is known. */
  function top(): string {
    let path = '.';
    for (let next = '..'; world.canonical(next) !== undefined; next = `../${next}`) path = next;
    return path;
  }

  /** `meant`: what the link is surely, or perhaps, meant for. */
  function wrong(
    ruleId: string,
    reason: string,
    meant: string | { readonly path: string | undefined; readonly sure: boolean } | undefined,
    note: string,
  ): Resolution {
    const near = typeof meant === 'string' ? { path: meant, sure: true } : meant;
    const expected =
      near?.path === undefined
        ? []
        : [encodePath(world.relative(folder, near.path)) + target.query + anchorPart(target)];
    const advice = expected[0] === undefined ? note : `${note}; did you mean \`${expected[0]}\`?`;
    return { path: near?.sure ? near.path : undefined, fault: { ruleId, reason, actual: url, expected, note: advice } };
  }
}

function anchorPart({ anchor, rawAnchor }: LocalTarget): string {
  return anchor ? `#${rawAnchor}` : '';
}

/** A path as a link target: blanks and what Markdown or URLs would take for their own. */
function encodePath(path: string): string {
  return path.replace(
    /[\s%?#()<>[\]\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
