// The path of a link target -> the file that it names, or what is wrong with it and what was meant.
import { posix } from 'node:path';
import type { LinkWorld } from './linkWorld.js';
import type { LocalTarget } from './parseTarget.js';
import type { Resolution } from './resolveTarget.js';
import type { NearFile } from './suggest.js';

/** What the page of a folder is called, however its letters are written. */
const INDEX = ['readme.md', 'index.md', '_index.md', 'readme.markdown', 'index.markdown', 'index.html', 'index.htm'];

/** Resolves a path that is not empty. */
export function resolvePath(from: string, url: string, target: LocalTarget, world: LinkWorld): Resolution {
  const folder = posix.dirname(from);
  if (target.path.includes('\\')) {
    return wrong(
      'link-backslash',
      `The link \`${url}\` has backslashes, which only Windows reads as folders`,
      lookUp(posix.join(folder, target.path.replaceAll('\\', '/'))),
      'Write / between folders',
    );
  }
  if (target.path.startsWith('/')) {
    return wrong(
      'link-absolute',
      `The link \`${url}\` begins at the root, which is another folder on each host and on disk`,
      lookUp(target.path.slice(1)) ?? lookUp(posix.join(world.top, target.path)) ?? world.suggest.file(target.path),
      'Write the path from the folder of this file',
    );
  }
  const joined = posix.join(folder, target.path);
  const path = world.canonical(joined);
  if (path === undefined) {
    return wrong(
      'link-outside',
      `The link \`${url}\` leads out of the ${world.root}`,
      world.suggest.file(joined),
      world.root === 'repository'
        ? 'Put the file into the repository, or link to it with https:'
        : 'Name a folder that holds both files with --policies, or keep them in one Git repository',
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
    const generated = world.suggest.generated(path);
    return wrong(
      'link-not-generated',
      `No build makes the file \`${url}\``,
      generated === undefined ? world.suggest.file(bare) : { path: generated, sure: false },
      'Link to a document that the build makes',
    );
  }
  if (!world.covers(path)) {
    const reason = `The link \`${url}\` leads to a part of the project that is not looked at, so that it is not checked`;
    const note = 'See for yourself whether the file is there';
    return { fault: { ruleId: 'link-unchecked', severity: 'info', reason, actual: url, note } };
  }
  return wrong('link-file-missing', `There is no file \`${url}\``, world.suggest.file(bare), adviceFor(target.path));

  function resolveFolder(bare: string): Resolution {
    const index = INDEX.map((name) => world.likePath(posix.join(bare, name))).find((known) => known !== undefined);
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

  /** `meant`: what the link is surely, or perhaps, meant for. */
  function wrong(ruleId: string, reason: string, meant: string | NearFile | undefined, note: string): Resolution {
    const near = typeof meant === 'string' ? { path: meant, sure: true } : meant;
    if (!near) return { fault: { ruleId, reason, actual: url, expected: [], note } };
    const meantUrl = encodePath(world.relative(folder, near.path)) + target.query + anchorIn(near.path, target, world);
    return {
      path: near.sure ? near.path : undefined,
      fault: { ruleId, reason, actual: url, expected: [meantUrl], note: `${note}; did you mean \`${meantUrl}\`?` },
    };
  }
}

function adviceFor(path: string): string {
  if (/^[\w.-]+@[\w-]+\.\w+/.test(path)) return 'Write mailto: before an address';
  if (/^www\./i.test(path)) return 'Write https:// before the address';
  return 'Write the path from the folder of this file, or remove the link';
}

/** The anchor as it should stand after another file: the nearest there, none where nothing is near. */
function anchorIn(path: string, { anchor, rawAnchor }: LocalTarget, world: LinkWorld): string {
  if (!anchor) return '';
  const anchors = world.anchorsOf(path);
  if (!anchors || anchors.has(anchor) || /^(?:top$|:~:)/i.test(anchor)) return `#${rawAnchor}`;
  const near = world.suggest.anchor(anchor, anchors);
  return near === undefined ? '' : `#${near}`;
}

/** A path as a link target: blanks and what Markdown or URLs would take for their own. */
function encodePath(path: string): string {
  return path.replace(
    /[\s%?#()<>[\]\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
