// One section on both sides -> links of the written file that lead nowhere, or elsewhere than was meant.
import { posix } from 'node:path';
import type { Finding } from '../../diagnostics.js';
import { parseTarget } from '../policies/parseTarget.js';
import { agree } from './compareText.js';
import type { MeantLink } from './meantBlocks.js';
import type { WrittenLink } from './readerBlock.js';
import type { DocumentReading, SectionReading } from './readSet.js';
import { REPORT_IT, type RenderedFault } from './renderedFault.js';
import type { Leads } from './renderedLeads.js';

/** Compares the links of blocks whose words agree. */
export function compareLinks(
  { document, path }: DocumentReading,
  { section, meant, written = [] }: SectionReading,
  leads: Leads,
): readonly RenderedFault[] {
  const faults: RenderedFault[] = [];
  for (const [index, block] of meant.entries()) {
    const got = written[index];
    if (!got || !agree(block, got)) break;
    for (let at = 0; at < Math.max(block.links.length, got.links.length); at += 1) {
      const [wanted, link] = [block.links[at], got.links[at]];
      const finding = wanted && link ? compareLink(path, wanted, link, leads) : countFault(wanted, link);
      if (!finding) continue;
      const reason = `${path}, line ${got.line}, section ${section.id}: ${finding.reason}`;
      faults.push({
        document,
        section,
        ...placeOf(wanted),
        finding: { ruleId: 'rendered-link', note: REPORT_IT, ...finding, reason },
      });
    }
  }
  return faults;
}

type Told = Pick<Finding, 'reason' | 'actual' | 'expected'>;

function countFault(wanted: MeantLink | undefined, got: WrittenLink | undefined): Told {
  if (got) return { reason: `"${got.text}" is read as a link to \`${got.url}\`, which is not meant`, actual: got.url };
  const what = wanted?.image ? 'picture' : 'link';
  return { reason: `"${wanted?.text}" is meant as a ${what}, but is read as none` };
}

function compareLink(from: string, wanted: MeantLink, got: WrittenLink, leads: Leads): Told | undefined {
  const { url } = got;
  if (wanted.image !== got.image || wanted.text !== got.text) {
    const [want, is] = [wanted, got].map(
      ({ image, text }) => `${image ? 'a picture' : 'a link'} with the words "${text}"`,
    );
    return { reason: `${is} stands where ${want} is meant`, actual: got.text, expected: [wanted.text] };
  }
  if (wanted.leads.to === 'address') {
    if (wanted.leads.url === url) return undefined;
    return { reason: `the link leads to \`${url}\`, not to \`${wanted.leads.url}\``, actual: url };
  }
  if (wanted.leads.to === 'policy') {
    const path = leads.toPolicy(wanted.leads.path);
    const target = parseTarget(url);
    if (target.kind === 'local' && posix.normalize(target.path) === path && target.anchor === undefined)
      return undefined;
    return { reason: `the link leads to \`${url}\`, not to the policy \`${path}\``, actual: url, expected: [path] };
  }
  const meant = leads.meant(wanted.leads);
  if (!meant) return undefined;
  const found = leads.found(from, url);
  const isThere = found.path === meant.path && found.anchor === meant.anchor;
  // That the heading is lost is told where it is missing.
  if (meant.headingLost && isThere && found.fault?.ruleId === 'link-anchor-missing') return undefined;
  if (found.fault)
    return { reason: `${found.fault.reason} (link "${got.text}")`, actual: url, expected: found.fault.expected };
  if (isThere) return undefined;
  const where = `${meant.path}${meant.anchor === undefined ? '' : `#${meant.anchor}`}`;
  return {
    reason: `the link "${got.text}" leads to \`${url}\`, but \`${where}\` is meant`,
    actual: url,
    expected: [where],
  };
}

/** A link that the profile wrote is found by its value, one of the template by its target. */
function placeOf(link: MeantLink | undefined): Pick<RenderedFault, 'pointer' | 'words'> {
  const { data, url } = link?.node ?? {};
  return data?.pointer === undefined ? { words: url ?? '' } : { pointer: data.pointer };
}
