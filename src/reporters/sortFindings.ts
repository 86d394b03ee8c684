// One order of findings for all reporters: by file, line, column, rule.
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** A finding with its file. */
export interface PlacedFinding {
  readonly file: VFile;
  readonly message: VFileMessage;
}

/** All findings of all files in a stable order. */
export function sortFindings(files: readonly VFile[]): readonly PlacedFinding[] {
  const findings = files.flatMap((file) => file.messages.map((message) => ({ file, message })));
  const key = ({ file, message }: PlacedFinding): [string, number, number, string] => [
    file.path ?? '',
    message.line ?? 0,
    message.column ?? 0,
    message.ruleId ?? '',
  ];
  return findings.sort((a, b) => {
    const left = key(a);
    const right = key(b);
    for (let index = 0; index < left.length; index++) {
      const [x, y] = [left[index], right[index]] as [string | number, string | number];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}
