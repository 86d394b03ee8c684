// Formulas in a paragraph -> masked, of equal length: their brackets are no links. Git hosts and static sites set what stands between dollar signs.

/** `$$...$$`, and `$...$` that touches what it encloses and no letters or digits outside, so that sums of money are none. */
const MATH = /\$\$[^$]{1,2000}\$\$|(?<![\w$\\])\$(?![\s$\d])[^$\n]{0,500}(?<![\s\\])\$(?![\w$])/g;

/** @param mask stands for one character */
export function maskMath(text: string, mask: string): string {
  return text.includes('$') ? text.replace(MATH, (formula) => mask.repeat(formula.length)) : text;
}
