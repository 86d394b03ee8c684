import { describe, expect, it } from 'vitest';
import { check, told } from './world.js';

describe('a template that prints facts', () => {
  it('passes with everything that templates may do', () => {
    const source = `{{name}} {{staff}} {{@root.name}} {{duration wait}} {{money budget}} {{list aliases}} {{count sites}}
{{prose statement}}
{{#each sites as |s|}}
{{@index}} {{@number}}{{#if @first}} first{{/if}}{{#unless @last}}, {{/unless}}
{{s.name}} {{#if s.phone}}{{s.phone}}{{else}}none{{/if}} {{refs "site" s.tags}}
{{#each s.tags as |t|}}{{t}}{{/each}}
{{else}}
no site
{{/each}}
{{#with (find sites "id" "hq") as |hq|}}{{hq.name}}{{/with}}
{{#each (where sites "tags" "old") as |s|}}{{sentence s.name}}{{/each}}
{{#if (and certified (ne name "x") (includes aliases name))}}{{lower name}}{{else if (or certified (not motto))}}x{{/if}}
{{> greeting}} {{!-- a comment with {{{braces}}} --}} \\{{not.a.fact}}`;
    expect(check(source)).toMatchObject({ findings: [], needs: [] });
  });

  it('tells which facts it reads', () => {
    expect(check('{{name}} {{#each sites as |s|}}{{s.name}}{{/each}} {{@root.parent.name}}').reads).toEqual([
      'name',
      'sites',
      'parent.name',
    ]);
  });

  it.each([
    ['a\n  {{organization}}', '2:5', 'organization', undefined],
    ['{{nam}}', '1:3', 'nam', 'name'],
    ['{{budget.amont}}', '1:3', 'budget.amont', 'amount'],
    ['{{#each sites as |s|}}\n{{s.nmae}}\n{{/each}}', '2:3', 's.nmae', 'name'],
    ['{{#if stafff}}x{{/if}}', '1:7', 'stafff', 'staff'],
    ['{{duration wiat}}', '1:12', 'wiat', 'wait'],
    ['{{name.first}}', '1:3', 'name.first', undefined],
    ['{{sites.length}}', '1:3', 'sites.length', undefined],
    ['{{constructor.constructor}}', '1:3', 'constructor', undefined],
    ['{{__proto__}}', '1:3', '__proto__', undefined],
    ['{{name.__proto__}}', '1:3', 'name.__proto__', undefined],
    ['{{@root.constructor}}', '1:3', 'constructor', undefined],
    ['{{helperMissing}}', '1:3', 'helperMissing', undefined],
    ['{{#each sites as |s|}}{{/each}}{{s.name}}', '1:34', 's', undefined],
  ])('finds the unknown fact in %s', (source, at, path, nearest) => {
    const [finding, ...more] = check(source).findings;
    expect(told(source)[0]).toBe(`${at} template-unknown-fact The model has no fact \`${path}\``);
    if (nearest !== undefined) expect(finding?.expected?.[0]).toBe(nearest);
    expect(more).toEqual([]);
  });

  it.each(['{{sites}}', '{{budget}}', '{{certified}}', '{{statement}}', '{{eq name "x"}}', '{{where sites "id" "x"}}'])(
    'does not print what has no words of its own: %s',
    (source) => {
      expect(told(source)[0]).toMatch(/^1:1 template-fact-type /);
    },
  );
});

describe('an optional fact', () => {
  it.each([
    ['{{motto}}', ['motto']],
    ['{{parent.name}}', ['parent']],
    // The deepest: a parent that is given may still lack it.
    ['{{parent.motto}}', ['parent.motto']],
    ['{{#if parent.owner.name}}x{{/if}}', ['parent.owner']],
    ['{{#if parent}}{{parent.motto}}{{/if}}', ['parent.motto']],
    ['{{#each branches as |b|}}{{b.name}}{{/each}}', ['branches']],
    ['{{list (where branches "id" "x")}}', ['branches']],
    ['{{sentence motto}}', ['motto']],
    ['{{#if certified}}{{motto}}{{else}}{{parent.name}}{{/if}}', ['motto', 'parent']],
    ['{{#if motto}}{{else}}{{motto}}{{/if}}', ['motto']],
    ['{{#unless motto}}{{motto}}{{/unless}}', ['motto']],
    ['{{#if (or motto certified)}}{{motto}}{{/if}}', ['motto']],
    ['{{#if motto}}x{{/if}}{{motto}}', ['motto']],
  ])('is needed where it is printed without a question: %s', (source, needs) => {
    expect(check(source).needs).toEqual(needs);
  });

  it.each([
    '{{#if motto}}{{motto}}{{/if}}',
    '{{#if (printed "plan" "roles")}}{{name}}{{/if}}',
    '{{#if @root.motto}}{{motto}}{{@root.motto}}{{/if}}',
    '{{#unless motto}}none{{else}}{{motto}}{{/unless}}',
    '{{#if (and certified motto)}}{{motto}}{{/if}}',
    '{{#if (and certified (and motto parent))}}{{motto}} {{parent.name}}{{/if}}',
    '{{#with motto as |m|}}{{m}} {{motto}}{{else}}none{{/with}}',
    '{{#with parent as |p|}}{{p.name}}{{#if p.motto}}{{p.motto}}{{/if}}{{else}}none{{/with}}',
    '{{#each branches as |b|}}{{b.name}}{{else}}none{{/each}}',
    '{{#if branches}}{{#each branches as |b|}}{{b.name}}{{/each}}{{/if}}',
    '{{#if motto}}{{#each sites as |s|}}{{motto}} {{s.name}}{{/each}}{{/if}}',
    '{{#if certified}}x{{else if motto}}{{motto}}{{/if}}',
  ])('may be printed behind a guard: %s', (source) => {
    expect(check(source)).toMatchObject({ findings: [], needs: [] });
  });

  it.each([
    '{{#each sites as |s|}}{{s.phone}}{{/each}}',
    '{{#each sites as |s|}}{{#if s.phone}}x{{else}}{{s.phone}}{{/if}}{{/each}}',
    '{{#each sites as |s|}}{{#each s.tags as |t|}}{{s.phone}}{{/each}}{{/each}}',
    '{{#with (find sites "id" "x") as |s|}}{{sentence s.phone}}{{/with}}',
    // The guard is about the outer entry, the fact about the inner one of the same name.
    '{{#each sites as |s|}}{{#if s.phone}}{{#each sites as |s|}}{{s.phone}}{{/each}}{{/if}}{{/each}}',
  ])('of an entry must be guarded: %s', (source) => {
    expect(check(source).findings).toMatchObject([
      { ruleId: 'template-unguarded-fact', reason: '`s.phone` may be absent' },
    ]);
    expect(check(source).needs).toEqual([]);
  });

  it.each([
    ['{{#each sites as |s|}}{{#if s.contact.name}}x{{/if}}{{/each}}', 's.contact'],
    ['{{#each sites as |s|}}{{#if (eq s.contact.name name)}}x{{/if}}{{/each}}', 's.contact'],
    ['{{#each sites as |s|}}{{#if (and s.contact s.contact.name)}}x{{/if}}{{/each}}', 's.contact'],
  ])('must be asked for before what is in it, because the question itself would fail: %s', (source, path) => {
    expect(check(source).findings).toMatchObject([
      { ruleId: 'template-unguarded-fact', reason: `\`${path}\` may be absent` },
    ]);
  });

  it('at the top is needed for a question about what is in it', () => {
    expect(check('{{#if parent.motto}}x{{/if}}').needs).toEqual(['parent']);
    expect(check('{{#if parent}}{{#if parent.motto}}{{parent.motto}}{{/if}}{{/if}}').needs).toEqual([]);
  });
});

describe('helpers and blocks', () => {
  it.each([
    ['{{upper name}}', 'template-unknown-helper', 'There is no helper `upper`'],
    ['{{lookup sites "x"}}', 'template-unknown-helper', 'There is no helper `lookup`'],
    ['{{log "x"}}', 'template-unknown-helper', 'There is no helper `log`'],
    ['{{#log name}}{{/log}}', 'template-unknown-helper', '{{#log}} is no block that templates may use'],
    ['{{#sites}}{{/sites}}', 'template-unknown-helper', '{{#sites}} is no block that templates may use'],
    ['{{^sites}}{{/sites}}', 'template-unknown-helper', '{{#sites}} is no block that templates may use'],
    ['{{#if}}{{/if}}', 'template-unknown-helper', '{{#if}} is no block that templates may use'],
    ['{{#if name motto}}{{/if}}', 'template-unknown-helper', '{{#if}} is no block that templates may use'],
    ['{{{{raw name}}}}x{{{{/raw}}}}', 'template-unknown-helper', '{{#raw}} is no block that templates may use'],
    ['{{eq name}}', 'template-helper-arguments', '`eq` takes 2 to 2 arguments'],
    ['{{list}}', 'template-helper-arguments', '`list` takes 1 to 1 arguments'],
    ['{{list aliases aliases}}', 'template-helper-arguments', '`list` takes 1 to 1 arguments'],
    ['{{duration sites}}', 'template-helper-arguments', '`duration` takes a duration'],
    [
      '{{#if (printed name)}}{{/if}}',
      'template-helper-arguments',
      '`printed` takes the id of a document, and of a section, in quotes',
    ],
    ['{{#if (printed "paln")}}{{/if}}', 'template-helper-arguments', 'there is no document `paln`'],
    [
      '{{#if (printed "plan" "rolls")}}{{/if}}',
      'template-helper-arguments',
      'the document `plan` has no section `rolls`',
    ],
    ['{{list sites}}', 'template-helper-arguments', '`list` takes a list of texts'],
    ['{{list name}}', 'template-helper-arguments', '`list` takes a list of texts'],
    ['{{money name}}', 'template-helper-arguments', '`money` takes an object with amount and currency'],
    ['{{prose name}}', 'template-helper-arguments', '`prose` takes a Markdown text of the profile'],
    ['{{refs name aliases}}', 'template-helper-arguments', '`refs` takes a kind in quotes and a list of ids'],
    ['{{refs "site" sites}}', 'template-helper-arguments', '`refs` takes a kind in quotes and a list of ids'],
    [
      '{{#each (where name "id" "x") as |s|}}{{/each}}',
      'template-helper-arguments',
      '`where` takes a list of objects first',
    ],
    ['{{#each (where sites id "x") as |s|}}{{/each}}', 'template-unknown-fact', 'The model has no fact `id`'],
    [
      '{{#each (where sites name "x") as |s|}}{{/each}}',
      'template-helper-arguments',
      '`where` takes the key in quotes second',
    ],
    [
      '{{#each (where sites "constructor" "x") as |s|}}{{/each}}',
      'template-helper-arguments',
      'the entries have no `constructor`',
    ],
    ['{{sentence name x=1}}', 'template-refused', '`sentence` takes no named arguments'],
    ['{{#each sites}}{{name}}{{/each}}', 'template-block-parameter', '{{#each}} needs one name for what it hands on'],
    ['{{#each sites as |s i|}}{{/each}}', 'template-block-parameter', '{{#each}} needs one name for what it hands on'],
    [
      '{{#with budget}}{{amount}}{{/with}}',
      'template-block-parameter',
      '{{#with}} needs one name for what it hands on',
    ],
    ['{{#each name as |x|}}{{/each}}', 'template-fact-type', '{{#each}} needs a list, but this is a text'],
    ['{{#each budget as |x|}}{{x}}{{/each}}', 'template-fact-type', '{{#each}} needs a list, but this is an object'],
    ['{{> nowhere}}', 'template-unknown-partial', 'There is no partial `nowhere`'],
  ])('%s', (source, ruleId, reason) => {
    expect(check(source).findings).toMatchObject([{ ruleId, reason }]);
  });

  it('proposes the nearest helper', () => {
    expect(check('{{sentense name}}').findings[0]?.expected?.[0]).toBe('sentence');
  });
});

describe('a comparison', () => {
  it.each([
    ['{{#if (eq name "x")}}{{/if}}', []],
    ['{{#if (eq mood "calm")}}{{/if}}', []],
    ['{{#if (ne staff 3)}}{{/if}}', []],
    ['{{#if (eq certified true)}}{{/if}}', []],
    ['{{#if (includes aliases name)}}{{/if}}', []],
    ['{{#each (where sites "tags" "x") as |s|}}{{s.name}}{{/each}}', []],
    ['{{#if (eq mood "clam")}}{{/if}}', ['the fact is never `clam`: did you mean `calm`?']],
    ['{{#if (eq "other" mood)}}{{/if}}', ['the fact is never `other`: it is calm, cross']],
    ['{{#if (eq staff "3")}}{{/if}}', ['`eq` takes two values of one kind: a number and a text are never equal']],
    ['{{#if (eq sites name)}}{{/if}}', ['`eq` takes texts, numbers and true or false to compare, but this is a list']],
    [
      '{{#if (ne budget name)}}{{/if}}',
      ['`ne` takes texts, numbers and true or false to compare, but this is an object'],
    ],
    [
      '{{#each (where sites "name" budget) as |s|}}{{s.name}}{{/each}}',
      ['`where` takes texts, numbers and true or false to compare, but this is an object'],
    ],
    [
      '{{#with (find sites "mood" "cros") as |s|}}{{s.name}}{{/with}}',
      ['the fact is never `cros`: did you mean `cross`?'],
    ],
    [
      '{{#if (includes aliases 3)}}{{/if}}',
      ['`includes` takes two values of one kind: a text and a number are never equal'],
    ],
    ['{{refs "rule" aliases}}', ['there are no references of the kind `rule`']],
  ])('that can never be true is told: %s', (source, reasons) => {
    expect(check(source).findings.map(({ reason }) => reason.replace(/, only .*/, ''))).toEqual(reasons);
  });
});

describe('one mistake', () => {
  it.each([
    [
      'a name in each line of its block',
      '{{#each sites as |site|}}\n{{s.name}}\n{{s.name}} {{#if s.phone}}x{{/if}}\n{{/each}}',
    ],
    ['a question', '{{#each sites as |s|}}{{#if s.phon}}{{s.phone}} {{s.contact.name}}{{/if}}{{/each}}'],
    ['a question in another', '{{#each sites as |s|}}{{#if (and s.contact s.phon)}}{{s.phone}}{{/if}}{{/each}}'],
    ['the question of an else', '{{#each sites as |s|}}{{#unless s.phon}}none{{else}}{{s.phone}}{{/unless}}{{/each}}'],
    ['a list', '{{#each site as |s|}}{{s.phone}} {{#each s.tags as |t|}}{{t}}{{/each}}{{/each}}'],
  ])('is one message: %s', (_, source) => {
    expect(check(source).findings).toHaveLength(1);
  });

  it('proposes the name that the block hands on', () => {
    const { findings } = check('{{#each sites as |site|}}{{sit.name}}{{/each}}');
    expect(findings).toMatchObject([{ note: 'Did you mean `site`?', expected: expect.arrayContaining(['site']) }]);
  });
});

describe('what is refused', () => {
  it.each([
    '{{{name}}}',
    '{{&name}}',
    '{{#each sites as |s|}}{{{s.name}}}{{/each}}',
    '{{#each sites as |s|}}{{../name}}{{/each}}',
    '{{#each sites as |s|}}{{this}}{{/each}}',
    '{{#each sites as |s|}}{{this.name}}{{/each}}',
    '{{#each sites as |s|}}{{./name}}{{/each}}',
    '{{#if ../name}}{{/if}}',
    '{{> (lookup name "x")}}',
    '{{> greeting name}}',
    '{{#> greeting}}x{{/greeting}}',
    '{{#*inline "x"}}y{{/inline}}',
    '{{* decorate}}',
  ])('%s', (source) => {
    expect(new Set(check(source).findings.map((finding) => finding.ruleId))).toEqual(new Set(['template-refused']));
  });

  it('a partial with named arguments', () => {
    expect(check('{{> greeting name="x"}}').findings).toMatchObject([{ ruleId: 'template-refused' }]);
  });

  it('@ names that do not exist', () => {
    expect(told('a {{@key}}')).toEqual(['1:5 template-unknown-fact There is no @key']);
  });

  it.each(['\uE0005\uE001', 'a \uE000', 'b \uE001'])('the two characters that tokens are made of: %j', (text) => {
    expect(told(`first\n${text}`)).toEqual([expect.stringMatching(/^2:\d template-refused /)]);
  });
});

describe('partials', () => {
  it('are checked with what they need', () => {
    expect(check('{{> motto}}').needs).toEqual(['motto']);
    expect(check('{{#if motto}}{{> motto}}{{/if}}').needs).toEqual([]);
  });

  it.each([
    ['{{> wrong}}', 'wrong', 'The model has no fact `nam`'],
    ['{{> triple}}', 'triple', 'Triple braces print values as markup and are refused'],
    ['{{> loop}}', 'pool', 'The partial `loop` includes itself'],
  ])('with faults are told of themselves, at their own line: %s', (source, partial, reason) => {
    expect(check(`a\n\n${source}`).findings).toMatchObject([{ partial, reason, place: { line: 1 } }]);
  });
});

describe('a block whose ends do not fit', () => {
  it.each([
    ['a\n{{#if name}}\nb\n', 2, '{{#if}} is not closed'],
    ['{{#if name}}\n{{#each sites as |s|}}\nx\n{{/if}}\n', 2, '{{#each}} is not closed before {{/if}} in line 4'],
    [
      '{{#if name}}\nx\n{{/each}}{{/if}}\n',
      3,
      '{{/each}} closes a block that is not open, but {{#if}} of line 1 is open',
    ],
    ['{{#fi name}}\nx\n{{/if}}\n', 1, '{{#fi}} is no block; it is closed by {{/if}} in line 3'],
    ['x\n{{/if}}\n', 2, '{{/if}} closes a block that is not open'],
    ['{{!-- {{#if x}} --}}\n{{#if name}}{{else}}\n', 2, '{{#if}} is not closed'],
  ])('is told where it begins: %j', (source, line, reason) => {
    expect(check(source).findings).toMatchObject([{ ruleId: 'template-syntax', reason, place: { line } }]);
  });
});

describe('what cannot be parsed', () => {
  it.each([
    ['a\nb {{#if name}}\nc', 2, 'template-syntax'],
    ['a\nb {{#if name}} {{/each}}', 2, 'template-syntax'],
    ['a\nb {{ name', 2, 'template-syntax'],
    ['a\n\n{{}}', 3, 'template-syntax'],
    ['{{#each sites as |s|}}{{s.name}}', 1, 'template-syntax'],
  ])('is one finding with its line: %j', (source, line, ruleId) => {
    const { findings } = check(source);
    expect(findings).toMatchObject([{ ruleId, place: { line } }]);
  });

  it.each([
    ['blocks', `a\n${'{{#if name}}\n'.repeat(5000)}${'{{/if}}'.repeat(5000)}`],
    ['blocks without an end', 'a\n{{#if name}}'.repeat(5000)],
    ['chains of else', `{{#if name}}${'{{else if name}}'.repeat(5000)}{{/if}}`],
    ['inner calls', `{{#if ${'(not '.repeat(20_000)}name${')'.repeat(20_000)}}}{{/if}}`],
    ['white space', `{{${' '.repeat(200_000)}#if`],
    ['long paths', `{{${'a.'.repeat(50_000)}b}}`],
    ['braces', '{'.repeat(200_000)],
  ])('is refused at once when it has too many %s', (_, source) => {
    // The parser would need minutes or the whole stack; the time limit of the test is the measure.
    expect(check(source).findings).toMatchObject([{ ruleId: expect.stringMatching(/^template-(too-deep|syntax)$/) }]);
  });

  it('does not count what closes itself as depth', () => {
    expect(check('{{#if name}}a{{^}}b{{/if}}'.repeat(100)).findings).toEqual([]);
    expect(check('{{!-- {{#if name}} --}}'.repeat(10)).findings).toEqual([]);
  });
});
