// Links that run something or open what they should not, and links that lost their scheme.
import { fault } from '../edit.js';
import { embed } from '../embed.js';
import { type FaultKind, inFolders } from '../injection.js';
import { words } from '../targets.js';

const UNSAFE = [
  '[WORDS](javascript:alert(1))',
  '[WORDS](JaVaScRiPt:alert(1))',
  '[WORDS](java&#115;cript:alert(1))',
  '[WORDS](javascript&colon;alert(1))',
  '[WORDS](&#x6A;avascript:alert(1))',
  '[WORDS](<java&Tab;script:alert(1)>)',
  '[WORDS](vbscript:msgbox)',
  '[WORDS](data:text/html;base64,PHNjcmlwdD4=)',
  '[WORDS](file:///etc/passwd)',
  '![WORDS](javascript:alert(1))',
  '<a href="javascript:alert(1)">WORDS</a>',
  "<a href=' javascript:alert(1)'>WORDS</a>",
  '<a href="jav&#x09;ascript:alert(1)">WORDS</a>',
  '<a href=javascript:alert(1)>WORDS</a>',
  '<img src="javascript:alert(1)" alt="WORDS">',
  '<javascript:alert(1)>',
];

export const SCHEME_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'unsafe-scheme',
    summary: '`javascript:` and its disguises, `vbscript:`, `data:`, `file:`',
    ruleIds: ['link-unsafe'],
    inject(corpus, random) {
      const link = random.pick(UNSAFE)?.replace('WORDS', () => words(random));
      const draft = link && embed(corpus, random, link);
      return draft ? fault(draft) : undefined;
    },
  }),
  inFolders({
    id: 'scheme-lost',
    summary: 'web or mail address without `https:` or `mailto:`',
    ruleIds: ['link-file-missing', 'link-absolute', 'link-scheme-unknown', 'link-malformed'],
    inject(corpus, random) {
      const target = random.pick([
        'www.example.org/rules',
        'desk@skerrow.example',
        'htps://example.org/',
        '//example.org/rules',
      ]);
      const draft = embed(corpus, random, `[${words(random)}](${target})`);
      return draft && fault(draft);
    },
  }),
];
