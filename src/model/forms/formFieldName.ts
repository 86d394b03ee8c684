// One name for a field of a form wherever it is asked, filled in, counted or measured: in the PDF, the register and the data of a case.
//
// A name is `<form>.<field>`, with a row where the part of the form is filled in more than once, and with a part where one field takes
// several entries:
//
//     incident-report.incident_discovered_at         a text, a date, a choice, a box to tick
//     incident-report.regime_triggered.1             the same in the first row of a part that repeats
//     incident-report.motivation.revenge             a box of a field of which all that apply are ticked (see choiceKeys)
//     incident-report.recovery_cost.currency         money: `currency` and `amount`
//     incident-report.originator_signature.signer    a signature: `signature` and, in letters, `signer`
//
// Form and field are the ids of templates/standard/forms.yaml, which are the columns of the register. They do not change with the
// profile or with the order of the form.

/** Where an entry belongs. */
export interface FormFieldPlace {
  /** Id of the form: `incident-report`. */
  readonly form: string;
  /** Id of the field: `recovery_cost`. */
  readonly field: string;
  /** Row, from 1, in a part that is filled in more than once. */
  readonly row?: number | undefined;
  /** Which entry of the field: the key of a choice, `currency`, `signer`. */
  readonly part?: string | undefined;
}

const PIECE = /^[A-Za-z][\w-]*$/;
const ROW = /^[1-9]\d{0,3}$/;

/**
 * The name of a field.
 *
 * @throws Error when an id holds other characters than letters, digits, `_` and `-`, or does not begin with a letter.
 */
export function formFieldName({ form, field, row, part }: FormFieldPlace): string {
  const pieces = [form, field, ...(part === undefined ? [] : [part])];
  const wrong = pieces.find((piece) => !PIECE.test(piece));
  if (wrong !== undefined) throw new Error(`"${wrong}" cannot be part of a field's name.`);
  return [form, field, ...(row === undefined ? [] : [row]), ...(part === undefined ? [] : [part])].join('.');
}

/** What a name says; undefined for a name that `formFieldName` does not make. */
export function readFormFieldName(name: string): FormFieldPlace | undefined {
  const [form = '', field = '', ...rest] = name.split('.');
  const row = ROW.test(rest[0] ?? '') ? Number(rest.shift()) : undefined;
  const [part, ...more] = rest;
  if (![form, field, part ?? 'none'].every((piece) => PIECE.test(piece)) || more.length > 0) return undefined;
  return { form, field, ...(row === undefined ? {} : { row }), ...(part === undefined ? {} : { part }) };
}
