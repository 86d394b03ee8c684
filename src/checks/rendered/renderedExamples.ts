// Worked examples of the check of written files. `out/` holds files in the place of those that the program would write.
import type { ExampleFiles } from '../../diagnostics.js';

const SOURCES: ExampleFiles = {
  'documents/policy/a/10-purpose.md': 'Act by class 2\\*, as the [table](doc:a#classes) says.',
  'documents/policy/a/20-classes.md': '| Class | Hours |\n| - | - |\n| 2\\* | 4 |',
};

/** A star that is gone, a link to an old anchor, a title that is lost, a coordinate that is no number. */
export const BAD_RENDERED: ExampleFiles = {
  ...SOURCES,
  'out/markdown/policy/a.md': `## 1 purpose

Act by class 2\\*, as the [table](#2-hours) says.

## 2 classes

| Class | Hours |
| - | - |
| 2 | 4 |
`,
  'out/markdown/images/call-tree.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect x="NaN"/></svg>\n',
};

/** Nothing is wrong with what the program writes of the same sources. */
export const GOOD_RENDERED: ExampleFiles = SOURCES;
