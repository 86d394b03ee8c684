// The style sheet of an SVG logo -> attributes, as far as drawing programs write one: a class and its properties.
import { LogoFault } from './logoFault.js';
import type { XmlElement } from './parseXml.js';

/** What an element looks like, wherever it is written. */
export interface SvgStyles {
  /** Attributes of the element; those of its class and then those of its `style` count more. */
  of(element: XmlElement): ReadonlyMap<string, string>;
}

const RULE = /([^{}]*)\{([^{}]*)\}\s*/y;
const CLASSES = /^\.[\w-]+(?:\s*,\s*\.[\w-]+)*$/;
const REMEDY = 'Save the drawing with presentation attributes instead of a style sheet.';

/**
 * Reads the `<style>` elements of a drawing.
 *
 * @throws LogoFault for anything but rules for single classes.
 */
export function readSvgStyles(root: XmlElement): SvgStyles {
  const rules = new Map<string, Map<string, string>>();
  const visit = (element: XmlElement): void => {
    if (element.name === 'style') readRules(element, rules);
    else element.children.forEach(visit);
  };
  visit(root);
  return {
    of(element) {
      const found = new Map(element.attributes);
      const classes = (found.get('class') ?? '').split(/\s+/);
      // The order of the rules counts, not that of the names.
      for (const [name, properties] of rules) {
        if (classes.includes(name)) for (const [key, value] of properties) found.set(key, value);
      }
      for (const [key, value] of declarations(found.get('style') ?? '', element.line)) found.set(key, value);
      found.delete('style');
      return found;
    },
  };
}

function readRules({ text, line }: XmlElement, rules: Map<string, Map<string, string>>): void {
  const source = text.replace(/\/\*[\s\S]*?\*\//g, '').trim();
  let at = 0;
  while (at < source.length) {
    RULE.lastIndex = at;
    const rule = RULE.exec(source);
    const [whole = '', selector = '', body = ''] = rule ?? [];
    if (!rule || !CLASSES.test(selector.trim())) {
      throw new LogoFault('Its style sheet is more than colours for classes', REMEDY, line);
    }
    for (const name of selector.split(',').map((one) => one.trim().slice(1))) {
      const known = rules.get(name) ?? new Map<string, string>();
      for (const [key, value] of declarations(body, line)) known.set(key, value);
      rules.set(name, known);
    }
    at += whole.length;
  }
}

function declarations(text: string, line: number): [string, string][] {
  if (/[\\@]|!important/.test(text))
    throw new LogoFault('Its styles are written in a way that hides them', REMEDY, line);
  return text.split(';').flatMap((declaration): [string, string][] => {
    const [key = '', ...rest] = declaration.split(':');
    return rest.length === 0 ? [] : [[key.trim().toLowerCase(), rest.join(':').trim()]];
  });
}
