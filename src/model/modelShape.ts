// The shape of the whole model: the profile's schema, the derived facts, and the document that is being rendered.
import {
  extend,
  flag,
  list,
  number,
  object,
  type SchemaNode,
  type Shape,
  shapeAt,
  shapeOfSchema,
  text,
} from './shape.js';

/**
 * The shape against which templates are checked. Must tell the same as `deriveModel`; a test compares the two.
 *
 * @param derivedDocument whether the document is one that is made from the others, which also sees `derived.matrix`, `totals` and `map`.
 */
export function modelShape(schema: SchemaNode, options: { readonly derivedDocument: boolean }): Shape {
  const profile = shapeOfSchema(schema);
  const at = (path: string): Shape => shapeAt(profile, path);
  const card = at('people.cards[]');
  const texts = list(text);
  const holders = { 'primary?': card, deputies: list(card) };
  const place = object({ document: text, section: text });
  const link = list(object({ document: text }));
  return extend(profile, {
    document: object({ id: text, identifier: text, title: text, version: text, label: text }),
    derived: object({
      next_review: text,
      documents: list(
        object({
          id: text,
          code: text,
          identifier: text,
          title: text,
          kind: text,
          kind_title: text,
          summary: text,
          owner: text,
          approver: text,
          audience: text,
          version: text,
        }),
      ),
      roles: list(
        extend(at('roles.list[]'), {
          kind_title: text,
          first_hour: flag,
          primary: card,
          deputies: list(card),
          'may?': texts,
          'limits?': text,
        }),
      ),
      people: list(extend(card, { roles: texts, deputy_for: texts })),
      call_tree: list(
        extend(at('escalation.chain[]'), { ...holders, primary: card, starts_after: text, ends_after: text }),
      ),
      call_tree_total: text,
      classes: list(
        extend(at('classification.severity_classes[]'), {
          acknowledge: text,
          classify: text,
          lead_engaged: text,
          first_update: text,
          update_every: text,
          management_told: text,
          review: text,
          'review_within?': text,
          'review_led_by?': text,
          'priority?': text,
        }),
      ),
      impact_rows: list(
        extend(at('classification.impact_types[]'), {
          thresholds: list(extend(at('classification.impact_types[].levels[]'), { class_name: text })),
        }),
      ),
      categories: list(extend(at('classification.categories[]'), { highest_class_name: text, playbooks: texts })),
      assets: list(
        extend(at('assets.services[]'), { importance: text, 'isolation?': at('assets.isolation_impact[]') }),
      ),
      regimes: list(
        extend(at('notification.regimes[]'), {
          law: text,
          jurisdiction: text,
          kind: text,
          binds: text,
          trigger: text,
          in_force: flag,
          confirmed: flag,
          entities: texts,
          because: text,
          authority: text,
          channel: text,
          hours: text,
          account_ready: text,
          decides: text,
          files: text,
          deputies: texts,
          pitfalls: texts,
          stages: list(object({ name: text, clock: text, starts: text, 'standard?': text })),
        }),
      ),
      declined: list(extend(at('notification.declined[]'), { law: text })),
      'shortest_clock?': object({ text, regime: text, name: text }),
      'shortest_contract?': at('notification.contracts[]'),
      forms: list(
        object({
          id: text,
          title: text,
          purpose: text,
          first_by: text,
          next_by: text,
          minimum: texts,
          sections: list(
            object({
              number: text,
              id: text,
              title: text,
              'note?': text,
              repeat: flag,
              fields: list(
                object({
                  id: text,
                  number: text,
                  label: text,
                  type: text,
                  required: flag,
                  stage: text,
                  stage_title: text,
                  filled_by: text,
                  'help?': text,
                  choices: texts,
                }),
              ),
            }),
          ),
        }),
      ),
      completion_notes: list(object({ id: text, text })),
      terms: list(
        object({ id: text, term: text, definition: text, 'abbreviation?': text, 'means?': text, 'house_word?': text }),
      ),
      ...(options.derivedDocument
        ? {
            matrix: list(
              object({
                number: text,
                title: text,
                claimed: flag,
                items: list(
                  object({ id: text, text, weight: text, status: text, places: list(place), 'reason?': text }),
                ),
              }),
            ),
            totals: object({
              items: number,
              must: number,
              covered: number,
              excluded: number,
              gaps: number,
              open: number,
            }),
            map: list(object({ id: text, identifier: text, title: text, links_to: link, linked_from: link })),
          }
        : {}),
    }),
  });
}
