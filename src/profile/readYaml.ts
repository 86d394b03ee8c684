// Bytes of one profile file -> located tree, or findings: encoding, characters, syntax, traps of YAML.
import type { VFile } from 'vfile';
import { report } from '../diagnostics.js';
import { findRefusedCharacters } from './characters.js';
import { composeYaml } from './composeYaml.js';
import { decodeText } from './decodeText.js';
import { indexLines } from './indexLines.js';
import type { LocatedMap } from './located.js';
import { locateNodes } from './locateNodes.js';
import { PROFILE, type Subject } from './subject.js';

/** How many refused characters of one file are told. */
const CHARACTERS_TOLD = 10;

/**
 * Reads one file and sets `file.value` to its text (without byte order mark).
 *
 * @returns its top-level keys, or undefined when a finding says why there are none.
 */
export function readYaml(file: VFile, bytes: Uint8Array, { empty }: Subject = PROFILE): LocatedMap | undefined {
  const decoded = decodeText(bytes);
  if ('invalidByte' in decoded) {
    file.value = decoded.textBefore;
    report(file, {
      ruleId: 'yaml-character',
      reason: `the file is not UTF-8: byte ${decoded.invalidByte} (counted from 0) belongs to no character`,
      place: indexLines(decoded.textBefore).point(decoded.textBefore.length),
      note: decoded.hint,
    });
    return undefined;
  }
  const { text } = decoded;
  file.value = text;
  const lines = indexLines(text);
  const refused = findRefusedCharacters(text, CHARACTERS_TOLD);
  const wrongEnd = refused.find(({ codePoint }) => codePoint === 'U+000D');
  for (const found of refused) {
    const { offset, codePoint, what } = found;
    // An editor that writes such line ends writes no others.
    if (codePoint === 'U+000D' && found !== wrongEnd) continue;
    report(file, {
      ruleId: 'yaml-character',
      reason: `the file contains ${codePoint}, ${what}`,
      actual: codePoint,
      place: lines.range(offset, offset + 1),
      note:
        found === wrongEnd
          ? 'Save the file with the line ends of Unix (LF) or Windows (CRLF).'
          : 'Remove the character.',
    });
  }
  if (refused.length > 0) return undefined;
  const document = composeYaml(file, text, lines);
  if (!document) return undefined;
  const root = locateNodes(file, text, document, lines);
  if (root?.kind === 'map') return root;
  const start = lines.range(0, 0);
  if (!root || (root.kind === 'scalar' && root.value === null)) {
    report(file, {
      ...empty,
      reason: 'the file holds no keys',
      place: start,
    });
  } else if (root.kind !== 'fault') {
    report(file, {
      ruleId: 'value-type',
      reason: `the file must hold keys such as \`organization:\`, but is ${root.kind === 'list' ? 'a list' : 'one value'}`,
      place: { start: root.range.start, end: root.range.start },
      note: 'Begin it with a key and a colon.',
    });
  }
  return undefined;
}
