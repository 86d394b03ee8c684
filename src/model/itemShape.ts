// The shape that a template with `each` sees: that of the model, and `item`, an entry of the list.
import { extend, type Shape } from './shape.js';

/**
 * `model` with `item`.
 *
 * @param each profile path of the list
 * @returns undefined when there is no such list in the profile, or its entries have no ids.
 */
export function itemShape(model: Shape, each: string): Shape | undefined {
  let at: Shape | undefined = model;
  for (const key of each.split('.')) at = at?.kind === 'object' ? at.members.get(key)?.shape() : undefined;
  if (at?.kind !== 'list' || /^(derived|document)\b/.test(each)) return undefined;
  const item = at.item();
  const id = item.kind === 'object' ? item.members.get('id') : undefined;
  return id?.shape().kind === 'text' && !id.optional ? extend(model, { item }) : undefined;
}
