// The operators of a content stream that change how things look -> what they change, for those who must know what can be seen.
import { numberOperand, type Operands, operatorCode, textOperand } from './scanContent.js';

/** What an operator does to the graphics state or the current path. Numbers are in the units of the moment. */
export type LookChange =
  | { readonly kind: 'save' | 'restore' | 'clip' | 'endPath' | 'outline' | 'fill' }
  | { readonly kind: 'transform' | 'rectangle' | 'fillColor'; readonly numbers: readonly number[] }
  | { readonly kind: 'state'; readonly name: string }
  | { readonly kind: 'textMode'; readonly mode: number };

const PLAIN: ReadonlyMap<number, LookChange> = new Map(
  (
    [
      ['q', 'save'],
      ['Q', 'restore'],
      ['W', 'clip'],
      ['W*', 'clip'],
      ['m', 'outline'],
      ['f', 'fill'],
      ['f*', 'fill'],
      ['F', 'fill'],
      ['B', 'fill'],
      ['B*', 'fill'],
    ] as const
  ).map(([name, kind]) => [operatorCode(name), { kind }]),
);

/** Operator -> what its operands are, and how many there are. */
const NUMBERS: ReadonlyMap<number, readonly ['transform' | 'rectangle' | 'fillColor', number]> = new Map(
  (
    [
      ['cm', 'transform', 6],
      ['re', 'rectangle', 4],
      ['rg', 'fillColor', 3],
      ['g', 'fillColor', 1],
      ['k', 'fillColor', 4],
    ] as const
  ).map(([name, kind, count]) => [operatorCode(name), [kind, count]]),
);

const STATE = operatorCode('gs');
const TEXT_MODE = operatorCode('Tr');

/** Undefined for an operator that changes nothing of the kind. */
export function readLook(operator: number, operands: Operands): LookChange | undefined {
  const plain = PLAIN.get(operator);
  if (plain) return plain;
  const numbered = NUMBERS.get(operator);
  if (numbered) {
    const [kind, count] = numbered;
    return { kind, numbers: Array.from({ length: count }, (_, index) => numberOperand(operands, index)) };
  }
  if (operator === STATE) return { kind: 'state', name: textOperand(operands, 0) };
  return operator === TEXT_MODE ? { kind: 'textMode', mode: numberOperand(operands, 0) } : undefined;
}
