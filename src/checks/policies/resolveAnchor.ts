// The anchor of a link target -> nothing when the file has it, else what is wrong and what was meant.
import type { LinkWorld } from './linkWorld.js';
import type { LocalTarget } from './parseTarget.js';
import type { LinkFault } from './resolveTarget.js';

/** Looks an anchor up in a known file. */
export function resolveAnchor(url: string, target: LocalTarget, path: string, world: LinkWorld): LinkFault | undefined {
  const { anchor = '', rawAnchor, query } = target;
  const base = url.slice(0, url.length - rawAnchor.length);
  if (anchor === '') {
    return {
      ruleId: 'link-empty',
      severity: 'warning',
      reason: `The link \`${url}\` ends in # without an anchor`,
      actual: url,
      expected: [base.slice(0, -1)],
      note: 'Write the anchor, or remove the #',
    };
  }
  if (anchor.toLowerCase() === 'top' || anchor.startsWith(':~:')) return undefined;
  // Lines of a source view on git hosts.
  if (/^L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?$/.test(anchor) && /[?&]plain=1/.test(query)) return undefined;
  const anchors = world.anchorsOf(path);
  if (!anchors) return undefined;
  const wanted = anchor.replace(/^user-content-/, '');
  if (anchors.has(wanted) || anchors.has(anchor) || anchors.has(rawAnchor)) return undefined;
  const like = world.likeAnchor(path, wanted);
  const near = like ?? world.suggest.anchor(wanted, anchors);
  const where = target.path === '' ? 'This file' : `\`${path}\``;
  const note = near === undefined ? 'Write the anchor of a heading that exists' : `Did you mean \`${base}${near}\`?`;
  return {
    ruleId: like === undefined ? 'link-anchor-missing' : 'link-case',
    reason:
      like === undefined
        ? `${where} has no heading or anchor \`#${anchor}\``
        : `The anchor \`#${anchor}\` differs from \`#${like}\` in case or in the form of a letter`,
    actual: url,
    expected: near === undefined ? [] : [`${base}${near}`],
    note,
  };
}
