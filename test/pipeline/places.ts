// Where a template may print a text, and the texts that try to leave their place; for the property tests of values.

/** Every place where a template may print a text. */
export const EVERYWHERE = `## Section {{fact}} of it

{{fact}} begins the paragraph.

The paragraph ends with {{fact}}

{{fact}}

1{{fact}} and {{fact}}1 and ({{fact}}) and !{{fact}} and [{{fact}}] and &{{fact}}; and <{{fact}}>

{{fact}}{{other}} {{other}}{{fact}} {{fact}}{{fact}}

| Head | {{fact}} |
|---|---|
| {{fact}} | a{{fact}}b |
| {{fact}}{{other}} | **{{fact}}** |

### {{fact}}

#### Ends with {{fact}}

- {{fact}}
- one
  - {{fact}} two

1. {{fact}}
2. {{other}}

> {{fact}}

> [!NOTE]
> {{fact}}

*{{fact}}* **{{fact}}** a*{{fact}}*b a**{{fact}}**b {{other}}*{{fact}}*{{other}} ***{{fact}}***

[{{fact}}](https://one.example/) [see {{fact}} there](mailto:a@b.example) [](doc:values#values)

Code \`{{fact}}\` and \`a {{fact}} b\`

First line {{fact}}
{{fact}} second line
`;

/** A plain word for `fact`, and one for `other`. */
export const FACT = 'Wordfact';
export const OTHER = 'Wordother';
/** Pieces of markup of every language on the way, and of those that git hosts add; between the bars of each line. */
export const PIECES: readonly string[] = String.raw`
¦|¦\|¦||¦|---|¦---|---¦:--¦:-¦:::¦# x¦## ¦ #¦#¦[x](y)¦![x](y)¦[x]¦[x]: y¦[^1]¦[ ] x¦[x] x¦[!NOTE]¦[!WARNING] x¦
¦<b>¦</b>¦<script>alert(1)</script>¦<!--¦-->¦<?¦]]>¦<¦>¦> x¦&amp;¦&#x41;¦&¦amp;¦"¦'¦(¦)¦=¦!¦\¦\\¦
¦~¦~~¦~~x~~¦$¦$$¦$x$¦*¦**¦***¦_¦__¦*x*¦__x__¦{{x}}¦{{{¦}}¦{%¦ ¦  ¦%20¦javascript:alert(1)¦doc:values¦
¦a@b.example¦<7@b.example>¦<<7@b.example>¦<!x@b>¦0@0¦https://x.example/a_b_c¦http://x.example/*¦www.x.example/_y_¦mailto:a@b.example¦
¦1. x¦1)¦1¦.¦- x¦-¦---¦+ x¦* x¦===¦=== ¦word¦x¦7¦🦊¦🦊🦊¦é¦ß¦مرحبا¦中文¦¿¦
`
  .split(/¦\n?/)
  .filter((piece) => piece !== '' && piece !== '\n')
  .concat('`', '``', '```', '\t', '\u00a0', '\u3000', '\u200b', '\u200d', 'e\u0301', '\ue002', '\ue0020\ue003');

/** The texts that a plain word gave, with values in the places of the words. */
export function withValues(texts: readonly string[], values: readonly (readonly [string, string])[]): string[] {
  const words = new Map(values);
  const pattern = new RegExp([...words.keys()].join('|'), 'g');
  return texts.map((text) => text.replace(pattern, (word) => words.get(word) as string));
}
