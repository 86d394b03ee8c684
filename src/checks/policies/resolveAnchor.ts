// The anchor of a link target -> nothing when the file has it, else what is wrong and what was meant.
import { posix } from 'node:path';
import type { LinkWorld } from './linkWorld.js';
import type { LocalTarget } from './parseTarget.js';
import type { LinkFault } from './resolveTarget.js';

/** A link to an anchor. */
export interface AnchorLink {
  /** The file that holds the link. */
  readonly from: string;
  /** As written. */
  readonly url: string;
  readonly target: LocalTarget;
  /** The file that it names. */
  readonly path: string;
}

/** Looks an anchor up in a known file. */
export function resolveAnchor(link: AnchorLink, world: LinkWorld): LinkFault | undefined {
  const { url, target, path } = link;
  const { anchor = '', rawAnchor, query } = target;
  if (anchor === '') {
    return {
      ruleId: 'link-empty',
      severity: 'warning',
      reason: `The link \`${url}\` ends in # without an anchor`,
      actual: url,
      expected: [target.written.slice(0, -1)],
      note: 'Write the anchor, or remove the #',
    };
  }
  const anchors = world.anchorsOf(path);
  const wanted = anchor.replace(/^user-content-/, '');
  if (!anchors || anchors.has(wanted) || anchors.has(anchor) || anchors.has(rawAnchor)) return undefined;
  if (anchor.toLowerCase() === 'top' || anchor.startsWith(':~:')) return undefined;
  // Lines of a source view on git hosts.
  if (/^L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?$/.test(anchor) && /[?&]plain=1/.test(query)) return undefined;
  const base = target.written.slice(0, target.written.length - rawAnchor.length);
  const where = target.path === '' ? 'This file' : `\`${target.path}\``;
  const like = world.likeAnchor(path, wanted);
  if (like !== undefined) {
    return {
      ruleId: 'link-case',
      reason: `The anchor \`#${anchor}\` differs from \`#${like}\` in case or in the form of a letter`,
      actual: url,
      expected: [`${base}${like}`],
      note: `Did you mean \`${base}${like}\`?`,
    };
  }
  const near = world.suggest.anchor(wanted, anchors);
  const meant = near === undefined ? anchorElsewhere(link, wanted, world) : `${base}${near}`;
  return {
    ruleId: 'link-anchor-missing',
    reason: `${where} has no heading or anchor \`#${anchor}\``,
    actual: url,
    expected: meant === undefined ? [] : [meant],
    note: meant === undefined ? 'Write the anchor of a heading that exists' : `Did you mean \`${meant}\`?`,
  };
}

/** Of an anchor that says something, the place in the one file that has it: its section was moved. */
function anchorElsewhere({ from, target }: AnchorLink, wanted: string, world: LinkWorld): string | undefined {
  const path = /\p{L}.*-.*\p{L}/u.test(wanted) ? world.anchorElsewhere(wanted) : undefined;
  if (path === undefined) return undefined;
  const way = path === from ? '' : encodeURI(world.relative(posix.dirname(from), path));
  return `${way}#${target.rawAnchor}`;
}
