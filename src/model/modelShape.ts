// The shape of the whole model: the profile's schema, the derived facts, and the document that is being rendered.
import { DAYS } from './derive/computeCover.js';
import { DOCUMENT_KINDS } from './documentKinds.js';
import { WORD_IDS } from './editions.js';
import type { KnownIds } from './knownIds.js';
import { lateMembers } from './lateShape.js';
import {
  extend,
  flag,
  list,
  number,
  object,
  oneOf,
  type SchemaNode,
  type Shape,
  shapeAt,
  shapeOfSchema,
  text,
} from './shape.js';

/**
 * The shape against which templates are checked. Must tell the same as `deriveModel`; a test compares the two.
 *
 * @param options `derivedDocument`: whether the document is one that is made from the others, which also sees `derived.matrix`
 *   and the other `lateMembers`; `known`: without it, any id may be compared with
 */
export function modelShape(
  schema: SchemaNode,
  options: { readonly derivedDocument: boolean; readonly known?: KnownIds },
): Shape {
  const profile = shapeOfSchema(schema);
  const at = (path: string): Shape => shapeAt(profile, path);
  const card = at('people.cards[]');
  const texts = list(text);
  const { known } = options;
  const idOf = (ids: readonly string[] | undefined): Shape => (ids ? oneOf(ids) : text);
  const clock = object({
    id: text,
    name: text,
    stage: text,
    starts: text,
    clock: text,
    runs: text,
    recipient: text,
    decides: text,
    files: text,
    confirmed: flag,
    'internal_target?': text,
  });
  const categories = list(
    extend(at('classification.categories[]'), {
      standard_name: text,
      highest_class_name: text,
      playbooks: texts,
      cells: list(object({ class: text, class_name: text, 'text?': text, impossible: flag })),
    }),
  );
  const holders = { 'primary?': card, deputies: list(card) };
  const roles = list(
    extend(at('roles.list[]'), {
      kind_title: text,
      first_hour: flag,
      primary: card,
      deputies: list(card),
      'may?': texts,
      'limits?': text,
    }),
  );
  const classes = list(
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
  );
  return extend(profile, {
    public: flag,
    document: object({ id: text, identifier: text, title: text, version: text, label: text }),
    derived: object({
      next_review: text,
      documents: list(
        object({
          id: idOf(known?.documents),
          folder: text,
          code: text,
          identifier: text,
          title: text,
          kind: oneOf(DOCUMENT_KINDS),
          kind_title: text,
          summary: text,
          owner: text,
          approver: text,
          audience: text,
          version: text,
        }),
      ),
      roles,
      also_first_hour: roles,
      procedures: at('procedures.list'),
      raci: at('roles.raci'),
      functions: at('teams.irt.functions'),
      people: list(extend(card, { roles: texts, deputy_for: texts })),
      call_tree: list(
        extend(at('escalation.chain[]'), { ...holders, primary: card, starts_after: text, ends_after: text }),
      ),
      call_tree_total: text,
      classes,
      'class_criteria?': classes,
      impact_rows: list(
        extend(at('classification.impact_types[]'), {
          thresholds: list(extend(at('classification.impact_types[].levels[]'), { class_name: text })),
        }),
      ),
      categories,
      'category_table?': categories,
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
          sends: flag,
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
          clocks: texts,
        }),
      ),
      declined: list(extend(at('notification.declined[]'), { law: text })),
      expected_regimes: list(
        object({
          catalogue: text,
          law: text,
          jurisdiction: text,
          binds: text,
          because: text,
          entities: texts,
          answer: text,
          applies: flag,
          'reason?': text,
        }),
      ),
      clocks: object({
        contracts: list(clock),
        entities: list(object({ id: text, name: text, clocks: list(clock) })),
        outlook: list(object({ id: text, law: text })),
      }),
      'internal_path?': object({
        class: text,
        steps: list(object({ name: text, takes: text, done_after: text })),
        total: text,
        'clock?': object({ id: text, name: text, 'stage?': text, text, confirmed: flag, needs: text, spare: text }),
      }),
      'cover?': object({
        zone: text,
        kept: flag,
        rotas: list(
          extend(at('on_call.rota[]'), {
            answers: flag,
            backed: flag,
            ...Object.fromEntries(DAYS.map((day) => [day, text])),
          }),
        ),
        promises: list(extend(at('on_call.claimed[]'), { when: text, kept: flag })),
        weeks: list(object({ title: text, hours: text, changes: flag, gaps: texts })),
      }),
      'shortest_clock?': object({ text, regime: text, name: text }),
      'shortest_contract?': at('notification.contracts[]'),
      forms: list(
        object({
          id: idOf(known?.forms),
          title: text,
          purpose: text,
          first_by: text,
          next_by: text,
          annex_b: flag,
          minimum: texts,
          left_out: texts,
          sections: list(
            object({
              number: text,
              id: idOf(known?.formSections),
              title: text,
              'note?': text,
              repeat: flag,
              copies: list(number),
              several: flag,
              fields: list(
                object({
                  id: idOf(known?.formFields),
                  number: text,
                  label: text,
                  type: text,
                  required: flag,
                  starts: flag,
                  stage: text,
                  stage_title: text,
                  filled_by: text,
                  'help?': text,
                  choices: texts,
                  'lines?': number,
                }),
              ),
            }),
          ),
        }),
      ),
      exercises: list(extend(at('exercises.programme[]'), { held: flag, parties: texts, outside: flag, grave: flag })),
      'training_coverage?': list(
        object({ role: text, 'course?': text, people: number, trained: number, 'oldest?': text, 'due?': text }),
      ),
      'decision_practice?': list(extend(at('decisions.matrix[]'), { courses: texts })),
      'core_measures?': list(object({ subject: text, measures: texts })),
      severity: object({
        combinations: number,
        classes: list(object({ id: text, name: text, combinations: number })),
      }),
      reviews: list(
        object({
          kind: text,
          kind_title: text,
          what: text,
          'owner?': text,
          'last?': text,
          'interval?': text,
          next: text,
        }),
      ),
      calendar: list(
        object({ date: text, kind: text, id: text, what: text, who: text, 'length?': text, 'owner?': text }),
      ),
      exercise_coverage: list(
        object({
          kind: text,
          kind_title: text,
          id: text,
          name: text,
          exercises: list(object({ id: text, date: text })),
        }),
      ),
      completion_notes: list(object({ id: text, text })),
      terms: list(
        object({ id: text, term: text, definition: text, 'abbreviation?': text, 'means?': text, 'house_word?': text }),
      ),
      words: object(Object.fromEntries(WORD_IDS.map((id) => [id, text]))),
      word_pairs: list(object({ here: text, there: text, means: text })),
      role_mapping: list(object({ edition_2016: text, edition_2023: text, roles: texts })),
      ...(options.derivedDocument ? lateMembers() : {}),
    }),
  });
}
