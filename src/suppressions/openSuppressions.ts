// The findings that a profile accepts for a time: marks them wherever they turn up, and tells which entries accepted nothing.
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Finding, type Range, report, severityOf } from '../diagnostics.js';
import type { Suppression } from '../model/profile.generated.js';
import { judgeEntry, refusal, type SuppressionRules } from './judgeEntry.js';
import { readSuppressions } from './readSuppressions.js';

/** What must be known about a run. */
export interface SuppressionSettings extends SuppressionRules {
  /** The place of a JSON pointer of the profile. */
  readonly locate: (pointer: string) => { readonly file: VFile; readonly range: Range } | undefined;
  /** The name of a file as an entry writes it: seen from the folder of the profile, with `/`. */
  readonly nameOf: (file: VFile) => string;
  /** Whether a file belongs to the profile itself, and not to one that it extends. */
  readonly isOwn: (file: VFile) => boolean;
}

/** The entries of one profile during one run. */
export interface Suppressions {
  /** Marks what is accepted among the findings made so far; may be called again. */
  apply(files: readonly VFile[]): void;
  /** Reports the entries that accepted nothing, once all findings of their kind were made: those of prints come last. */
  tellUnused(files: readonly VFile[], made: 'before printing' | 'in print'): void;
}

/** What became of an entry that holds. */
interface State {
  readonly entry: Suppression;
  readonly pointer: string;
  used: boolean;
  refused: boolean;
}

/**
 * Reads the entries and reports those that do not hold: expired, of an unknown kind, or of one that cannot be accepted.
 *
 * @param data the merged data of the profile as written, even if invalid
 */
export function openSuppressions(data: unknown, settings: SuppressionSettings): Suppressions {
  const { kinds, locate, nameOf, isOwn } = settings;
  const states: State[] = [];
  for (const { entry, pointer } of readSuppressions(data)) {
    const fault = judgeEntry(entry, settings);
    if (fault) tell(`${pointer}/${fault.key}`, fault.finding);
    else states.push({ entry, pointer, used: false, refused: false });
  }
  const byKind = new Map<string, State[]>();
  for (const state of states) byKind.set(state.entry.finding, [...(byKind.get(state.entry.finding) ?? []), state]);

  return {
    apply(files) {
      for (const file of files) {
        for (const message of file.messages) {
          for (const state of byKind.get(message.ruleId ?? '') ?? []) {
            if (message.suppression || !names(state.entry, file, message)) continue;
            if (isRefused(message)) refuse(state);
            else accept(state, message);
          }
        }
      }
    },
    tellUnused(files, made) {
      for (const { entry, pointer, used, refused } of states) {
        const inPrint = kinds.get(entry.finding)?.inPrint === true;
        const place = locate(pointer);
        if (used || refused || inPrint !== (made === 'in print') || !place || !isOwn(place.file)) continue;
        tell(`${pointer}/finding`, unused(entry, files));
      }
    },
  };

  function names({ file: name, text }: Suppression, file: VFile, { reason, actual }: VFileMessage): boolean {
    if (name !== undefined && name.normalize() !== nameOf(file).normalize()) return false;
    return text === undefined || text === actual || reason.includes(text);
  }

  function isRefused(message: VFileMessage): boolean {
    const { unsuppressible, severities = ['error'] } = kinds.get(message.ruleId ?? '') ?? {};
    return unsuppressible !== undefined && severityOf(message) === severities[0];
  }

  function accept(state: State, message: VFileMessage): void {
    message.suppression = state.entry;
    state.used = true;
  }

  function refuse(state: State): void {
    const grounds = kinds.get(state.entry.finding)?.unsuppressible;
    if (grounds && !state.refused) tell(`${state.pointer}/finding`, refusal(state.entry, grounds));
    state.refused = true;
  }

  function unused({ id, finding, file, text }: Suppression, files: readonly VFile[]): Finding {
    const where = `${file === undefined ? '' : ` in ${file}`}${text === undefined ? '' : ` whose message holds "${text}"`}`;
    const others = files.filter(({ messages }) => messages.some(({ ruleId }) => ruleId === finding)).map(nameOf);
    const elsewhere = [...new Set(others)].sort().slice(0, 5);
    const hint = elsewhere.length === 0 ? '' : ` Findings of this kind are in: ${elsewhere.join(', ')}.`;
    return {
      ruleId: 'suppression-unused',
      severity: 'warning',
      reason: `the suppression "${id}" accepts nothing: there is no ${finding}${where}`,
      actual: finding,
      expected: elsewhere,
      note: `Remove the entry if that was mended, else correct its file and text.${hint}`,
    };
  }

  function tell(pointer: string, finding: Finding): void {
    const place = locate(pointer);
    if (place) report(place.file, { ...finding, place: place.range });
  }
}
