// A heading for Python-Markdown -> its words, and the id that its author gave it.

/** `## Words {#id}`, `## Words {: #id .class }`: the extension `attr_list`. */
const ATTRIBUTES = /[ \t]\{:?[ \t]*([^{}\n]+)\}[ \t]*$/;
const ID = /(?:^|\s)(?:#|id=["']?)([^\s"']+)/;

/** Cuts a list of attributes off the end. */
export function splitAttributes(heading: string): { readonly words: string; readonly id: string | undefined } {
  const attributes = ATTRIBUTES.exec(heading);
  if (!attributes) return { words: heading, id: undefined };
  return { words: heading.slice(0, attributes.index), id: ID.exec(attributes[1] ?? '')?.[1] };
}
