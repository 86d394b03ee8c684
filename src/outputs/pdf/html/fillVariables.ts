// Puts the values of its variables into a style sheet, for Chromium knows no variables in @page.

/** The block that names them, with what is written in it. */
const ROOT = /:root\s*\{([^}]*)\}\s*/;

const DECLARATION = /--([\w-]+)\s*:\s*([^;]+);/g;

/** The variables that a style sheet names in `:root`, with their values. */
export function variablesOf(css: string): ReadonlyMap<string, string> {
  const block = ROOT.exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/**
 * The style sheet without variables.
 *
 * @param values what counts instead of what is written in `:root`
 * @throws Error when the style sheet uses a variable that it does not name.
 */
export function fillVariables(css: string, values: Readonly<Record<string, string>>): string {
  const known = new Map([...variablesOf(css), ...Object.entries(values)]);
  return css.replace(ROOT, '').replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`print.css uses --${name}, which its :root does not name`);
    return value;
  });
}
