// Definitions and references of one file, in their order -> which are used, unused, and said twice.
import type { DuplicateDefinition, LinkUse, MarkdownDefinition, MarkdownLink, MarkdownLinks } from './markdownLinks.js';

/** Takes definitions and references as they come; the one may stand before or behind the other. */
export interface DefinitionGatherer {
  define(identifier: string, definition: MarkdownDefinition): void;
  use(identifier: string, use: LinkUse): void;
  isDefined(identifier: string): boolean;
  /** The links that definitions are, and what there is to say of the definitions. */
  result(): {
    readonly links: readonly MarkdownLink[];
  } & Pick<MarkdownLinks, 'definitions' | 'definitionsUnused' | 'definitionsDuplicate'>;
}

/** A definition that is a hidden remark: `[//]: # (text)`. */
const REMARK = /^(?:\/\/|comment|_.*)$/i;

/** Starts with none. */
export function gatherDefinitions(): DefinitionGatherer {
  const definitions = new Map<string, MarkdownDefinition>();
  const duplicates: DuplicateDefinition[] = [];
  const used = new Map<string, LinkUse[]>();
  return {
    define(identifier, definition) {
      // A footnote.
      if (definition.label.startsWith('^')) return;
      const first = definitions.get(identifier);
      if (!first) definitions.set(identifier, definition);
      else if (!isRemark(definition)) duplicates.push({ ...definition, first });
    },
    use(identifier, use) {
      const uses = used.get(identifier);
      if (uses) uses.push(use);
      else used.set(identifier, [use]);
    },
    isDefined: (identifier) => definitions.has(identifier),
    result() {
      const links: MarkdownLink[] = [];
      const definitionsUnused: MarkdownDefinition[] = [];
      for (const [identifier, definition] of definitions) {
        const { url, range } = definition;
        const uses = used.get(identifier);
        if (uses) links.push({ kind: 'definition', url, range, text: '', uses });
        else if (!isRemark(definition)) definitionsUnused.push(definition);
      }
      return { links, definitions, definitionsUnused, definitionsDuplicate: duplicates };
    },
  };
}

function isRemark({ label, url }: MarkdownDefinition): boolean {
  return REMARK.test(label) || url === '#' || url === '';
}
