// Check: every link in the organization's own policies leads to a file and an anchor that exist, and says so in a way that readers' programs follow.
import type { PolicyCheck, PolicyContext, PolicyFile } from '../check.js';
import type { LinkWorld } from '../policies/linkWorld.js';
import type { MarkdownLink } from '../policies/markdownLinks.js';
import { BAD_POLICIES, GOOD_POLICIES } from '../policies/policyLinkExamples.js';
import { linksOf, policyWorld } from '../policies/policyWorld.js';
import { type LinkFault, resolveTarget } from '../policies/resolveTarget.js';
import { structureFindings } from '../policies/structureFindings.js';

export default {
  id: 'policy-link',
  internalOnly: true,
  anyFolder: true,
  summary: 'Every link in policies/*.md leads somewhere',
  why: 'A policy that points to a section which was renamed, or to a file that was moved, sends its reader nowhere in the one hour in which it counts. Git hosts and editors show such a link like any other.',
  findings: [
    { id: 'link-file-missing', summary: 'The file that a link names does not exist' },
    { id: 'link-anchor-missing', summary: 'The file has no heading or anchor of that name' },
    { id: 'link-case', summary: 'The name of a file or anchor differs in capital and small letters' },
    { id: 'link-folder', summary: 'The link leads to a folder without an index page' },
    { id: 'link-not-generated', summary: 'The link leads to a generated file that no build makes' },
    { id: 'link-outside', summary: 'The link leads out of the repository' },
    { id: 'link-unchecked', summary: 'The link leads to a part of the repository that is not looked at' },
    { id: 'link-absolute', summary: 'The link begins at the root or names a host without https:' },
    { id: 'link-backslash', summary: 'The link has backslashes between its folders' },
    { id: 'link-unsafe', summary: 'The link runs a script or opens a file of the reader' },
    { id: 'link-scheme-unknown', summary: 'The link begins with a scheme that programs may not open' },
    { id: 'link-empty', summary: 'The link has no target, or no words to click on' },
    {
      id: 'link-malformed',
      summary: 'The link is written so that Markdown shows it as plain text, or is not complete',
    },
    { id: 'link-reversed', summary: 'The brackets of the link are the wrong way round: (text)[target]' },
    { id: 'link-reference-undefined', summary: 'The link names a label that is not defined' },
    { id: 'link-definition-broken', summary: 'A definition stands where Markdown reads it as plain text' },
    { id: 'link-definition-duplicate', summary: 'A label is defined twice; the first definition counts' },
    { id: 'link-definition-unused', summary: 'A definition that no link uses' },
    { id: 'front-matter-broken', summary: 'The front matter of a policy is not YAML' },
    { id: 'markdown-too-deep', summary: 'Quotes and lists nest so deeply that the file is not read' },
  ],
  bad: BAD_POLICIES,
  good: GOOD_POLICIES,
  run(context) {
    const world = policyWorld(context);
    for (const policy of context.policies) checkPolicy(policy, world, context);
  },
} satisfies PolicyCheck;

function checkPolicy({ path, file }: PolicyFile, world: LinkWorld, context: PolicyContext): void {
  const read = linksOf(file);
  for (const finding of structureFindings(read)) context.report(file, finding);
  for (const link of read.links) {
    const fault = faultOf(path, link, world);
    if (fault) context.report(file, { ...fault, place: link.range });
  }
}

function faultOf(path: string, link: MarkdownLink, world: LinkWorld): LinkFault | undefined {
  const { fault } = resolveTarget(path, link.url, world);
  if (!fault || link.kind !== 'front-matter') return fault;
  // Programs that read front matter take paths from the file or from the top folder.
  return resolveTarget('front-matter', link.url, world).fault && fault;
}
