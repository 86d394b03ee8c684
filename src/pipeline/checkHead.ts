// Stage: the head of a document template against the shape of the model: what it names must be there.
import { type Finding, report } from '../diagnostics.js';
import { ITEM_EXPRESSION } from '../model/derive/expandTemplate.js';
import type { DocumentTemplate } from '../model/documents.js';
import type { Member, Shape } from '../model/shape.js';

/**
 * Reports what the head names and the model lacks, on `document.yaml`.
 *
 * @param shape undefined where the list of `each` does not exist
 * @param onRead told of each fact that the head reads
 * @returns whether the sections are worth checking.
 */
export function checkHead(
  template: DocumentTemplate,
  shape: Shape | undefined,
  onRead: (member: Member) => void,
): boolean {
  const complain = (finding: Omit<Finding, 'ruleId' | 'place'>): void =>
    void report(template.file, { ruleId: 'template-unknown-fact', place: { line: 1, column: 1 }, ...finding });
  if (!shape) {
    complain({
      reason: `\`each: ${template.each}\` is no list of the profile whose entries have ids`,
      ...(template.each === undefined ? {} : { actual: template.each }),
      note: 'Name the path of such a list, for example `procedures.playbooks`',
    });
    return false;
  }
  const find: FindMember = (path) => memberAt(shape, path, onRead);
  // A document whose owner leads nowhere would belong to the plan owner without a word.
  if (template.owner !== '' && !isText(find(template.owner))) {
    complain({
      reason: `The owner \`${template.owner}\` is no role of the profile`,
      actual: template.owner,
      note: 'Name the profile path of a role, for example `governance.plan_owner`',
    });
  }
  if (template.version !== undefined && !isText(find(template.version))) {
    complain({
      reason: `The version \`${template.version}\` is no text of the profile`,
      actual: template.version,
      note: 'Name the profile path of a version, for example `item.version`',
    });
  }
  if (template.each !== undefined) find(template.each);
  for (const text of [template.title, template.summary]) checkExpressions(text, find, complain);
  return true;
}

/** Heads are filled before there is a model, so that they hold facts of the entry only, and each must be given. */
function checkExpressions(text: string, find: FindMember, complain: (finding: Omit<Finding, 'ruleId'>) => void): void {
  const rest = text.replace(ITEM_EXPRESSION, (whole, path: string) => {
    const member = find(path);
    if (isText(member) && !member?.optional) return '';
    complain({
      reason: `\`${whole}\` is no text that every entry of the list gives`,
      actual: path,
      note: 'Name a required text of the entry, for example `{{item.title}}`',
    });
    return '';
  });
  if (!rest.includes('{{')) return;
  complain({
    reason: 'The title and the summary of a document hold facts of its own entry only',
    actual: rest.slice(rest.indexOf('{{')),
    note: 'Write for example `{{item.title}}` in a document with `each`, and plain words elsewhere',
  });
}

const isText = (member: Member | undefined): boolean => member?.shape().kind === 'text';

type FindMember = (path: string) => Member | undefined;

function memberAt(shape: Shape, path: string, onRead: (member: Member) => void): Member | undefined {
  let member: Member | undefined;
  let at: Shape | undefined = shape;
  for (const key of path.split('.')) {
    member = at?.kind === 'object' ? at.members.get(key) : undefined;
    if (member) onRead(member);
    at = member?.shape();
  }
  return member;
}
