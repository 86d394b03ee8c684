// A seeded folder of real-looking policies with links, for the bench of link checks. usage: node makePolicyFolder.mjs FOLDER [FILES] [SEED]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const AREAS = [
  'access',
  'backup',
  'clinical',
  'continuity',
  'data',
  'devices',
  'logging',
  'network',
  'people',
  'suppliers',
];
const WHO = [
  'The system owner',
  'The duty officer',
  'Each head of department',
  'The service desk',
  'A contractor on site',
  'The data protection officer',
  'Whoever holds a key',
  'The night shift',
  'The asset owner',
  'The change board',
];
const DOES = [
  'reviews',
  'signs off',
  'records',
  'withdraws',
  'keeps',
  'tests',
  'reports',
  'approves',
  'returns',
  'encrypts',
  'counts',
  'compares',
];
const WHAT = [
  'the list of privileged accounts',
  'every exception to this policy',
  'the copies that leave the building',
  'remote access by suppliers',
  'the recovery times that were agreed',
  "the department's removable media",
  'the log of the jump host',
  'keys, badges and tokens',
  'test data with names in it',
  'the register of assets',
  'the rota for the weekend',
  'changes without a ticket',
];
const WHEN = [
  'within 5 working days',
  'before the end of each quarter',
  'on the day on which somebody leaves',
  'at least once a year',
  'as soon as the alarm is confirmed',
  'during the hand-over at 07:30',
  'not later than 24 hours after the finding',
  'when the contract ends',
  'twice, by two people',
  'before anything else is touched',
];
const WHY = [
  'because nobody remembers a year later',
  'so that an auditor can follow it',
  '- even on a holiday -',
  '(see the annex for the form)',
  'and says so in the ticket',
  'unless the board has decided otherwise',
  'with a copy to the security office',
  'which is the rule of the house; no reason is needed',
  'and *never* alone',
  'under the account `svc-audit`',
];
const TOPICS = [
  'Scope',
  'Purpose',
  'Who does what',
  'Accounts and passwords',
  'Exceptions',
  'Records',
  'Reporting an incident',
  'Suppliers & partners',
  'Review',
  'Keys',
  'Remote work',
  'Media and paper',
  'Monitoring',
  'What happens on a breach',
  'Recovery',
  'Training',
  'Terms',
];

/** mulberry32: a small generator of which every run gives the same numbers. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes `files` policies of about `size` characters each in ten folders; every twentieth file has one broken link.
 *
 * @returns {{ files: number, bytes: number, links: number, faults: number }}
 */
export function makePolicyFolder(folder, { files = 2000, size = 10_000, seed = 27035 } = {}) {
  const random = createRandom(seed);
  const chance = (share) => random() < share;
  const below = (count) => Math.floor(random() * count);
  const one = (list) => list[below(list.length)];
  const policies = Array.from({ length: files }, (_, number) => ({
    path: `${AREAS[number % AREAS.length]}/policy-${String(number + 1).padStart(4, '0')}.md`,
    title: `${one(WHAT).replace(/^[a-z]+ /, '')} ${number + 1}`.replace(/^./, (letter) => letter.toUpperCase()),
    topics: [...TOPICS].sort(() => random() - 0.5).slice(0, 9 + below(5)),
  }));
  const total = { files, bytes: 0, links: 0, faults: 0 };

  for (const [number, policy] of policies.entries()) {
    const text = policyText(policy, number);
    mkdirSync(path.join(folder, path.dirname(policy.path)), { recursive: true });
    writeFileSync(path.join(folder, policy.path), text);
    total.bytes += Buffer.byteLength(text);
  }
  return total;

  function policyText(policy, number) {
    const { title, topics } = policy;
    const parts = [
      `---\nid: POL-${number + 1}\ntitle: ${JSON.stringify(title)}\nversion: "${1 + below(4)}.${below(10)}"\nlabel: internal\nowner: ${one(WHO)}\n---\n`,
      `# ${title}\n`,
      topics
        .map((topic) => `- ${link(topic, `#${anchorOf(topic)}`)}`)
        .join('\n')
        .concat('\n'),
    ];
    const share = size / topics.length;
    for (const topic of topics) {
      parts.push(`## ${topic}\n`);
      for (let left = share; left > 250; left -= parts.at(-1).length) parts.push(block(policy));
    }
    if (number % 20 === 7) {
      total.faults += 1;
      parts.push(`See [the old policy](../retired/policy-${number}.md) for what went before.\n`);
    }
    parts.push(`[register]: ../${one(policies).path}\n`);
    return parts.join('\n');
  }

  function block(policy) {
    const kind = random();
    if (kind < 0.55) return paragraph(policy);
    if (kind < 0.75) return list(policy, chance(0.3) ? () => '1. ' : () => '- ');
    if (kind < 0.87) return table(policy);
    if (kind < 0.92) return `> **Note.** ${sentence()} ${sentence()}\n`;
    if (kind < 0.95) return `\`\`\`text\n${sentence()}\n[not a link](nowhere.md)\n\`\`\`\n`;
    if (kind < 0.97) return `<a id="mark-${below(9999)}"></a>\n\n${paragraph(policy)}`;
    return `### ${one(TOPICS)} in detail ${below(100)}\n`;
  }

  function paragraph(policy) {
    const sentences = Array.from({ length: 2 + below(4) }, sentence);
    if (chance(0.4)) sentences.splice(below(sentences.length), 0, reference(policy));
    return `${wrap(sentences.join(' '))}\n`;
  }

  function list(policy, mark) {
    const items = Array.from({ length: 3 + below(5) }, () =>
      chance(0.15) ? reference(policy) : `${sentence()}${chance(0.2) ? `\n   ${sentence()}` : ''}`,
    );
    return `${items.map((item) => `${mark()}${item}`).join('\n')}\n`;
  }

  function table(policy) {
    const rows = Array.from(
      { length: 3 + below(6) },
      () => `| ${one(WHO)} | ${one(WHAT)} | ${chance(0.2) ? targetLink(policy) : one(WHEN)} |`,
    );
    return `| Who | What | When |\n|---|---|---|\n${rows.join('\n')}\n`;
  }

  function reference(policy) {
    return `${one(WHO)} ${one(DOES)} ${one(WHAT)} as ${targetLink(policy)} says${chance(0.2) ? ', see the [register]' : ''}.`;
  }

  function targetLink(policy) {
    const kind = random();
    if (kind < 0.1) return link('the regulator', `https://regulator.example/rules/${below(500)}`);
    if (kind < 0.15) return link('the security office', 'mailto:security@example.org');
    if (kind < 0.4) return link('the section above', `#${anchorOf(one(policy.topics))}`);
    const other = one(policies);
    const anchor = chance(0.5) ? `#${anchorOf(one(other.topics))}` : '';
    return link(other.title, `../${other.path}${anchor}`);
  }

  function link(words, target) {
    total.links += 1;
    return `[${words}](${target})`;
  }

  function sentence() {
    return `${one(WHO)} ${one(DOES)} ${one(WHAT)} ${one(WHEN)}${chance(0.5) ? ` ${one(WHY)}` : ''}.`;
  }

  /** Half of the authors break their lines. */
  function wrap(text) {
    return chance(0.5) ? text : text.replace(/(?=.{60,})(.{60,110}) /g, '$1\n');
  }
}

function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '-');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, files = '2000', seed = '27035'] = process.argv.slice(2);
  console.log(JSON.stringify(makePolicyFolder(folder, { files: Number(files), seed: Number(seed) })));
}
