// A logo may come from a stranger: what is printed of it is shapes and whole pictures, and all else is told.
import { describe, expect, it } from 'vitest';
import { inspectLogo } from '../../../src/profile/logo/inspectLogo.js';
import { jpeg, png, svg } from './pictures.js';

const cleaned = (inner: string): string =>
  Buffer.from(inspectLogo(svg(inner), 'logo.svg').uri.split(',')[1] ?? '', 'base64').toString();

describe('a logo of shapes', () => {
  it('keeps what is drawn, with the size of its viewBox', () => {
    const { uri, ratio } = inspectLogo(svg('<path d="M0 0h4" fill="#0b5fa5"/>'), 'assets/logo.SVG');
    expect(ratio).toBe(2);
    expect(uri).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(cleaned('<path d="M0 0h4" fill="#0b5fa5"/>')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><path d="M0 0h4" fill="#0b5fa5"></path></svg>',
    );
  });

  it('turns classes and styles of drawing programs into attributes, the style last', () => {
    expect(
      cleaned(
        '<style>/* c */ .a, .b { fill: #111111 } .b{fill:#222222;}</style><rect class="b a" width="4" height="4" style="stroke:url(#g)"/>',
      ),
    ).toContain('<rect width="4" height="4" fill="#222222" stroke="url(#g)"></rect>');
  });

  it('drops the notes of drawing programs and words for machines', () => {
    const inner =
      '<metadata><rdf:RDF xmlns:rdf="x"/></metadata><title>A &amp; B</title><!-- <script/> --><inkscape:grid id="g"/><g inkscape:label="x" data-name="y" font-family="Arial"/>';
    expect(cleaned(inner)).toMatch(/viewBox="0 0 40 20"><g><\/g><\/svg>$/);
  });

  it('reads a file with declaration, plain document type and byte order mark', () => {
    const file = `\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg width="30mm" height="10mm"></svg>`;
    expect(inspectLogo(Buffer.from(file), 'logo.svg').ratio).toBe(3);
  });

  it.each([
    ['<script>alert(1)</script>', 'Its element <script> holds a program'],
    ['<foreignObject><p/></foreignObject>', 'Its element <foreignObject> holds a page of another format'],
    ['<image href="https://example.com/x.png"/>', 'Its element <image> holds another picture'],
    ['<image xlink:href="data:image/svg+xml;base64,AAAA"/>', 'Its element <image> holds another picture'],
    ['<use xlink:href="#a"/>', 'Its element <use> repeats shapes by reference'],
    ['<text>Hallberg</text>', 'Its element <text> holds words, which would need a font'],
    ['<animate attributeName="x"/>', 'Its element <animate> is no plain shape'],
    ['<a href="javascript:alert(1)"><path/></a>', 'Its element <a> is no plain shape'],
    ['<g onload="alert(1)"/>', 'It would run a program (onload)'],
    ['<g ONCLICK="alert(1)"/>', 'It would run a program (ONCLICK)'],
    [
      '<rect fill="url(https://example.com/#g)"/>',
      'It asks for something outside of itself, "url(https://example.com/#g)" (fill)',
    ],
    ['<rect style="fill:URL( data:image/png,x )"/>', 'It asks for something outside of itself, "URL( data'],
    [
      '<rect style="background:url(//example.com)"/>',
      'It asks for something outside of itself, "url(//example.com)" (background)',
    ],
    [
      '<linearGradient xlink:href="file:///etc/passwd#a"/>',
      'It asks for something outside of itself, "file:///etc/passwd#a" (xlink:href)',
    ],
    ['<style>@import url(https://example.com/a.css);</style>', 'Its style sheet is more than colours for classes'],
    [
      '<style>@font-face{src:url(https://example.com/a.woff)}</style>',
      'Its style sheet is more than colours for classes',
    ],
    ['<style>.a{fill:\\75rl(x)}</style><g class="a"/>', 'Its styles are written in a way that hides them'],
    ['<rect opacity=".5"/>', 'It is partly transparent (opacity)'],
    ['<rect filter="url(#f)"/>', 'It uses an effect (filter)'],
    ['<path d="M0 0&quot;/&gt;&lt;script&gt;"/>', 'It has a value that no drawing needs, "M0 0"/><script>" (d)'],
    ['<g>&lol;</g>', 'It uses the entity "&lol;"'],
    ['<?xml-stylesheet href="x.css"?>', 'It asks for a style sheet or another processing of its own'],
    ['<g>', 'It is not well-formed: </svg> closes nothing'],
    ['<g a="1" a="2"/>', 'It is not well-formed: the attribute a stands twice'],
    ['<g a=1/>', 'It is not well-formed near "<g a=1/>'],
    ['<g>'.repeat(41), 'Its elements stand 40 deep in each other'],
    ['<g/>'.repeat(5_001), 'It has more than 5000 elements'],
  ])('refuses %s', (inner, reason) => {
    expect(() => inspectLogo(svg(inner), 'logo.svg')).toThrow(reason);
  });

  it('names the line of the file, and what to do', () => {
    expect(() => inspectLogo(svg('<g/>\n<text>x</text>'), 'logo.svg')).toThrow(
      expect.objectContaining({ line: 3, remedy: 'Turn the words into shapes (text to path, create outlines).' }),
    );
  });

  it('refuses entities that multiply, without expanding one', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg viewBox="0 0 2 1"><g>&b;</g></svg>`;
    expect(() => inspectLogo(Buffer.from(bomb), 'logo.svg')).toThrow('It defines entities of its own');
  });

  it('says what hostile text it cannot read within a moment', () => {
    const long = [
      `<svg>${' '.repeat(250_000)}<`,
      `<svg ${'a '.repeat(120_000)}`,
      `<svg><style>.a{}${' '.repeat(250_000)}x</style></svg>`,
      '<!--'.repeat(60_000),
    ];
    const begun = performance.now();
    for (const text of long) expect(() => inspectLogo(Buffer.from(text), 'logo.svg')).toThrow();
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it.each([
    ['width="10" height="0"', 'It does not say how large it is'],
    ['', 'It does not say how large it is'],
    ['viewBox="0 0 4000 2"', 'It is far higher than wide, or far wider than high'],
  ])('refuses the size %s', (size, reason) => {
    expect(() => inspectLogo(svg('<g/>', size), 'logo.svg')).toThrow(reason);
  });

  it('refuses too long a file, other text, and text that is not UTF-8', () => {
    expect(() => inspectLogo(svg(`<!--${'x'.repeat(300_000)}-->`), 'logo.svg')).toThrow(
      /^It is 3\d{5} bytes long; at most 300000 are read$/,
    );
    expect(() => inspectLogo(Buffer.from('<html></html>'), 'logo.svg')).toThrow('It is neither SVG nor PNG nor JPEG');
    expect(() => inspectLogo(Buffer.concat([svg('<g/>'), Buffer.from([0xff])]), 'logo.svg')).toThrow(
      'Its text is not UTF-8',
    );
  });
});

describe('a logo of pixels', () => {
  it('has the size that its head says', () => {
    expect(inspectLogo(png(60, 20), 'logo.png')).toMatchObject({
      ratio: 3,
      uri: expect.stringMatching(/^data:image\/png;base64,/),
    });
    expect(inspectLogo(jpeg(80, 40), 'logo.jpg')).toMatchObject({
      ratio: 2,
      uri: expect.stringMatching(/^data:image\/jpeg;base64,/),
    });
  });

  it('drops what a camera or a program noted in a JPEG', () => {
    const plain = jpeg(80, 40);
    const note = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 12]), Buffer.from('Exif\0\0GPS!')]);
    const noted = Buffer.concat([plain.subarray(0, 2), note, plain.subarray(2)]);
    expect(inspectLogo(noted, 'logo.jpg')).toEqual(inspectLogo(plain, 'logo.jpg'));
  });

  it.each([
    ['a PNG that ends early', png(60, 20).subarray(0, 70), 'The PNG is not whole: its end is missing'],
    ['a PNG with a changed byte', png(60, 20).fill(9, 24, 25), 'The PNG is damaged: a check sum is wrong'],
    ['a PNG with too few pixels', png(60, 20, Buffer.alloc(500)), 'The PNG is not whole: pixels are missing'],
    [
      'a PNG that unpacks to far more than it says',
      png(2, 2, Buffer.alloc(1_000_000)),
      'The PNG is damaged: its pixels cannot be unpacked',
    ],
    [
      'a PNG that says it is huge',
      png(50_000, 50_000, Buffer.alloc(9)),
      'The picture is 50000 by 50000 pixels large; at most 4000 are read',
    ],
    ['a PNG without pixels', png(0, 20, Buffer.alloc(9)), 'The picture has no pixels'],
    ['a JPEG that ends early', jpeg(80, 40).subarray(0, -2), 'The JPEG is not whole: its end is missing'],
    [
      'a JPEG without a picture',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1]),
      'The JPEG is damaged: it has no picture',
    ],
    ['a JPEG in printing inks', jpeg(80, 40, 4), 'The JPEG has 4 colour channels, as for printing inks'],
    ['a JPEG that says it is huge', jpeg(40_000, 40_000), 'The picture is 40000 by 40000 pixels large'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => inspectLogo(bytes, bytes[0] === 0x89 ? 'logo.png' : 'logo.jpg')).toThrow(reason);
  });

  it.each([
    ['logo.png', jpeg(80, 40), 'It is called .png, but it is JPEG'],
    ['logo.svg', png(60, 20), 'It is called .svg, but it is PNG'],
    ['logo.png', svg('<g/>'), 'It is called .png, but it is SVG'],
    ['logo.png', Buffer.from('GIF89a'), 'It is neither SVG nor PNG nor JPEG'],
    ['logo.png', Buffer.alloc(0), 'It is neither SVG nor PNG nor JPEG'],
  ])('looks at the bytes, not at the name %s', (name, bytes, reason) => {
    expect(() => inspectLogo(bytes, name)).toThrow(reason);
  });
});
