// A link target in a file -> the file and anchor that it leads to, or what is wrong with it.
import type { Finding } from '../../diagnostics.js';
import { nearest } from '../../model/nearest.js';
import type { LinkWorld } from './linkWorld.js';
import { KNOWN_SCHEMES, type LocalTarget, parseTarget } from './parseTarget.js';
import { resolveAnchor } from './resolveAnchor.js';
import { resolvePath } from './resolvePath.js';

const REFERENCE = /^(?:doc|form|role|person|term|clause|policy|decision|class|category|regime|playbook|party|site):$/;

/** What is wrong with a target; the caller adds the place. */
export type LinkFault = Omit<Finding, 'place'>;

/** Where a target leads. */
export interface Resolution {
  /** The known file, relative to the profile folder; with a fault the one that was surely meant. */
  readonly path?: string | undefined;
  readonly fault?: LinkFault | undefined;
}

/**
 * Resolves one target.
 *
 * @param from path of the file that holds the link, relative to the profile folder
 * @param url the target, Markdown and HTML escapes resolved
 */
export function resolveTarget(from: string, url: string, world: LinkWorld): Resolution {
  const target = parseTarget(url);
  switch (target.kind) {
    case 'local':
      return resolveLocal(from, url, target, world);
    case 'external':
    case 'computed':
      return {};
    case 'empty':
      return fault(
        'link-empty',
        'The link leads nowhere: its target is empty',
        url,
        'Write the target, or remove the link',
      );
    case 'incomplete':
      return fault(
        'link-malformed',
        `The address \`${url}\` is not complete`,
        url,
        'Write the whole address: https://host/path, mailto:name@host or tel:+49...',
      );
    case 'unsafe':
      return fault(
        'link-unsafe',
        `The link runs or opens \`${target.scheme}\`, which a policy must not do`,
        url,
        'Link to a file of the repository, or with https:, mailto: or tel:',
      );
    case 'drive':
      return fault(
        'link-outside',
        `The link \`${url}\` leads to a drive of one computer`,
        url,
        'Put the file into the repository and write the relative path',
      );
    case 'host':
      return fault(
        'link-absolute',
        `The link \`${url}\` names a host without https:`,
        url,
        'Write the whole address with https:, or a relative path',
      );
    case 'unknown':
      return { fault: unknownScheme(url, target.scheme) };
  }
}

function unknownScheme(url: string, scheme: string): LinkFault {
  const meant = REFERENCE.test(scheme) ? undefined : nearest(scheme, KNOWN_SCHEMES);
  if (meant !== undefined) {
    const expected = meant + url.slice(url.indexOf(':') + 1);
    const reason = `The link begins with \`${scheme}\`, which looks like a slip for \`${meant}\``;
    return {
      ruleId: 'link-malformed',
      reason,
      actual: url,
      expected: [expected],
      note: `Did you mean \`${expected}\`?`,
    };
  }
  return {
    ruleId: 'link-scheme-unknown',
    severity: 'warning',
    reason: `The link begins with \`${scheme}\`, which readers' programs may not open`,
    actual: url,
    note: REFERENCE.test(scheme)
      ? 'References by id work in templates only; here write the relative path of the generated file'
      : 'Write a relative path, https:, mailto: or tel:',
  };
}

function resolveLocal(from: string, url: string, target: LocalTarget, world: LinkWorld): Resolution {
  if (target.path === '' && target.query === '' && target.anchor === '') {
    return fault(
      'link-empty',
      'The link leads nowhere: its target is a bare `#`',
      url,
      'Write the anchor, or `#top` for the top of the page',
    );
  }
  const found: Resolution = target.path === '' ? { path: from } : resolvePath(from, url, target, world);
  if (found.fault || found.path === undefined || target.anchor === undefined) return found;
  return { path: found.path, fault: resolveAnchor({ from, url, target, path: found.path }, world) };
}

function fault(ruleId: string, reason: string, actual: string, note: string): Resolution {
  return { fault: { ruleId, reason, actual, note } };
}
