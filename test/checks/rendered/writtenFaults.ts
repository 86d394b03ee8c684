// Ways in which a program that writes Markdown could break a file, each planted at a random place of a text.

/** Picks one of some things. */
export type Pick = <T>(things: readonly T[]) => T;

/** A kind of fault. */
export interface WrittenFault {
  readonly name: string;
  /** The findings that tell of it. */
  readonly ids: readonly string[];
  /** The text with the fault; the same text where there is no place for it. */
  readonly plant: (text: string, pick: Pick) => string;
}

const TEXT = ['rendered-text'];
const LINK = ['rendered-link'];
const OUTLINE = ['rendered-outline'];

/** Replaces one random match. */
function swap(text: string, pattern: RegExp, pick: Pick, change: (match: RegExpExecArray) => string): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const match = pick(places);
  return text.slice(0, match.index) + change(match) + text.slice(match.index + match[0].length);
}

/** A fault at one random match of a pattern. */
const at =
  (pattern: RegExp, change: (match: RegExpExecArray, pick: Pick) => string) =>
  (text: string, pick: Pick): string =>
    swap(text, pattern, pick, (match) => change(match, pick));

/** A link to another document with an anchor: words, path, anchor. */
const FAR = /(?<=\| |^|[ (])\[([^\]]+)\]\(([\w./-]+\.md)#([\w-]+)\)/gm;
/** Any link between documents. */
const LINKED = /\[([^\]]+)\]\(((?:[\w./-]+\.md)?#[\w-]+)\)/g;
/** A word inside of plain text, after the control block. */
const WORD = /(?<=^(?:[A-Z]|- |\d+\. |\| )[^\n[\]()]{12,80} )[a-z]{4,}(?= [a-z])/gm;
/** A row of a table with three cells at least, after the head. */
const ROW = /(?<=^\| -[- |]*\|\n(?:\|.*\n)*)\|(?:[^|\n]+\|){3,}\n(?=\|)/gm;
const SECTION = /^## \d.*\n/gm;
/** A paragraph of plain words. */
const PLAIN = /(?<=\n\n)[A-Z][\w ,.;:]{20,}\n(?=\n)/g;
const LIST = /(?<=\n\n)- .*\n- .*\n/g;

/** All kinds. */
export const WRITTEN_FAULTS: readonly WrittenFault[] = [
  {
    name: 'a link to a file that is not there',
    ids: LINK,
    plant: at(FAR, ([, words, path, hash]) => `[${words}](${path?.replace('.md', 'x.md')}#${hash})`),
  },
  {
    name: 'a link to an anchor that is not there',
    ids: LINK,
    plant: at(FAR, ([, words, path, hash]) => `[${words}](${path}#${hash}-x)`),
  },
  {
    name: 'a link to the top instead of the section',
    ids: LINK,
    plant: at(FAR, ([, words, path]) => `[${words}](${path})`),
  },
  {
    name: 'a link to another section that is there',
    ids: LINK,
    plant: at(/\(#(\d+)-[\w-]+\)/g, ([whole, number]) => whole.replace(`#${number}-`, '#0-')),
  },
  {
    name: 'an anchor in capital letters',
    ids: LINK,
    plant: at(FAR, ([, words, path, hash]) => `[${words}](${path}#${hash?.toUpperCase()})`),
  },
  {
    name: 'a path in capital letters',
    ids: LINK,
    plant: at(
      FAR,
      ([, words, path, hash]) => `[${words}](${path?.replace(/\w+\.md/, (name) => name.toUpperCase())}#${hash})`,
    ),
  },
  {
    name: 'a path from the root',
    ids: LINK,
    plant: at(FAR, ([, words, path, hash]) => `[${words}](/${path}#${hash})`),
  },
  {
    name: 'a path without its extension',
    ids: LINK,
    plant: at(FAR, ([, words, path, hash]) => `[${words}](${path?.replace('.md', '')}#${hash})`),
  },
  {
    name: 'a path with backslashes',
    ids: [...LINK, ...TEXT],
    plant: at(/\(\.\.\/(\w+)\//g, ([, folder]) => `(..\\\\${folder}\\\\`),
  },
  { name: 'a link that runs a script', ids: LINK, plant: at(LINKED, ([, words]) => `[${words}](javascript:alert)`) },
  { name: 'a link without target', ids: LINK, plant: at(LINKED, ([, words]) => `[${words}]()`) },
  { name: 'a link that is words only', ids: LINK, plant: at(LINKED, ([, words]) => words ?? '') },
  { name: 'a link without words', ids: TEXT, plant: at(LINKED, ([, , url]) => `[](${url})`) },
  { name: 'a link with other words', ids: TEXT, plant: at(LINKED, ([, words, url]) => `[${words} x](${url})`) },
  {
    name: 'a link that ends before its words do',
    ids: LINK,
    plant: at(/\[([^\]]{6,})\](\([^)]*\))/g, ([, words = '', url]) => `[${words.slice(0, 3)}]${url}${words.slice(3)}`),
  },
  {
    name: 'a link with a blank in its target',
    ids: TEXT,
    plant: at(LINKED, ([, words, url]) => `[${words}](${url} x)`),
  },
  { name: 'a link the wrong way round', ids: TEXT, plant: at(LINKED, ([, words, url]) => `(${words})[${url}]`) },
  { name: 'a link by label without a definition', ids: TEXT, plant: at(LINKED, ([, words]) => `[${words}][nowhere]`) },
  {
    name: 'a link that nobody wrote',
    ids: [...LINK, ...TEXT],
    plant: at(WORD, ([word]) => `[${word}](https://x.example/)`),
  },
  { name: 'a picture that is not there', ids: LINK, plant: at(/images\/([\w-]+)\.svg/g, () => 'images/none.svg') },
  { name: 'a picture with other words', ids: LINK, plant: at(/!\[([^\]]{9})/g, ([whole]) => `${whole}x`) },
  { name: 'a picture that is lost', ids: [...LINK, ...TEXT], plant: at(/!\[[^\]]*\]\([^)]*\)/g, () => '') },
  {
    name: 'an address that hosts make a link of',
    ids: [...LINK, ...TEXT],
    plant: at(WORD, ([word]) => `${word} https://x.example`),
  },
  { name: 'a swallowed word', ids: TEXT, plant: at(WORD, () => '') },
  { name: 'a doubled word', ids: TEXT, plant: at(WORD, ([word]) => `${word} ${word}`) },
  { name: 'two words in one', ids: TEXT, plant: at(/(?<=^[A-Z][^\n[\]()*]{12,80}[a-z]) (?=[a-z]{3})/gm, () => '') },
  {
    name: 'letters of another encoding',
    ids: [...OUTLINE, ...TEXT],
    plant: at(/[äöüÄÖÜßéęłİı–]/g, ([letter]) =>
      Buffer.from(letter as string, 'utf8')
        .toString('latin1')
        .replace(/[\u0080-\u00a0]/g, '?'),
    ),
  },
  { name: 'stars that make words bold', ids: TEXT, plant: at(WORD, ([word]) => `**${word}**`) },
  { name: 'bold words that are no longer', ids: TEXT, plant: at(/\*\*([\w ]+)\*\*/g, ([, words]) => words ?? '') },
  {
    name: 'a star of bold words that is lost',
    ids: TEXT,
    plant: at(/\*\*([\w ]+)\*\*/g, ([, words]) => `**${words}*`),
  },
  { name: 'a word between backquotes that are lost on one side', ids: TEXT, plant: at(WORD, ([word]) => `\`${word}`) },
  { name: 'a word that is escaped twice', ids: TEXT, plant: at(WORD, ([word]) => `\\\\${word}`) },
  { name: 'an entity that is escaped twice', ids: TEXT, plant: at(WORD, ([word]) => `&amp;amp; ${word}`) },
  { name: 'raw HTML around a word', ids: TEXT, plant: at(WORD, ([word]) => `<b>${word}</b>`) },
  {
    name: 'a block of raw HTML',
    ids: [...OUTLINE, ...TEXT],
    plant: at(PLAIN, ([whole]) => `<div>x</div>\n\n${whole}`),
  },
  {
    name: 'a comment that swallows a paragraph',
    ids: TEXT,
    plant: at(PLAIN, ([whole]) => `<!-- ${whole.trim()} -->\n`),
  },
  { name: 'a fence that swallows the rest', ids: TEXT, plant: at(PLAIN, ([whole]) => `\`\`\`\n${whole}`) },
  { name: 'an indented paragraph', ids: TEXT, plant: at(PLAIN, ([whole]) => `    ${whole}`) },
  {
    name: 'a definition',
    ids: [...OUTLINE, ...TEXT],
    plant: at(PLAIN, ([whole]) => `[word]: https://x.example/\n\n${whole}`),
  },
  { name: 'a rule between paragraphs', ids: TEXT, plant: at(PLAIN, ([whole]) => `---\n\n${whole}`) },
  { name: 'a paragraph that is lost', ids: TEXT, plant: at(PLAIN, () => '') },
  {
    name: 'a paragraph that became a heading',
    ids: [...TEXT, ...OUTLINE],
    plant: at(PLAIN, ([whole]) => `${whole}===\n`),
  },
  { name: 'a paragraph that became a quotation', ids: TEXT, plant: at(PLAIN, ([whole]) => `> ${whole}`) },
  {
    name: 'a list that became a paragraph',
    ids: TEXT,
    plant: at(LIST, ([whole]) => whole.replaceAll('\n- ', '\n').slice(2)),
  },
  { name: 'a list entry that is lost', ids: TEXT, plant: at(LIST, ([whole]) => whole.slice(whole.indexOf('\n') + 1)) },
  {
    name: 'a list entry that slid into another',
    ids: TEXT,
    plant: at(LIST, ([whole]) => whole.replace('\n- ', '\n  - ')),
  },
  { name: 'a list that lost its empty line', ids: TEXT, plant: at(/(?<=[a-z.:])\n\n(?=- )/g, () => '\n\u00a0') },
  { name: 'a list that begins with another number', ids: TEXT, plant: at(/(?<=\n\n)1\. /g, () => '3. ') },
  {
    name: 'a bar in a cell',
    ids: [...OUTLINE, ...TEXT],
    plant: at(/(?<=\n\| [^\n]{6,40}[a-z]) (?=[a-z])/g, () => ' | '),
  },
  {
    name: 'two cells in one',
    ids: [...OUTLINE, ...TEXT],
    plant: at(ROW, ([row]) => row.replace(/(.+?) \| (.+?) \|/, '$1 $2 |')),
  },
  { name: 'a row that is lost', ids: TEXT, plant: at(ROW, () => '') },
  { name: 'a row that stands twice', ids: TEXT, plant: at(ROW, ([row]) => row + row) },
  {
    name: 'two rows in the wrong order',
    ids: TEXT,
    plant: at(/(?<=\n\| -[- |]*\|\n)(\|.*\n)(\|.*\n)/g, ([, one, two]) => `${two}${one}`),
  },
  { name: 'a table without the line below its head', ids: TEXT, plant: at(/(?<=\n\|.*\n)\| -[- |]*\|\n/g, () => '') },
  { name: 'a line below the head that is too short', ids: TEXT, plant: at(/(?<=\n)\| - \| -/g, () => '| -') },
  { name: 'a mark of a notice that is lost', ids: TEXT, plant: at(/(?<=\n)> \[!\w+\]\n>\n/g, () => '') },
  { name: 'a notice that ends too early', ids: TEXT, plant: at(/(?<=> \[!\w+\]\n>\n)> /g, () => '') },
  { name: 'a heading that is lost', ids: TEXT, plant: at(SECTION, () => '') },
  { name: 'a heading that stands twice', ids: TEXT, plant: at(SECTION, ([line]) => `${line}\n${line}`) },
  { name: 'a heading with another number', ids: TEXT, plant: at(SECTION, ([line]) => line.replace(/\d+/, '99')) },
  { name: 'a heading of another level', ids: [...OUTLINE, ...TEXT], plant: at(SECTION, ([line]) => `##${line}`) },
  { name: 'a second title', ids: [...OUTLINE, ...TEXT], plant: at(SECTION, ([line]) => `# Title\n\n${line}`) },
  {
    name: 'two sections in the wrong order',
    ids: TEXT,
    plant: at(/(?<=\n)(## 1 .*?)(?=\n## 2 )(.*?)(?=\n## 3 )/gs, ([, one, two]) => `${two?.trimStart()}\n${one}`),
  },
  { name: 'the end of the file', ids: TEXT, plant: (text) => text.slice(0, Math.floor(text.length * 0.8)) },
  { name: 'an empty file', ids: OUTLINE, plant: () => '' },
  { name: 'more after the end', ids: TEXT, plant: (text) => `${text}\nOne line more.\n` },
  { name: 'a title that is lost', ids: TEXT, plant: at(/^# .*\n/gm, () => '') },
  { name: 'another title', ids: TEXT, plant: at(/^# .*$/gm, ([line]) => `${line}s`) },
  { name: 'a summary that is lost', ids: TEXT, plant: at(/(?<=^# .*\n\n).*\n/gm, () => '') },
  {
    name: 'a line of the control block that is lost',
    ids: TEXT,
    plant: at(/^\| (?:Owner|Approved|Audience) \|.*\n/gm, () => ''),
  },
  { name: 'another version in the control block', ids: TEXT, plant: at(/(?<=^\| Version \| )\d/gm, () => '9') },
  { name: 'a change that is lost', ids: TEXT, plant: at(/(?<=### Changes\n\n.*\n.*\n)\|.*\n/g, () => '') },
  { name: 'a receiver that is lost', ids: TEXT, plant: at(/(?<=### Distribution\n\n)- .*\n/g, () => '') },
  { name: 'a control line that is lost', ids: TEXT, plant: at(/^(?:Card|Document): .*\n/gm, () => '') },
  { name: 'front matter that is no YAML', ids: OUTLINE, plant: at(/(?<=^---\n)id: /g, () => 'id: [') },
  { name: 'front matter without the label', ids: OUTLINE, plant: at(/^label: .*\n/gm, () => '') },
  { name: 'front matter with another version', ids: OUTLINE, plant: at(/^version: .*$/gm, () => 'version: 9') },
  {
    name: 'front matter that is not closed',
    ids: [...OUTLINE, ...TEXT],
    plant: at(/(?<=\nlang: .*\n)---\n/g, () => ''),
  },
  { name: 'a token without its value', ids: TEXT, plant: at(WORD, () => '\uE00012\uE001') },
  { name: 'template braces', ids: TEXT, plant: at(WORD, ([word]) => `{{${word}}}`) },
  { name: 'undefined in the text', ids: TEXT, plant: at(WORD, () => 'undefined') },
  { name: 'an object in the text', ids: TEXT, plant: at(WORD, () => '[object Object]') },
  {
    name: 'undefined in the control block',
    ids: TEXT,
    plant: at(/(?<=^\| Owner \| ).*(?= \|$)/gm, () => 'undefined'),
  },
  {
    name: 'a placeholder in the summary',
    ids: TEXT,
    plant: at(/(?<=^# .*\n\n).*$/gm, () => 'TODO'),
  },
];
