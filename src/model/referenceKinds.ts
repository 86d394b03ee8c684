// The kinds of links by id that templates may write: `role:irt-lead`, `doc:incident-management-plan#escalation`.

/** Kinds whose ids are told of in a row, a heading or a paragraph of some document. */
export const ROW_KINDS: ReadonlySet<string> = new Set([
  'role',
  'person',
  'party',
  'site',
  'term',
  'decision',
  'class',
  'category',
  'regime',
  'playbook',
  'clause',
]);

/** Every kind that leads somewhere. */
export const REFERENCE_KINDS: ReadonlySet<string> = new Set([...ROW_KINDS, 'doc', 'form', 'policy']);
