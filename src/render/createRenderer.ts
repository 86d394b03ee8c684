// Model + template source -> Markdown with tokens and the facts behind them. The only user of Handlebars' runtime.
import Handlebars from 'handlebars';
import type { Model } from '../model/deriveModel.js';
import type { Places } from '../model/places.js';
import { type PrintedFact, tokenOf, wrapFacts } from './fact.js';
import type { Helper, Inert } from './helper.js';

/** A rendered template: Markdown in which the n-th token stands for `facts[n]`. */
export interface RenderedTemplate {
  readonly markdown: string;
  readonly facts: readonly PrintedFact[];
}

/** Renders templates over one model. */
export interface Renderer {
  /**
   * @param extra further top-level facts, e.g. `document`
   * @throws Error with `missing` set when the template reads a fact that is absent; `checkTemplate` finds these before.
   */
  render(source: string, extra?: Readonly<Record<string, unknown>>): RenderedTemplate;
}

/** What a renderer is made of. */
export interface RendererParts {
  readonly model: Model;
  readonly helpers: readonly Helper[];
  readonly partials: ReadonlyMap<string, string>;
  /** The documents and sections that are printed; `printed` asks for them. */
  readonly printed: Places;
  /** Whether the profile value at a pointer is Markdown. */
  readonly isProse: (pointer: string) => boolean;
}

interface BlockOptions {
  readonly data?: Record<string, unknown>;
  fn(context: unknown, options?: { data?: unknown; blockParams?: unknown[] }): string;
  inverse(context: unknown): string;
}

/** Makes the Handlebars environment: our helpers, block helpers that keep the context, nothing else. */
export function createRenderer(parts: RendererParts): Renderer {
  let printed: PrintedFact[] = [];
  const print = (fact: PrintedFact): string => tokenOf(printed.push(fact) - 1);
  const wrapping = { origins: parts.model.origins, isProse: parts.isProse, print };
  const done = new Map<object, unknown>();
  const root = {
    ...(wrapFacts(parts.model.profile, '', wrapping, done) as object),
    derived: wrapFacts(parts.model.derived, '', wrapping, done) as object,
  };
  const environment = createEnvironment(parts);
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  const known = Object.fromEntries([
    ...parts.helpers.map((helper) => [helper.name, true]),
    ['each', true],
    ['with', true],
  ]);

  return {
    render(source, extra = {}) {
      let template = compiled.get(source);
      if (!template) {
        template = environment.compile(source, {
          strict: true,
          knownHelpers: known,
          knownHelpersOnly: true,
          noEscape: false,
        });
        compiled.set(source, template);
      }
      printed = [];
      const { derived, ...rest } = extra as { derived?: object };
      const more = wrapFacts(rest, '', wrapping, new Map(done)) as object;
      const late = derived ? (wrapFacts(derived, '', wrapping, new Map(done)) as object) : {};
      const markdown = template({ ...root, ...more, derived: { ...root.derived, ...late } });
      return { markdown, facts: printed };
    },
  };
}

function createEnvironment(parts: RendererParts): typeof Handlebars {
  const environment = Handlebars.create();
  environment.unregisterHelper('log');
  environment.unregisterHelper('lookup');
  environment.registerHelper('each', function each(this: unknown, items: unknown, options: BlockOptions) {
    if (!Array.isArray(items) || items.length === 0) return options.inverse(this);
    return items
      .map((item, index) => {
        const data = Handlebars.createFrame(options.data ?? {});
        Object.assign(data, { index, number: index + 1, first: index === 0, last: index === items.length - 1 });
        return options.fn(this, { data, blockParams: [item, index] });
      })
      .join('');
  });
  environment.registerHelper('with', function withValue(this: unknown, value: unknown, options: BlockOptions) {
    return value
      ? options.fn(this, { ...(options.data ? { data: options.data } : {}), blockParams: [value] })
      : options.inverse(this);
  });
  for (const helper of parts.helpers) {
    environment.registerHelper(helper.name, (...args: unknown[]) => {
      const own = args.slice(0, -1);
      const result = helper.asks === 'printed' ? helper.run(parts.printed, ...own) : helper.run(...own);
      return isInert(result) ? { toHTML: () => result.toHTML() } : result;
    });
  }
  for (const [name, source] of parts.partials) environment.registerPartial(name, source);
  return environment;
}

function isInert(value: unknown): value is Inert & { value?: undefined } {
  return typeof value === 'object' && value !== null && 'toHTML' in value && !('pointer' in value);
}
