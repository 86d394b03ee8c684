// The last step of the promise: a hostile value goes through the real browser and is read back from the PDF.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/browser/openPrinter.js';
import { renderHtml } from '../../src/outputs/pdf/html/renderHtml.js';
import { theme } from '../outputs/pdf/html/theme.js';
import { testPrinter } from '../support/browser.js';
import { renderValues } from './renderValues.js';

let printer: Printer;
beforeAll(async () => {
  printer = await testPrinter();
}, 60_000);
afterAll(async () => {
  await printer[Symbol.asyncDispose]();
});

/** The text of the whole PDF without white space, in which line breaks differ. */
async function print(source: string, facts: Readonly<Record<string, string>>): Promise<string> {
  const bytes = await printer.print(renderHtml(renderValues(source, facts).document, theme));
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await pdf.destroy();
  // Chromium writes some letters as their canonical equal, ź as z with an acute.
  return text.normalize('NFC').replace(/\s+/g, '');
}

const VALUES: Readonly<Record<string, string>> = {
  html: '</p></section><script>document.body.innerHTML="x"</script><style>*{display:none}</style>',
  entities: '&lt;b&gt; &amp; &#x41; &nbsp;',
  markdown: '# **a** [b](javascript:alert(1)) ~~c~~ `d` | e | $f$ 1. g',
  template: '{{organization.short_name}} {{{x}}} <%= y %> %{z}',
  quotes: `"double" 'single' \`back\` \\backslash\\ <!-- --> ]]>`,
  letters: 'Łódź, Ελλάδα, Кириллица, Ærø, “quoted” – 100 €',
  address: 'https://x.example/a_b_c?d=e&f=g#h a_b@c.example',
};
const names = Object.keys(VALUES);
const SOURCE = `## Heading {{html}}

${names.map((name) => `{{${name}}} begins, and *{{${name}}}* is inside, and at the end {{${name}}}`).join('\n\n')}

| Name | Value |
|---|---|
${names.map((name) => `| ${name} | {{${name}}} |`).join('\n')}

${names.map((name) => `- {{${name}}}`).join('\n')}
`;

describe('a hostile value in the PDF', () => {
  it('is printed as it stands, five times where it was put five times', async () => {
    const text = await print(SOURCE, VALUES);
    for (const [name, value] of Object.entries(VALUES)) {
      const times = text.split(value.replace(/\s+/g, '')).length - 1;
      expect(times, name).toBeGreaterThanOrEqual(5);
    }
  }, 60_000);
});
