// Renders one template over a small profile with the real helpers, for tests of src/render.
import type { Model } from '../../src/model/deriveModel.js';
import { Origins } from '../../src/model/origins.js';
import { createRenderer, type RenderedTemplate, type Renderer } from '../../src/render/createRenderer.js';
import { loadHelpers } from '../../src/render/helper.js';

const helpers = await loadHelpers();

/** A renderer over `profile` (and `derived`); `statement` is Markdown. */
export function rendererOf(
  profile: object,
  { derived = {}, partials = {} }: { derived?: object; partials?: Readonly<Record<string, string>> } = {},
): Renderer {
  return createRenderer({
    model: { profile, derived, origins: new Origins(profile) } as unknown as Model,
    helpers,
    partials: new Map(Object.entries(partials)),
    printed: new Map([['plan', new Set(['roles'])]]),
    isProse: (pointer) => pointer === '/statement',
  });
}

/** The rendered text with each token replaced by its value. */
export function withValues({ markdown, facts }: RenderedTemplate): string {
  return markdown.replace(/\uE000(\d+)\uE001/g, (_, index) => facts[Number(index)]?.value ?? 'MISSING');
}

/** Renders and puts the values in. */
export function printed(template: string, profile: object): string {
  return withValues(rendererOf(profile).render(template));
}
