// The types of the profile, made from profile.schema.json by `node .config/generate-types.mjs`. Do not edit.

/**
 * The profile of one organization: every fact that its incident management documents print.
 */
export interface Profile {
  /**
   * The profile of the group that this one inherits. What this folder writes overrides it key by key; entries of lists meet by their id, and a list without ids is replaced whole.
   */
  extends?: string;
  /**
   * What is not inherited from the profile that `extends` names. An entry of a list is named by its id.
   */
  without?: string[];
  document_set: DocumentControl;
  organization: Organization;
  scope: Scope;
  governance: Governance;
  people: People;
  roles: Roles;
  teams: Teams;
  on_call: OnCall;
  poc: PointOfContact;
  escalation: Escalation;
  decisions: Decisions;
  classification: Classification;
  assets: Assets;
  data: DataHeld;
  notification: NotificationDuties;
  communications: Communications;
  contacts: Contacts;
  support: Support;
  procedures: Procedures;
  forms: Forms;
  records: Records;
  information_handling: InformationHandling;
  legal: LegalMatters;
  vulnerability: VulnerabilityHandling;
  interfaces: Interfaces;
  training: Training;
  exercises: Exercises;
  metrics: Metrics;
  improvement: Improvement;
  reporter_protection: ReporterProtection;
  insider_case?: InsiderCase;
  /**
   * Findings of `irdocs check` that are accepted for a time, each with its reason, the role that mends it and a last day: they stop no build, and are counted in every report and listed in the manifest of the pack. What would make a document wrong, incomplete or unsafe cannot be accepted; `irdocs explain ID` says so, and shows the entry to write.
   */
  suppressions?: Suppression[];
}
/**
 * How the set of documents is identified, approved, issued, reviewed and kept. Every control block is made from it.
 */
export interface DocumentControl {
  /**
   * Which edition of ISO/IEC 27035-2 the set follows, in quotes; it decides which team names the documents use. Default: 2016.
   */
  edition_followed: '2016' | '2023';
  /**
   * The letters that begin every document identifier. The prefix NBI-IM gives NBI-IM-POL-01 for the first policy.
   */
  id_prefix: string;
  languages: IssuedLanguages;
  /**
   * The version of the issued set, in quotes. It is printed on every document and must equal the newest entry of the change log.
   */
  version: string;
  /**
   * Whether the set is in force or still a draft. Default: in force.
   */
  status: 'in force' | 'draft';
  /**
   * The day from which this version applies.
   */
  effective_date: string;
  approval: SetApproval;
  /**
   * The handling label that is printed on every document, one that information_handling.labels explains. Default: TLP:AMBER.
   */
  classification_label: string;
  /**
   * The longest time between two reviews of the set, from which the next review date is computed. Default: one year.
   */
  review_interval: string;
  /**
   * Events that force a review before the interval ends, each a noun phrase that continues "after". Default: a grave incident, a failed exercise, a new duty.
   */
  review_triggers: string[];
  /**
   * What changed from version to version, newest first. Printed in every control block.
   */
  change_log: ChangeLogEntry[];
  /**
   * Who receives which documents, by which way. It shows an auditor that the people who need a document have it.
   */
  distribution: DistributionEntry[];
  /**
   * Where the master copy lives: system and folder.
   */
  storage_primary: string;
  /**
   * Copies that stay readable when network, sign-in and mail are lost.
   */
  offline_copies: OfflineCopy[];
  /**
   * Standards and laws that the set relies on, each with its edition.
   */
  reference_standards: ReferenceStandard[];
  /**
   * House words that differ from the words of these documents. They are explained in the glossary.
   */
  local_terms?: LocalTerm[];
  exceptions_register?: ExceptionsRegister;
  /**
   * Items of the clause catalogue that do not apply to this organization. The clause matrix prints each with its reason.
   */
  exclusions?: ClauseExclusion[];
  /**
   * How the guidance was fitted to type, size, business and risk, and why any topic was left out.
   */
  tailoring?: string[];
  /**
   * Further sources that were used in writing the set.
   */
  sources?: FurtherSource[];
  /**
   * Labels of documents that differ from classification_label, such as cards for everybody or playbooks with private numbers.
   */
  labels?: DocumentLabel[];
  /**
   * Former titles of documents of the set, and the documents that they replace, so that policies which still use them are found.
   */
  formerly?: FormerDocument[];
  /**
   * Who approved which content of which document, as `irdocs list approvals --yaml` prints it; add new entries and keep the old ones, which are the history. A document that has changed since its newest approval is printed as a draft and reported, until somebody approves it again.
   */
  approvals?: DocumentApproval[];
  appearance?: Appearance;
}
/**
 * The languages in which the set is issued, and the one that counts when two differ. Default: English.
 */
export interface IssuedLanguages {
  /**
   * All languages in which the documents are issued.
   */
  issued: string[];
  /**
   * The language that counts when two language versions differ.
   */
  prevailing: string;
}
/**
 * Who approved this version, and when.
 */
export interface SetApproval {
  /**
   * The person who approved this version.
   */
  by: string;
  /**
   * The day of the approval.
   */
  date: string;
}
/**
 * One change of the set.
 */
export interface ChangeLogEntry {
  /**
   * The version that this change made, in quotes.
   */
  version: string;
  /**
   * The day of the change.
   */
  date: string;
  /**
   * The person who wrote the change.
   */
  author: string;
  /**
   * Why the set was changed, in one line. Name the incident, exercise or review that caused it.
   */
  reason: string;
  /**
   * The person who approved the change.
   */
  approver: string;
}
/**
 * One audience that receives documents.
 */
export interface DistributionEntry {
  /**
   * The people who receive the documents, as a group.
   */
  audience: string;
  /**
   * Which documents they receive.
   */
  documents: string;
  /**
   * How the documents reach them.
   */
  channel: string;
  /**
   * The role that makes sure that they receive them.
   */
  holder: string;
  /**
   * How receipt is proved.
   */
  confirmation: string;
  /**
   * The day on which receipt was last checked.
   */
  last_confirmed: string;
}
/**
 * One copy that works without the network.
 */
export interface OfflineCopy {
  /**
   * A short name for this copy.
   */
  id: string;
  /**
   * What the copy holds.
   */
  what: string;
  /**
   * Whether it is paper, a device of its own, or a service outside the organization's network.
   */
  medium: 'paper' | 'device' | 'service';
  /**
   * Where it is kept, exact enough to find it at night.
   */
  location: string;
  /**
   * The role that keeps the copy up to date.
   */
  holder: string;
  /**
   * The version of the set that the copy holds, in quotes. Default: the version of the set.
   */
  version: string;
  /**
   * The day on which the copy was last renewed.
   */
  refreshed: string;
  /**
   * How long the copy may go without being renewed. Default: 90 days.
   */
  interval: string;
}
/**
 * One standard or law.
 */
export interface ReferenceStandard {
  /**
   * Its number and title.
   */
  title: string;
  /**
   * The edition or the date of the consolidated text, in quotes.
   */
  edition: string;
}
/**
 * One house word.
 */
export interface LocalTerm {
  /**
   * A short name for this word.
   */
  id: string;
  /**
   * The word as people say it in this organization.
   */
  term: string;
  /**
   * The word of these documents that it corresponds to.
   */
  means: string;
  /**
   * What it means here, in one sentence.
   */
  definition: string;
}
/**
 * Who may allow an exception from these documents, for how long at most, and where exceptions are recorded.
 */
export interface ExceptionsRegister {
  /**
   * The role that approves exceptions.
   */
  approver: string;
  /**
   * The longest time for which an exception may be granted.
   */
  longest: string;
  /**
   * Where the register of exceptions is kept.
   */
  location: string;
  /**
   * The exceptions that are in force now.
   */
  entries?: ApprovedException[];
}
/**
 * One exception in force.
 */
export interface ApprovedException {
  /**
   * A short name for this exception.
   */
  id: string;
  /**
   * Which duty is set aside, and for which system or unit.
   */
  subject: string;
  /**
   * Why the exception was granted.
   */
  reason: string;
  /**
   * The last day on which the exception holds.
   */
  until: string;
  /**
   * The person who approved it.
   */
  approver: string;
}
/**
 * One item of the clause catalogue that does not apply.
 */
export interface ClauseExclusion {
  /**
   * The item that does not apply.
   */
  item: string;
  /**
   * Why it does not apply. An auditor must be able to follow it.
   */
  reason: string;
  /**
   * The person who approved the exclusion.
   */
  approver: string;
}
/**
 * A source that was used beside the standards and laws.
 */
export interface FurtherSource {
  /**
   * Author and title.
   */
  title: string;
  /**
   * The edition or the date of the text, in quotes.
   */
  edition: string;
  /**
   * The day on which it was read.
   */
  read: string;
  /**
   * What it was used for.
   */
  used_for: string;
}
/**
 * A handling label for some documents of the set.
 */
export interface DocumentLabel {
  /**
   * Ids of documents, or kinds: policy, plan, team, procedures, playbooks, cards, forms, registers. An id goes before a kind.
   */
  documents: string[];
  /**
   * The label that they carry. Use one that information_handling.labels explains.
   */
  label: string;
  /**
   * Why it differs from the label of the set.
   */
  reason: string;
}
/**
 * What a document of the set was called before, or which older documents it replaces.
 */
export interface FormerDocument {
  /**
   * The id of the document, as `irdocs list documents` shows it.
   */
  document: string;
  /**
   * Titles under which it was known before. Links to it that still use one are reported.
   */
  titles?: string[];
  /**
   * Documents that it replaces: identifiers, each alone or with a version. Links and citations that still name one are reported.
   */
  supersedes?: string[];
}
/**
 * One approval: who approved which content of which document, and when.
 */
export interface DocumentApproval {
  /**
   * The id of the document, as `irdocs list approvals` shows it.
   */
  document: string;
  /**
   * The version under which it was approved, in quotes.
   */
  version: string;
  /**
   * The person who approved it.
   */
  by: string;
  /**
   * The day of the approval.
   */
  date: string;
  /**
   * What was approved. Copy it from `irdocs list approvals`; it changes when the words of the document change, and not with its version, status, dates or layout.
   */
  content: string;
  /**
   * What each section said. With it irdocs can tell which sections have changed since; `irdocs list approvals --yaml` prints it.
   */
  sections?: string[];
}
/**
 * How the PDFs look.
 */
export interface Appearance {
  /**
   * The paper of every PDF, A4 or US Letter; wallet cards are an eighth of the sheet. Default: A4.
   */
  paper: 'A4' | 'Letter';
  /**
   * The colour of titles, lines and labels. It must stand out from white paper by 4.5 : 1, so that everybody can read it; black-and-white prints stay readable in any case.
   */
  accent?: string;
  logo?: Logo;
  /**
   * Fonts for scripts other than Latin, Greek, Cyrillic, Arabic and Hebrew, such as Chinese, Japanese, Korean or Thai; where two have a character, the first one named is used. Each must be installed in the folder of the profile or above it, for example with npm install @fontsource/noto-sans-jp.
   */
  fonts?: string[];
}
/**
 * The logo of the organization, on the first page of its documents.
 */
export interface Logo {
  /**
   * Where it lies, seen from the profile folder: an SVG of shapes, or a PNG or JPEG in RGB or grey. Scripts, references to other files and words that are not turned into shapes are refused.
   */
  file: string;
  /**
   * What the logo shows, for those who listen to the document: mostly the name of the organization.
   */
  alt: string;
}
/**
 * Who the documents are for: names, legal entities, sites, services and past incidents.
 */
export interface Organization {
  /**
   * The registered name of the organization.
   */
  legal_name: string;
  /**
   * The name used in running text.
   */
  short_name: string;
  /**
   * What kind of organization it is.
   */
  type?: string;
  /**
   * Its size by staff and turnover. Several laws set duties by size.
   */
  size_band?: string;
  sector: Sector;
  /**
   * How many people work for the organization.
   */
  staff: number;
  /**
   * The legal entities that the documents cover.
   */
  entities: LegalEntity[];
  /**
   * The places where the organization works.
   */
  sites: Site[];
  /**
   * The time zone in which all records are kept and all times in the documents are meant.
   */
  time_zone: string;
  /**
   * The working languages of staff and customers. Cards and notices are needed in these.
   */
  languages: string[];
  /**
   * The hours of normal staffing, with days and time zone.
   */
  business_hours: string;
  /**
   * Services whose loss the organization cannot bear for long.
   */
  critical_services: CriticalService[];
  /**
   * Services that the organization delivers to others, and incident services that it buys or sells. Default: none.
   */
  customer_services: CustomerService[];
  /**
   * Past incidents that show why these documents are needed. Default: none.
   */
  incident_history: PastIncident[];
  /**
   * Whether shares or bonds of the organization trade on a public market.
   */
  listed?: boolean;
  turnover?: Money;
}
/**
 * The sector in which the organization works, as the statistics office and the laws name it.
 */
export interface Sector {
  /**
   * The sector in words.
   */
  name: string;
  /**
   * The code of the sector with its scheme, in quotes.
   */
  code: string;
}
/**
 * One legal entity.
 */
export interface LegalEntity {
  /**
   * A short name for this entity.
   */
  id: string;
  /**
   * Its registered name.
   */
  name: string;
  /**
   * The country in which it is registered.
   */
  country: string;
  /**
   * Its roles in law that bring incident duties.
   */
  roles: string[];
}
/**
 * One site.
 */
export interface Site {
  /**
   * A short name for this site.
   */
  id: string;
  /**
   * The name that staff use for it.
   */
  name: string;
  /**
   * Street, postcode and town, for the emergency services and the courier.
   */
  address: string;
  /**
   * The country in which it lies.
   */
  country: string;
  /**
   * The time zone of the site by its IANA name. Default: that of the organization.
   */
  time_zone: string;
  /**
   * How many people work there.
   */
  staff?: number;
  /**
   * What a responder must know about the site: shifts, access, hazards.
   */
  note?: string;
}
/**
 * One critical service.
 */
export interface CriticalService {
  /**
   * A short name for this service.
   */
  id: string;
  /**
   * The name of the service.
   */
  name: string;
  /**
   * What the business uses it for.
   */
  purpose: string;
  /**
   * The role that answers for the service.
   */
  owner: string;
  /**
   * The longest outage that the business can bear (recovery time objective).
   */
  rto: string;
  /**
   * The most work, counted in time, that may be lost (recovery point objective).
   */
  rpo: string;
  /**
   * The sites that depend on it. Leave it out when all do.
   */
  sites?: string[];
  /**
   * The gravest class that the loss of the service can reach. Without it, the gravest of the scale.
   */
  highest_class?: string;
  /**
   * Why the service is critical although its loss cannot reach the gravest class.
   */
  critical_because?: string;
}
/**
 * One service delivered to others, or an incident service bought or sold.
 */
export interface CustomerService {
  /**
   * A short name for this service.
   */
  id: string;
  /**
   * The name of the service.
   */
  name: string;
  /**
   * What it does.
   */
  description: string;
  /**
   * Who uses it.
   */
  customers: string;
  /**
   * What we must do in an incident of this service.
   */
  our_part?: string;
  /**
   * What the customer must do.
   */
  their_part?: string;
}
/**
 * One past incident.
 */
export interface PastIncident {
  /**
   * A short name for this incident.
   */
  id: string;
  /**
   * The day on which it was noticed.
   */
  date: string;
  /**
   * What happened, in one line.
   */
  summary: string;
  /**
   * What it cost: time, money, data, customers.
   */
  effect: string;
  /**
   * What was changed because of it.
   */
  lesson: string;
}
/**
 * A sum of money in whole units of one currency.
 */
export interface Money {
  /**
   * The sum in whole units, without separators.
   */
  amount: number;
  /**
   * The currency as a code of three capital letters (ISO 4217).
   */
  currency: string;
}
/**
 * What incident management covers in this organization, and what it does not.
 */
export interface Scope {
  /**
   * One paragraph that says what incident management covers. It opens the policy.
   */
  statement: string;
  inclusions: ScopeInclusions;
  /**
   * What is left out, each with its reason. Default: none.
   */
  exclusions: ScopeExclusion[];
  /**
   * The people and systems that the response team serves.
   */
  constituency: string;
}
/**
 * What is covered, part by part.
 */
export interface ScopeInclusions {
  /**
   * Organizational units that are covered.
   */
  units: string[];
  /**
   * Systems and networks that are covered.
   */
  systems: string[];
  /**
   * Information that is covered, in any form.
   */
  information: string[];
  /**
   * People who are bound.
   */
  people: string[];
  /**
   * The hours at which the arrangements apply. Default: every hour of every day.
   */
  times: string;
}
/**
 * One thing that is left out.
 */
export interface ScopeExclusion {
  /**
   * What is left out.
   */
  what: string;
  /**
   * Why it is left out, and which document covers it instead.
   */
  reason: string;
}
/**
 * Who commits to incident management, owns and approves the documents, gives the money, and how the set ties in with other policies.
 */
export interface Governance {
  top_management: TopManagement;
  /**
   * The role that answers for the policy.
   */
  policy_owner: string;
  /**
   * The role that answers for the plan.
   */
  plan_owner: string;
  /**
   * The role that keeps the other documents. Leave it out if the plan owner does.
   */
  documents_owner?: string;
  /**
   * Which role approves which kind of document.
   */
  approvers: Approver[];
  budget_holder?: BudgetHolder;
  /**
   * What top management promises to provide: people, time, money, training.
   */
  resources_promised: string[];
  steering_forum: SteeringForum;
  /**
   * What incident management is to achieve, each with a measure and a target.
   */
  objectives: Objective[];
  /**
   * The organization's own policies that touch on incidents. Each must link to the incident policy, and the incident policy lists each.
   */
  related_policies: RelatedPolicy[];
  /**
   * Which document counts when two contradict each other.
   */
  precedence?: string;
  change_propagation?: ChangePropagation;
  risk_criteria?: RiskCriteria;
  risk_assessment_ref: RiskAssessmentReference;
  isms_scope?: IsmsScope;
  management_review: ManagementReview;
  audit_plan?: AuditPlan;
  /**
   * The fields in which a policy with incident content is expected (clause 5.2): for each the policies, or the reason why there is none.
   */
  policy_areas?: PolicyArea[];
  /**
   * Links that must stand between policies and documents of the set, beyond those between each related policy and the incident policy, which are always required.
   */
  required_links?: RequiredLink[];
  /**
   * Where people read the policies, which decides what `#anchors` their headings get: github (also Gitea and most editors), gitlab, or python-markdown (MkDocs and its themes). Default: github.
   */
  policy_slugs?: 'github' | 'gitlab' | 'python-markdown';
}
/**
 * The person at the top who commits to incident management and signs the policy.
 */
export interface TopManagement {
  /**
   * The person who signs.
   */
  person: string;
  /**
   * Their function.
   */
  function: string;
  /**
   * The commitment in their own words. It is printed in the policy above their name.
   */
  statement: string;
}
/**
 * The approver of one kind of document.
 */
export interface Approver {
  /**
   * The kind of document.
   */
  kind: 'policy' | 'plan' | 'team' | 'procedures' | 'playbooks' | 'cards' | 'forms' | 'registers';
  /**
   * The role that approves documents of this kind.
   */
  role: string;
}
/**
 * Who can release money during an incident, and how much.
 */
export interface BudgetHolder {
  /**
   * The role that releases money.
   */
  role: string;
  limit: Money;
  deputy_limit?: Money;
  /**
   * How money is released at night or above the limit.
   */
  note?: string;
}
/**
 * The body that receives reports on incidents and settles conflicts between units.
 */
export interface SteeringForum {
  /**
   * Its name.
   */
  name: string;
  /**
   * The role in the chair.
   */
  chair: string;
  /**
   * The roles that sit on it.
   */
  members: string[];
  /**
   * How often it meets.
   */
  meets: string;
  /**
   * The units that agreed to the policy and plan, as proof that they were consulted.
   */
  agreed: UnitAgreement[];
}
/**
 * The agreement of one unit.
 */
export interface UnitAgreement {
  /**
   * The unit that agreed.
   */
  unit: string;
  /**
   * Who agreed on behalf of the unit.
   */
  person: string;
  /**
   * The day of the agreement.
   */
  date: string;
}
/**
 * One objective.
 */
export interface Objective {
  /**
   * A short name for this objective.
   */
  id: string;
  /**
   * What is to be achieved.
   */
  objective: string;
  /**
   * How it is measured.
   */
  measure: string;
  /**
   * The value to reach.
   */
  target: string;
}
/**
 * One policy of the organization.
 */
export interface RelatedPolicy {
  /**
   * A short name for this policy.
   */
  id: string;
  /**
   * Its identifier as printed on its cover.
   */
  identifier: string;
  /**
   * Its title as printed on its cover.
   */
  title: string;
  /**
   * Its current version, in quotes.
   */
  version: string;
  /**
   * Whether it holds for the whole organization or for one system, service or network.
   */
  level: 'corporate' | 'system';
  /**
   * The role that answers for it.
   */
  owner: string;
  /**
   * Its Markdown file below policies/. The links in this file are checked.
   */
  file: string;
  /**
   * The subject it governs.
   */
  area: string;
  /**
   * The heading of its section that speaks of incidents, exactly as it stands in the file.
   */
  section: string;
  /**
   * What that section says of incidents, in one sentence.
   */
  says: string;
  /**
   * Titles under which it was known before. Links that still use one are reported.
   */
  formerly?: string[];
  /**
   * Why incident management matters in the field of this policy, in one sentence.
   */
  why?: string;
  /**
   * Its handling label, when the file does not say so in its front matter. A policy for the public must not link to one of a higher label.
   */
  label?: string;
  /**
   * Documents that it replaces: identifiers, each alone or with a version. Links and citations that still name one are reported.
   */
  supersedes?: string[];
}
/**
 * How a change in one policy reaches the others.
 */
export interface ChangePropagation {
  /**
   * The role that carries the change over.
   */
  by: string;
  /**
   * The time within which it must be done.
   */
  within: string;
  /**
   * Where it is recorded.
   */
  record: string;
}
/**
 * The criteria by which the organization judges and accepts risks. The severity classes must fit them.
 */
export interface RiskCriteria {
  /**
   * The criteria in one line.
   */
  summary: string;
  /**
   * The document that holds them.
   */
  document: string;
}
/**
 * The risk assessment on which the plan rests.
 */
export interface RiskAssessmentReference {
  /**
   * Its number or name.
   */
  id: string;
  /**
   * The day on which it was completed.
   */
  date: string;
  /**
   * The role that answers for it.
   */
  owner: string;
  /**
   * Its chief finding for incident management.
   */
  finding: string;
}
/**
 * The information security management system to which the set belongs.
 */
export interface IsmsScope {
  /**
   * The certificate and its scope, or that there is none.
   */
  certificate: string;
  /**
   * The current statement of applicability with version and date.
   */
  statement_of_applicability: string;
}
/**
 * When top management reviews incident management.
 */
export interface ManagementReview {
  /**
   * When the review takes place.
   */
  calendar: string;
  /**
   * The day of the last review.
   */
  last: string;
  /**
   * Where its minutes are.
   */
  record: string;
  /**
   * The longest time between two reviews. Without it the review interval of the document set counts.
   */
  interval?: string;
}
/**
 * When incident management is audited, and what is still open.
 */
export interface AuditPlan {
  /**
   * When audits take place, and by whom.
   */
  calendar: string;
  /**
   * The day of the last audit.
   */
  last: string;
  /**
   * Findings that are not closed yet. Default: none.
   */
  open_findings: string[];
  /**
   * The longest time between two internal audits. Without it the review interval of the document set counts.
   */
  interval?: string;
}
/**
 * One field in which a policy with incident content is expected, and which policy fills it, or why none does.
 */
export interface PolicyArea {
  /**
   * The field.
   */
  area:
    | 'Acceptable use'
    | 'Access control'
    | 'Logging and monitoring'
    | 'Backup'
    | 'Continuity and crisis'
    | 'Suppliers'
    | 'Cloud services'
    | 'Privacy'
    | 'Human resources and discipline'
    | 'Change'
    | 'Vulnerabilities and patches'
    | 'Physical security'
    | 'Records retention'
    | 'Whistleblowing';
  /**
   * The policies of governance.related_policies that rule this field. Leave it out if there are none.
   */
  policies?: string[];
  /**
   * Why no policy rules it, and what holds instead.
   */
  none_because?: string;
  /**
   * Who decided that none is needed.
   */
  decided_by?: string;
  /**
   * The day of that decision.
   */
  decided_on?: string;
}
/**
 * A link that must stand in a policy or document, and what must stand beside it (clause 5.2).
 */
export interface RequiredLink {
  /**
   * Where the link stands: the id of a policy in governance.related_policies, or of a document of the set.
   */
  from: string;
  /**
   * The heading of the section that must hold the link; of a document of the set, its heading or id. Without it the link may stand anywhere.
   */
  section?: string;
  /**
   * Where it leads: the id of a policy in governance.related_policies, or of a document of the set.
   */
  to: string;
  /**
   * The heading, or the id, of the section that it must lead to. Without it any place in the target will do.
   */
  to_section?: string;
  /**
   * Whether the target must link back. Default: false.
   */
  back?: boolean;
  /**
   * Words that the section must hold, each entry one phrase; alternatives stand between bars. Case, markup and line ends do not count.
   */
  says?: string[];
  /**
   * Facts of this profile that the section must state as they are: keys joined by dots, an entry of a list by its id. A time counts in any unit and in words, a telephone number in any way of writing it, a reference to a role or person by its title or name.
   */
  states?: string[];
  /**
   * Why this link must be there, in one sentence. The message says it.
   */
  why?: string;
}
/**
 * The people who appear in these documents. Everywhere else they are named by the id of their card.
 */
export interface People {
  /**
   * One contact card for each person who holds a role, decides, approves or signs.
   */
  cards: PersonCard[];
}
/**
 * The contact card of one person.
 */
export interface PersonCard {
  /**
   * A short name for this person.
   */
  id: string;
  /**
   * First name and family name.
   */
  name: string;
  /**
   * Their job title.
   */
  function: string;
  /**
   * Who employs them. Default: the organization.
   */
  employer: string;
  /**
   * The number on which they can be reached at any hour.
   */
  phone: string;
  /**
   * A second number that works when the first fails.
   */
  phone_alternate?: string;
  /**
   * Their mail address at work.
   */
  email: string;
  /**
   * How to reach them when the organization's mail and sign-in are down.
   */
  out_of_band?: string;
  /**
   * The site where they usually work. Default: the first site.
   */
  site: string;
  /**
   * The languages in which they can handle a call. Default: those of the organization.
   */
  languages: string[];
  /**
   * The day on which this card was last checked with the person. Default: contacts.last_verified.date.
   */
  last_verified: string;
  /**
   * The last day, for somebody who has left.
   */
  left?: string;
}
/**
 * The roles of incident management, who holds them, what they may do and must be able to do.
 */
export interface Roles {
  /**
   * All roles that the documents name.
   */
  list: Role[];
  /**
   * Who holds each role, with deputies. One entry for each role.
   */
  holders: RoleHolder[];
  /**
   * What a role may do on its own, and where its authority ends.
   */
  authority: RoleAuthority[];
  /**
   * What the holder of a role must be able to do, and how that is proved.
   */
  competences: RoleCompetence[];
  /**
   * Which role does, answers for, is asked about and is told about each activity. Leave it out to have it made of deciders, owners and screeners elsewhere in the profile.
   */
  raci?: RaciRow[];
  /**
   * Competences that are missing, and the plan for each. Write [] when none is.
   */
  skill_gaps?: SkillGap[];
  /**
   * Pairs of roles that must not be one person in the same incident.
   */
  separations?: RoleSeparation[];
}
/**
 * One role.
 */
export interface Role {
  /**
   * A short name for this role.
   */
  id: string;
  /**
   * The title as it is printed.
   */
  title: string;
  /**
   * Which part of the organization of response it belongs to: management, coordinator, response team, point of contact or support.
   */
  kind: 'management' | 'coordinator' | 'irt' | 'poc' | 'support';
  /**
   * What the role must do. Begin each with a verb.
   */
  duties?: string[];
  /**
   * Whether the role acts in the first hour and therefore gets a card of its own.
   */
  first_hour?: boolean;
}
/**
 * The holder of one role.
 */
export interface RoleHolder {
  /**
   * The role.
   */
  role: string;
  /**
   * The person who holds it.
   */
  primary: string;
  /**
   * Who stands in, in the order in which they are called. At least one.
   */
  deputies: string[];
}
/**
 * The authority of one role.
 */
export interface RoleAuthority {
  /**
   * The role.
   */
  role: string;
  /**
   * What the role may do without asking. Begin each with a verb.
   */
  may: string[];
  money?: Money;
  /**
   * What the role may not do without asking, and whom it asks.
   */
  limits?: string;
}
/**
 * The competences of one role.
 */
export interface RoleCompetence {
  /**
   * The role.
   */
  role: string;
  /**
   * The least that a holder must know or be able to do.
   */
  minimum: string[];
  /**
   * What proves it, and where the proof is kept.
   */
  evidence: string;
}
/**
 * The roles in one activity.
 */
export interface RaciRow {
  /**
   * The activity, as a verb with its object.
   */
  activity: string;
  /**
   * The roles that do it.
   */
  responsible: string[];
  /**
   * The one role that answers for it.
   */
  accountable: string;
  /**
   * The roles that are asked before. Default: none.
   */
  consulted: string[];
  /**
   * The roles that are told after. Default: none.
   */
  informed: string[];
}
/**
 * A competence that is missing, and the plan to get it.
 */
export interface SkillGap {
  /**
   * The role that needs it.
   */
  role: string;
  /**
   * What is missing.
   */
  gap: string;
  /**
   * How it is closed.
   */
  plan: string;
  /**
   * By when.
   */
  due: string;
}
/**
 * Two roles that must not be one person in the same incident.
 */
export interface RoleSeparation {
  /**
   * The two roles.
   */
  roles: string[];
  /**
   * Why.
   */
  reason: string;
}
/**
 * The management team, the response team and the crisis team.
 */
export interface Teams {
  imt?: ManagementTeam;
  irt: ResponseTeam;
  crisis?: CrisisTeam;
}
/**
 * The incident management team, which steers a grave incident. The 2016 edition has no name for it.
 */
export interface ManagementTeam {
  /**
   * Its name.
   */
  name: string;
  /**
   * What it is for and what it decides.
   */
  charter: string;
  /**
   * The role in the chair.
   */
  chair: string;
  /**
   * The roles that sit on it.
   */
  members: string[];
  /**
   * What makes it meet, and how soon.
   */
  meets_when: string;
}
/**
 * The incident response team (IRT).
 */
export interface ResponseTeam {
  /**
   * Its name.
   */
  name: string;
  /**
   * The team model: one central team, people spread over units, a bought service, or a mix.
   */
  type: string;
  /**
   * Why this model was chosen.
   */
  reason: string;
  /**
   * What the team exists for, in one sentence.
   */
  mission: string;
  /**
   * How far the team may act on its own: it decides, it decides together with owners, or it advises.
   */
  authority: 'full' | 'shared' | 'advisory';
  /**
   * What this means in practice.
   */
  authority_note: string;
  /**
   * What the team offers to the people it serves.
   */
  services: TeamService[];
  hours: TeamHours;
  /**
   * The members of the team.
   */
  members: TeamMember[];
  /**
   * To whom the team reports, past the units that it may have to examine.
   */
  reporting_line: string;
  /**
   * Where its money comes from.
   */
  funding: string;
  maturity?: TeamMaturity;
  /**
   * How the managers of members from line units have agreed to release them at once.
   */
  release?: string;
  /**
   * How members are chosen and vetted, in line with the trust given to them.
   */
  selection?: string;
  /**
   * Limits for shift length and rest, food and help in long incidents.
   */
  welfare?: string[];
  public_description?: PublicDescription;
  /**
   * Which roles fill each of the seven functions of the team. Leave it out to have it made of deciders, owners and tellers elsewhere in the profile.
   */
  functions?: TeamFunction[];
  /**
   * The roles taken for one incident: incident-lead, deputy, scribe, technical-lead and liaison.
   */
  incident_roles?: IncidentRole[];
  /**
   * Why the team has this number of people, by hours covered and load.
   */
  sizing?: string;
  /**
   * How members and line managers accept the appointment, and where the letters are.
   */
  appointments?: string;
}
/**
 * One service of the team.
 */
export interface TeamService {
  /**
   * A short name for this service.
   */
  id: string;
  /**
   * The name of the service.
   */
  name: string;
  /**
   * What the team does.
   */
  description: string;
  /**
   * When the service is available.
   */
  hours: string;
  /**
   * What it does not include.
   */
  limits: string;
}
/**
 * When the team is at work and when it is on call.
 */
export interface TeamHours {
  /**
   * Hours at which members are at work.
   */
  staffed: string;
  /**
   * Hours at which one member can be called and acts.
   */
  on_call: string;
}
/**
 * One member of the team.
 */
export interface TeamMember {
  /**
   * The person.
   */
  person: string;
  /**
   * What they do in the team.
   */
  function: string;
  /**
   * How much of their working time the team has.
   */
  allocation: string;
  /**
   * The day on which they joined.
   */
  since: string;
  /**
   * The background check and confidentiality agreement, with dates.
   */
  vetting: string;
  /**
   * The day on which the member and the line manager accepted the appointment.
   */
  appointed?: string;
  /**
   * What the member brings.
   */
  skills?: string[];
}
/**
 * How mature the team was found to be, and what it aims at.
 */
export interface TeamMaturity {
  /**
   * The model used for the assessment.
   */
  model: string;
  /**
   * The result.
   */
  assessed: string;
  /**
   * The day of the assessment.
   */
  date: string;
  /**
   * The level aimed at, and by when.
   */
  target: string;
}
/**
 * What outsiders may know of the team.
 */
export interface PublicDescription {
  /**
   * The name outside.
   */
  name: string;
  /**
   * Whom it serves.
   */
  constituency: string;
  /**
   * When it answers.
   */
  hours: string;
  /**
   * Where it is published.
   */
  place?: string;
}
/**
 * One function of the response team, and the roles that fill it.
 */
export interface TeamFunction {
  /**
   * The function.
   */
  function: 'lead' | 'planning' | 'monitoring-and-intake' | 'analysis' | 'response' | 'communication' | 'records';
  /**
   * The roles that fill it.
   */
  roles: string[];
}
/**
 * One role that a person takes for one incident.
 */
export interface IncidentRole {
  /**
   * The role.
   */
  role: 'incident-lead' | 'deputy' | 'scribe' | 'technical-lead' | 'liaison';
  /**
   * What the holder does in the incident.
   */
  task: string;
  /**
   * The standing roles whose holders may take it, in order.
   */
  taken_by: string[];
}
/**
 * The crisis team, which leads when an incident threatens the organization as a whole.
 */
export interface CrisisTeam {
  /**
   * Its name.
   */
  name: string;
  /**
   * The role in the chair.
   */
  chair: string;
  /**
   * The roles that sit on it.
   */
  members: string[];
  /**
   * Who calls it, on what number and by which words.
   */
  activation: string;
  /**
   * How soon it meets after it was called.
   */
  meets_within: string;
  /**
   * The role that keeps the decision log of the crisis team. Choose one that does not decide there.
   */
  secretary?: string;
  /**
   * Who must be there at least for a decision.
   */
  quorum?: string;
  /**
   * The longest time between two meetings while the crisis lasts.
   */
  rhythm?: string;
  /**
   * Questions of this organization that the first meeting answers before all others.
   */
  first_questions?: string[];
  /**
   * What must hold before the crisis may end.
   */
  stand_down?: string[];
}
/**
 * Who is on call at which hours, and how one shift hands over to the next.
 */
export interface OnCall {
  /**
   * The on-call rotas. Together they must cover every hour that the team claims.
   */
  rota: Rota[];
  handover?: Handover;
  /**
   * The hours for which the plan promises that somebody answers.
   */
  claimed?: WeekWindow[];
  /**
   * How public holidays and the change to and from summer time are covered.
   */
  holidays?: string;
}
/**
 * One rota.
 */
export interface Rota {
  /**
   * A short name for this rota.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The hours that it covers.
   */
  covers: string;
  /**
   * The role that the person on call takes.
   */
  role: string;
  /**
   * The people who take turns in front, in order.
   */
  primary: string[];
  /**
   * The people who take turns behind them, in order.
   */
  backup: string[];
  /**
   * When the shift changes.
   */
  changes: string;
  /**
   * The hours of the week that this rota covers, for the computed cover table.
   */
  windows?: WeekWindow[];
}
/**
 * Hours of the week.
 */
export interface WeekWindow {
  /**
   * The days on which the window begins.
   */
  days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
  /**
   * When it begins.
   */
  from: string;
  /**
   * When it ends; an earlier time, or the same, means the next day.
   */
  to: string;
  /**
   * The zone of these times, when it is not organization.time_zone.
   */
  time_zone?: string;
}
/**
 * How one person on call hands over to the next.
 */
export interface Handover {
  /**
   * When the handover takes place.
   */
  when: string;
  /**
   * How it takes place.
   */
  method: string;
  /**
   * Where it is recorded.
   */
  record: string;
  /**
   * What is gone through at each handover.
   */
  agenda: string[];
}
/**
 * The point of contact (PoC): where everybody reports what they notice, and what happens with a report.
 */
export interface PointOfContact {
  /**
   * The role that receives reports.
   */
  role: string;
  /**
   * The ways to report, best first. They are printed on the report-it card.
   */
  channels: ReportingChannel[];
  /**
   * The time within which every report is acknowledged.
   */
  ack_target: string;
  /**
   * Whether and how a report can be made without a name.
   */
  anonymous_option: string;
  external_intake: ExternalIntake;
  /**
   * The longest time between noticing something and reporting it.
   */
  report_within: string;
  /**
   * What staff must report, in words that they use.
   */
  what_to_report: string[];
  /**
   * What staff must not do after noticing something.
   */
  do_not: string[];
  /**
   * What the point of contact does with each report, step by step.
   */
  on_report?: string[];
}
/**
 * One way to report.
 */
export interface ReportingChannel {
  /**
   * A short name for this channel.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * What kind of channel it is.
   */
  kind: 'phone' | 'mail' | 'web' | 'chat' | 'person';
  /**
   * The number, mail address, web address or place.
   */
  address: string;
  /**
   * When it is staffed.
   */
  hours: string;
  /**
   * What to do when it does not answer.
   */
  fallback: string;
  /**
   * The role that keeps it working.
   */
  owner: string;
  /**
   * What the caller says or writes first. Default: name, what, where and since when.
   */
  say_first: string;
}
/**
 * Where customers, researchers and other teams report.
 */
export interface ExternalIntake {
  /**
   * The mail address or number for outsiders.
   */
  address: string;
  /**
   * The public page that explains how to report.
   */
  url: string;
  /**
   * When outside reports are read.
   */
  hours: string;
  /**
   * The languages in which outsiders can report.
   */
  languages: string[];
  /**
   * The role that reads them.
   */
  owner: string;
  /**
   * Where the public key of the team is published.
   */
  key_url?: string;
  /**
   * The fingerprint of that key, so that outsiders can check it.
   */
  key_fingerprint?: string;
  /**
   * The public page of the disclosure policy.
   */
  policy_url?: string;
  /**
   * Where security.txt is served.
   */
  canonical_url?: string;
}
/**
 * Who is called next when nobody answers, and how fast each class is handled.
 */
export interface Escalation {
  /**
   * The call chain in order. Each step begins when the one before it did not answer in time.
   */
  chain: EscalationStep[];
  /**
   * What to do when the whole chain failed to answer.
   */
  last_resort: string;
  /**
   * The time limits for each severity class. One entry for each class.
   */
  targets: EscalationTarget[];
}
/**
 * One step of the call chain.
 */
export interface EscalationStep {
  /**
   * A short name for this step.
   */
  id: string;
  /**
   * The role that is called.
   */
  role: string;
  /**
   * How long to wait for an answer before the next step.
   */
  timeout: string;
  /**
   * How the role is called.
   */
  channel: string;
  /**
   * What the role is called for.
   */
  purpose: string;
}
/**
 * The time limits for one severity class.
 */
export interface EscalationTarget {
  /**
   * The severity class.
   */
  class: string;
  /**
   * From report to acknowledgement.
   */
  acknowledge: string;
  /**
   * From report to the first severity class.
   */
  classify: string;
  /**
   * From report to a lead who is at work on it.
   */
  lead_engaged: string;
  /**
   * From classification to the first update to those concerned.
   */
  first_update: string;
  /**
   * The time between further updates.
   */
  update_every: string;
  /**
   * From classification to the notice to management.
   */
  management_told: string;
}
/**
 * Who may decide what during an incident, and what holds when nobody can be reached.
 */
export interface Decisions {
  /**
   * The decisions of incident response, each with a decider and a default. The documents rely on fixed ids for the usual ones.
   */
  matrix: Decision[];
  /**
   * Conflicts between goals that come up in a response, and the rule that settles each.
   */
  goal_conflicts?: GoalConflict[];
  /**
   * The goals of response in order, most important first.
   */
  goal_order?: string[];
}
/**
 * One decision.
 */
export interface Decision {
  /**
   * A short name for this decision.
   */
  id: string;
  /**
   * What is decided, as a verb with its object.
   */
  decision: string;
  /**
   * When this decision comes up.
   */
  condition: string;
  /**
   * The role that decides.
   */
  decider: string;
  /**
   * The roles that decide when the decider cannot be reached, in order.
   */
  deputies: string[];
  /**
   * Whether the person on duty may do it at once and report afterwards. Default: false.
   */
  preauthorised: boolean;
  /**
   * The roles to ask before, if they can be reached in time. Default: none.
   */
  consult: string[];
  /**
   * The roles to tell after. Default: none.
   */
  inform: string[];
  /**
   * How long to try to reach the decider and the deputies.
   */
  longest_wait: string;
  /**
   * What happens when nobody decided in that time.
   */
  default: string;
}
/**
 * One conflict between goals.
 */
export interface GoalConflict {
  /**
   * A short name for this conflict.
   */
  id: string;
  /**
   * The goals that pull apart.
   */
  conflict: string;
  /**
   * Which goal goes first, and within which limits.
   */
  rule: string;
  /**
   * The role that decides when the rule does not settle it.
   */
  decider: string;
}
/**
 * The scale by which incidents are classed, and the test that tells an event from an incident.
 */
export interface Classification {
  /**
   * How the class is found, in one sentence.
   */
  approach?: string;
  /**
   * The severity classes, gravest first.
   */
  severity_classes: SeverityClass[];
  /**
   * The categories of incident that the organization tells apart.
   */
  categories: Category[];
  /**
   * The kinds of harm that are looked at, each with thresholds for the classes.
   */
  impact_types: ImpactType[];
  matrix: ClassificationRule;
  incident_criteria: IncidentCriteria;
  reclassification: Reclassification;
  approval?: ScaleApproval;
  /**
   * Cases with which the scale was tried.
   */
  samples?: SampleCase[];
  /**
   * The version of the scale, in quotes; forms and playbooks cite it.
   */
  version?: string;
  /**
   * The class from which management is told and a review is due.
   */
  management_from?: string;
  /**
   * Codes of categories that are out of use. They are never given again, so that figures of different years can be compared.
   */
  retired_codes?: RetiredCode[];
  exchange_taxonomy?: ExchangeTaxonomy;
}
/**
 * One severity class.
 */
export interface SeverityClass {
  /**
   * A short name for this class.
   */
  id: string;
  /**
   * Its name as people say it.
   */
  name: string;
  /**
   * Its rank as a number. The gravest class has the highest.
   */
  rank: number;
  /**
   * What the class means for the organization.
   */
  meaning: string;
  /**
   * Criteria of which one is enough for this class.
   */
  criteria?: string[];
  /**
   * Cases from this organization's world that belong to this class.
   */
  examples: string[];
  /**
   * The roles that are called in for this class.
   */
  engaged: string[];
  /**
   * Whether a review after the incident is required, optional or not held.
   */
  review: 'required' | 'optional' | 'none';
}
/**
 * One category of incident.
 */
export interface Category {
  /**
   * A short name for this category.
   */
  id: string;
  /**
   * A short code for forms and the register, unique among the categories.
   */
  code: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * What belongs to it.
   */
  meaning: string;
  /**
   * Typical cases.
   */
  examples: string[];
  /**
   * The category of the catalogue to which it belongs, so that numbers can be compared with other organizations.
   */
  standard: string;
  /**
   * The gravest class that this category can reach here. Default: the gravest of the scale.
   */
  highest_class: string;
  /**
   * The name of this category in the taxonomy used for exchange with other teams.
   */
  exchange?: string;
  /**
   * A typical case of this category for each class.
   */
  by_class?: ClassExample[];
}
/**
 * A typical case of a category in one class.
 */
export interface ClassExample {
  /**
   * The class.
   */
  class: string;
  /**
   * The case; or why this class cannot occur.
   */
  example: string;
  /**
   * Whether incidents of the category cannot reach this class; the text then says why.
   */
  impossible?: boolean;
}
/**
 * One kind of harm.
 */
export interface ImpactType {
  /**
   * A short name for this kind of harm.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The question that the assessor asks.
   */
  question: string;
  /**
   * The threshold of each class, one entry for each class.
   */
  levels: ImpactLevel[];
  /**
   * Which factor of the first approach of Annex C this kind of harm belongs to.
   */
  factor?: 'business loss' | 'social impact';
}
/**
 * The threshold of one class.
 */
export interface ImpactLevel {
  /**
   * The severity class.
   */
  class: string;
  /**
   * From where on the harm belongs to this class.
   */
  threshold: string;
}
/**
 * How category and impact lead to the class.
 */
export interface ClassificationRule {
  /**
   * The rule in one sentence.
   */
  rule: string;
  /**
   * The steps of the assessment in order.
   */
  steps: string[];
  repeated?: RepeatedIncidents;
}
/**
 * How small incidents with one cause are added up.
 */
export interface RepeatedIncidents {
  /**
   * How many.
   */
  count: number;
  /**
   * Within which time.
   */
  window: string;
  /**
   * What follows.
   */
  then: string;
}
/**
 * How to tell an event, an incident and a vulnerability apart.
 */
export interface IncidentCriteria {
  /**
   * What counts as an event here. Default: a general definition.
   */
  event: string;
  /**
   * What counts as an incident here. Default: a general definition.
   */
  incident: string;
  /**
   * What counts as a vulnerability here. Default: a general definition.
   */
  vulnerability: string;
  /**
   * Questions of which one yes makes an event an incident.
   */
  tests: string[];
  /**
   * What holds when the tests give no clear answer.
   */
  when_in_doubt: string;
  /**
   * Examples of events that are no incidents.
   */
  event_examples: string[];
  /**
   * Examples of incidents.
   */
  incident_examples: string[];
  /**
   * Examples of vulnerabilities.
   */
  vulnerability_examples: string[];
  /**
   * The longest time that a case may stay unclear before it is treated as an incident.
   */
  unsure_limit?: string;
}
/**
 * Who sets and changes the class of an incident.
 */
export interface Reclassification {
  /**
   * The role that sets the first class.
   */
  set_by: string;
  /**
   * The roles that may change it.
   */
  changed_by: string[];
  /**
   * When the class is looked at again.
   */
  when: string;
  /**
   * What is recorded with each change.
   */
  record: string;
}
/**
 * Who approved the scale, and how it was tried out.
 */
export interface ScaleApproval {
  /**
   * The person who approved it.
   */
  by: string;
  /**
   * The day of the approval.
   */
  date: string;
  /**
   * How the scale was tried before it was approved.
   */
  trial: string;
}
/**
 * One case that two people classified without seeing the other's answer.
 */
export interface SampleCase {
  /**
   * The case.
   */
  case: string;
  /**
   * The class that the first person gave.
   */
  first: string;
  /**
   * The class that the second person gave.
   */
  second: string;
  /**
   * The class that they agreed on.
   */
  agreed: string;
}
/**
 * One code that was used for a category in the past.
 */
export interface RetiredCode {
  /**
   * The code.
   */
  code: string;
  /**
   * What it stood for.
   */
  name: string;
  /**
   * The day since which it is not used any more.
   */
  retired: string;
}
/**
 * The taxonomy into which categories are translated for other teams.
 */
export interface ExchangeTaxonomy {
  /**
   * Its name.
   */
  name: string;
  /**
   * The version or the date of the text, in quotes.
   */
  version: string;
  /**
   * How it is used, or what it does not have.
   */
  note?: string;
}
/**
 * The systems that responders meet: who owns them, how important they are and what stops when they are cut off.
 */
export interface Assets {
  /**
   * The systems and services in use.
   */
  services: AssetService[];
  /**
   * How important each system is. It weighs in the severity class.
   */
  importance: AssetImportance[];
  /**
   * What happens when a system is cut off, and who may do it. Responders read this before they pull a plug.
   */
  isolation_impact: IsolationImpact[];
}
/**
 * One system or service.
 */
export interface AssetService {
  /**
   * A short name for this system.
   */
  id: string;
  /**
   * Its name as people say it.
   */
  name: string;
  /**
   * The role that answers for it.
   */
  owner: string;
  /**
   * The outside party that runs or supports it.
   */
  supplier?: string;
  /**
   * Where it runs.
   */
  location: string;
  /**
   * What it needs in order to run. Default: none.
   */
  depends_on: string[];
}
/**
 * The importance of one system.
 */
export interface AssetImportance {
  /**
   * The system.
   */
  service: string;
  /**
   * How important it is.
   */
  importance: 'ordinary' | 'important' | 'especially important';
}
/**
 * The effect of cutting off one system.
 */
export interface IsolationImpact {
  /**
   * The system.
   */
  service: string;
  /**
   * What stops, for whom and after how long.
   */
  effect: string;
  /**
   * The role that may cut it off.
   */
  may_isolate: string;
  /**
   * Under which condition.
   */
  condition: string;
  /**
   * The person who accepted this effect in advance.
   */
  accepted_by: string;
  /**
   * The day on which it was accepted.
   */
  accepted_on: string;
  /**
   * What must never be done to this system, and why.
   */
  never?: string;
}
/**
 * What information the organization holds and whose it is. Notices to authorities need both.
 */
export interface DataHeld {
  /**
   * The kinds of information that are held.
   */
  categories: DataCategory[];
  /**
   * The countries of the people whose data is held.
   */
  subject_jurisdictions: string[];
}
/**
 * One kind of information.
 */
export interface DataCategory {
  /**
   * A short name for this kind.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Its handling label.
   */
  label: string;
  /**
   * Whether it holds personal data.
   */
  personal: boolean;
  /**
   * Whether it holds special categories of personal data, such as health data.
   */
  special?: boolean;
  /**
   * How much there is, in people or records.
   */
  volume: string;
}
/**
 * Whom the organization must tell of an incident under law or contract, how fast, and who does it.
 */
export interface NotificationDuties {
  /**
   * The rule that holds for all notices. Default: every incident is screened, and every answer is recorded.
   */
  principle: string;
  /**
   * The role that checks every incident for duties to notify.
   */
  screen_owner: string;
  /**
   * The questions of that check; one yes opens the matching regime. Default: five general questions.
   */
  screen_questions: string[];
  /**
   * The reporting regimes that apply, taken from the catalogue of regimes.
   */
  regimes: ReportingRegime[];
  /**
   * Regimes that were looked at and found not to apply, so that they are not forgotten. Default: none.
   */
  declined: DeclinedRegime[];
  /**
   * Where the notice under each regime goes. One entry for each regime.
   */
  recipients: NoticeRecipient[];
  /**
   * Who decides and who files under each regime, at most one entry for each. Default: decider and deputies of the decision inform-authorities; the owner of the legal screen files.
   */
  owners: NoticeOwner[];
  /**
   * Contracts that ask for a notice: customers, insurer, card scheme, partners. Default: none.
   */
  contracts: ContractNotice[];
  /**
   * Notices that are prepared in advance.
   */
  templates: NoticeTemplate[];
  /**
   * Figures on which legal triggers depend, such as users, turnover or records. Default: none.
   */
  thresholds: NoticeThreshold[];
  /**
   * What is recorded when the decision is not to notify, and where.
   */
  no_notify_record?: string;
  /**
   * The longest time from the cleared text to the sent report: sign in, fill in the form, send.
   */
  file_within?: string;
}
/**
 * One reporting regime that applies.
 */
export interface ReportingRegime {
  /**
   * A short name for this regime.
   */
  id: string;
  /**
   * The regime in the catalogue. Its clocks are printed from there.
   */
  catalogue: string;
  /**
   * The legal entities that it binds.
   */
  entities: string[];
  /**
   * Why it applies.
   */
  applies_because: string;
  /**
   * The person who confirmed the clocks with the law in hand. Without it a clock may be printed as "to be confirmed by counsel".
   */
  verified_by?: string;
  /**
   * The day on which they confirmed it.
   */
  verified_on?: string;
  /**
   * What is special here.
   */
  note?: string;
  /**
   * The holiday calendar by which its business days are counted. Needed where the law counts in business or working days.
   */
  holidays?: string;
}
/**
 * One regime that does not apply.
 */
export interface DeclinedRegime {
  /**
   * The regime in the catalogue.
   */
  catalogue: string;
  /**
   * Why it does not apply.
   */
  reason: string;
  /**
   * The person who decided so.
   */
  decided_by: string;
  /**
   * The day of the decision.
   */
  date: string;
}
/**
 * The recipient of one regime.
 */
export interface NoticeRecipient {
  /**
   * The regime.
   */
  regime: string;
  /**
   * The authority or person who receives it.
   */
  authority: string;
  /**
   * How it is delivered.
   */
  channel: string;
  /**
   * When the channel is open.
   */
  hours: string;
  /**
   * Whether the account for it exists and was tried, with date.
   */
  account_ready: string;
}
/**
 * The owner of the notice under one regime.
 */
export interface NoticeOwner {
  /**
   * The regime.
   */
  regime: string;
  /**
   * The role that decides whether to notify.
   */
  decides: string;
  /**
   * The role that files the notice.
   */
  files: string;
  /**
   * The roles that stand in for either, in order.
   */
  deputies: string[];
}
/**
 * One contract that asks for a notice.
 */
export interface ContractNotice {
  /**
   * A short name for this duty.
   */
  id: string;
  /**
   * The other party.
   */
  party: string;
  /**
   * What makes the notice due.
   */
  trigger: string;
  /**
   * The time within which it is due.
   */
  clock: string;
  /**
   * Who receives it there, with address.
   */
  recipient: string;
  /**
   * The role that decides whether to notify.
   */
  decides: string;
  /**
   * The role that sends it.
   */
  files: string;
  /**
   * The clause of the contract.
   */
  clause: string;
  /**
   * Whether the clock runs through nights and weekends (calendar) or on business days only. Needed where the clock is given in days.
   */
  time?: 'calendar' | 'business';
  /**
   * The holiday calendar by which business days are counted, where the clock runs on business days.
   */
  holidays?: string;
}
/**
 * One prepared notice.
 */
export interface NoticeTemplate {
  /**
   * The regime for which it is prepared.
   */
  regime: string;
  /**
   * The stage of the regime.
   */
  stage: string;
  /**
   * The form or draft.
   */
  form: string;
  /**
   * Its language.
   */
  language: string;
  /**
   * Where it is kept.
   */
  location: string;
  /**
   * The stages that this notice serves, by their ids in templates/standard/regimes.yaml.
   */
  stages?: string[];
}
/**
 * One figure on which a legal trigger depends.
 */
export interface NoticeThreshold {
  /**
   * What the figure counts.
   */
  name: string;
  /**
   * The figure with its unit.
   */
  value: string;
  /**
   * Where it comes from, with date.
   */
  source: string;
  /**
   * The day as of which the value holds.
   */
  date?: string;
}
/**
 * How responders talk to each other, and who speaks to whom about an incident.
 */
export interface Communications {
  /**
   * The channels that responders use in normal times.
   */
  channels: ResponseChannel[];
  out_of_band: OutOfBandChannel;
  /**
   * Who may speak to which audience. Nobody else does.
   */
  spokespersons: Spokesperson[];
  /**
   * The steps that a text for outsiders must pass, in order.
   */
  approval_chain: ClearanceStep[];
  /**
   * Everybody who must be kept informed, inside and outside.
   */
  audiences: Audience[];
  /**
   * Texts that are prepared in advance.
   */
  templates: MessageTemplate[];
  affected_people?: AffectedPeopleSupport;
}
/**
 * One channel for responders.
 */
export interface ResponseChannel {
  /**
   * A short name for this channel.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * What it is used for.
   */
  use: string;
  /**
   * The number, link or room.
   */
  address: string;
  /**
   * The role that keeps it working.
   */
  owner: string;
}
/**
 * The channel that works when the organization's own mail, network and sign-in are lost or watched.
 */
export interface OutOfBandChannel {
  /**
   * Its name.
   */
  name: string;
  /**
   * Where it is.
   */
  address: string;
  /**
   * How one joins, and how identity is checked.
   */
  joining: string;
  /**
   * What it does not depend on.
   */
  independent_of: string[];
  /**
   * Who is in it.
   */
  members: string;
  /**
   * The day on which it was last tried.
   */
  tested: string;
  /**
   * The role that keeps it working.
   */
  owner: string;
  /**
   * What of the normal systems the channel needs to work. Write [] when it needs none.
   */
  depends_on?: ('corporate-identity' | 'corporate-mail' | 'corporate-network' | 'corporate-phone')[];
}
/**
 * The speaker for one audience.
 */
export interface Spokesperson {
  /**
   * The audience.
   */
  audience: string;
  /**
   * The person who speaks.
   */
  person: string;
  /**
   * The person who stands in.
   */
  deputy: string;
}
/**
 * One step of clearance.
 */
export interface ClearanceStep {
  /**
   * What is checked in this step.
   */
  step: string;
  /**
   * The role that clears it.
   */
  role: string;
  /**
   * The time it has for that.
   */
  within: string;
}
/**
 * One audience.
 */
export interface Audience {
  /**
   * A short name for this audience.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Whether it is inside or outside the organization.
   */
  kind: 'internal' | 'external';
  /**
   * The role that informs it.
   */
  owner: string;
  /**
   * How it is informed.
   */
  channel: string;
  /**
   * What it is told.
   */
  what: string;
  /**
   * The moments at which it is told.
   */
  moments: string[];
  /**
   * How often it is told in between.
   */
  cadence: string;
}
/**
 * One prepared text.
 */
export interface MessageTemplate {
  /**
   * A short name for this text.
   */
  id: string;
  /**
   * The audience for which it is written.
   */
  audience: string;
  /**
   * The case for which it is written.
   */
  scenario: string;
  /**
   * The text. Mark what has to be filled in by words in square brackets.
   */
  text: string;
  /**
   * Where it can be found when the network is down.
   */
  location?: string;
}
/**
 * Help that is ready for people whom an incident harms.
 */
export interface AffectedPeopleSupport {
  /**
   * The line for their questions: who runs it, from when, in which languages.
   */
  hotline: string;
  /**
   * How letters are printed and posted in numbers.
   */
  letters: string;
  /**
   * What is offered against harm.
   */
  offers: string;
  /**
   * Who translates, and how fast.
   */
  translation: string;
  /**
   * The role that keeps it ready.
   */
  owner: string;
}
/**
 * The functions inside and the parties outside that help in an incident or must be told.
 */
export interface Contacts {
  /**
   * Functions inside the organization that work with the response team.
   */
  internal: InternalFunction[];
  /**
   * Parties outside the organization: authorities, CERTs, suppliers, insurer, police.
   */
  external: ExternalParty[];
  last_verified: ContactCheck;
  authority?: ContactAuthority;
  /**
   * How each side checks that a caller is who they say.
   */
  authenticate?: string[];
  /**
   * The role that keeps the relationships that name no owner of their own, and this register. Default: the plan owner.
   */
  owner: string;
  /**
   * Specialists on call by technology and business area.
   */
  specialists?: Specialist[];
}
/**
 * One function inside the organization.
 */
export interface InternalFunction {
  /**
   * A short name for this function.
   */
  id: string;
  /**
   * Its name.
   */
  function: string;
  /**
   * The role to call there.
   */
  role: string;
  /**
   * When it is called in.
   */
  trigger: string;
  /**
   * What it gives to the response.
   */
  gives: string;
  /**
   * What it gets from the response team.
   */
  gets: string;
  /**
   * The day on which it took part in agreeing the policy.
   */
  consulted_on?: string;
}
/**
 * One party outside the organization.
 */
export interface ExternalParty {
  /**
   * A short name for this party.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * What kind of party it is: CERT, authority, supplier, insurer, police.
   */
  kind: string;
  /**
   * What it is called for.
   */
  purpose: string;
  /**
   * When it is called.
   */
  trigger: string;
  /**
   * Whom to ask for and how.
   */
  contact: string;
  /**
   * Its telephone number.
   */
  phone?: string;
  /**
   * Its mail address.
   */
  email?: string;
  /**
   * When it can be reached.
   */
  hours: string;
  /**
   * The contract or customer number to give.
   */
  reference: string;
  /**
   * What was agreed with it, with date and term.
   */
  agreement: string;
  /**
   * The highest handling label that may be shared with it.
   */
  label_limit: string;
  /**
   * The day on which the entry was last checked with the party. Default: contacts.last_verified.date.
   */
  last_verified: string;
  /**
   * The day on which it took part in agreeing the policy.
   */
  consulted_on?: string;
  /**
   * The roles that may contact this party, if others than contacts.authority says.
   */
  may_contact?: string[];
  /**
   * The role that must consent first, if another than contacts.authority says.
   */
  consent?: string;
  /**
   * The terms in one line: reaction time, cost, what it may not do.
   */
  terms?: string;
  /**
   * The role that keeps this relationship.
   */
  owner?: string;
}
/**
 * The last check of all contacts.
 */
export interface ContactCheck {
  /**
   * The day of the check.
   */
  date: string;
  /**
   * How they were checked.
   */
  method: string;
  /**
   * The longest time between two checks.
   */
  interval: string;
}
/**
 * Who may speak with outside parties.
 */
export interface ContactAuthority {
  /**
   * The role that may contact outside parties in an incident.
   */
  contact: string;
  /**
   * The role that must consent before incident details leave the house.
   */
  consent: string;
  /**
   * What may be said without consent.
   */
  exceptions?: string[];
}
/**
 * Who is called for one technology or one area of the business.
 */
export interface Specialist {
  /**
   * The technology or the business area.
   */
  area: string;
  /**
   * The role inside that knows it.
   */
  inside?: string;
  /**
   * The party outside that knows it.
   */
  outside?: string;
  /**
   * At which hours, and how fast.
   */
  hours: string;
}
/**
 * The tools, places, contracts and money that the response can rely on.
 */
export interface Support {
  incident_register: IncidentRegister;
  /**
   * Where logs come from and how long they are kept.
   */
  log_sources: LogSource[];
  /**
   * What finds incidents, who watches it and when.
   */
  detection_sources: DetectionSource[];
  /**
   * The clock that all systems follow, so that logs can be compared.
   */
  time_source: string;
  /**
   * Tools for detection, analysis, containment and communication.
   */
  tools: ResponseTool[];
  forensic_kit?: ForensicKit;
  evidence_store?: EvidenceStore;
  backup: BackupScheme;
  workspace?: ResponseWorkspace;
  /**
   * Where warnings about threats come from, and how they reach the team.
   */
  threat_intel: ThreatIntelSource[];
  /**
   * Standby contracts with helpers. Default: none.
   */
  retainers: Retainer[];
  insurance?: CyberInsurance;
  emergency_funds?: EmergencyFunds;
  /**
   * Other help: legal, staff care, translation, facilities, meals. Default: none.
   */
  other: OtherSupport[];
  log_retention?: LogRetention;
  access?: ReadyAccess;
  scanning?: VulnerabilityScanning;
  /**
   * What each outside provider of incident services may do unasked, and what each side tells the other. support.retainers says who does what; legal.support_contracts what holds on evidence and at the end.
   */
  provider_split?: ProviderSplit[];
  /**
   * Inventories, dependency lists, configurations and network maps for the team, also offline.
   */
  asset_knowledge?: AssetKnowledge[];
  integrity?: IntegrityChecking;
  /**
   * How records and custody papers are printed or exported when the normal systems are down.
   */
  printing?: string;
  /**
   * The means to isolate hosts, segments, accounts, tenants and mail flows.
   */
  containment?: ContainmentMeans[];
}
/**
 * The register in which every event, incident and vulnerability is kept.
 */
export interface IncidentRegister {
  /**
   * The tool.
   */
  tool: string;
  /**
   * Where it is, and where to write when it is down.
   */
  location: string;
  /**
   * The role that answers for it.
   */
  owner: string;
  /**
   * What is recorded for each entry beyond the forms.
   */
  fields: string[];
  /**
   * Who can read and who can write.
   */
  access: string;
  /**
   * How it is backed up.
   */
  backup: string;
  /**
   * The states through which an entry goes, in order. Default: open, under control, closed, reviewed.
   */
  states: string[];
  /**
   * The fields of the register with id and type, so that forms, register and measures can be compared.
   */
  columns?: RegisterColumn[];
}
/**
 * One field of the incident register.
 */
export interface RegisterColumn {
  /**
   * The id of the field. Give it the id of the form field from which it is filled (templates/standard/forms.yaml).
   */
  id: string;
  /**
   * Its name in the register.
   */
  name: string;
  /**
   * What it holds, in the words of the forms.
   */
  type:
    | 'checkbox'
    | 'choice'
    | 'date'
    | 'datetime'
    | 'duration'
    | 'longtext'
    | 'money'
    | 'multi-choice'
    | 'person'
    | 'signature'
    | 'text';
}
/**
 * One source of logs.
 */
export interface LogSource {
  /**
   * A short name for this source.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The role that keeps it running.
   */
  owner: string;
  /**
   * What is logged.
   */
  content: string;
  /**
   * The systems that it covers.
   */
  covers: string[];
  /**
   * How long the logs are kept.
   */
  retention: string;
}
/**
 * One source of alarms.
 */
export interface DetectionSource {
  /**
   * The source.
   */
  source: string;
  /**
   * What it finds.
   */
  what: string;
  /**
   * The role that watches it.
   */
  watched_by: string;
  /**
   * When it is watched.
   */
  hours: string;
}
/**
 * One tool.
 */
export interface ResponseTool {
  /**
   * A short name for this tool.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * What it is used for.
   */
  use: string;
  /**
   * The role that keeps it ready.
   */
  owner: string;
  /**
   * The last day of its licence.
   */
  licence_until?: string;
  /**
   * What of the normal systems the tool needs to work. Write [] when it needs none.
   */
  depends_on?: ('corporate-identity' | 'corporate-mail' | 'corporate-network' | 'corporate-phone')[];
  /**
   * Whether it is needed in the first hours.
   */
  first_hours?: boolean;
  /**
   * Where it is or runs.
   */
  place?: string;
  /**
   * Its state at the last check.
   */
  state?: string;
  /**
   * What is used instead while the systems that it depends on are down.
   */
  fallback?: string;
}
/**
 * The case with what is needed to secure evidence.
 */
export interface ForensicKit {
  /**
   * The role that keeps it complete.
   */
  owner: string;
  /**
   * Where it is.
   */
  location: string;
  /**
   * What is in it.
   */
  contents: string[];
  /**
   * The first steps at the machine, in order.
   */
  first_steps: string[];
  /**
   * The day on which the contents were last checked.
   */
  checked?: string;
  /**
   * The longest time between two checks.
   */
  check_interval?: string;
  /**
   * What is left to outside specialists.
   */
  not_for?: string;
}
/**
 * Where evidence is kept safe.
 */
export interface EvidenceStore {
  /**
   * Where objects are kept.
   */
  physical: string;
  /**
   * Where images and files are kept.
   */
  digital: string;
  /**
   * The role that keeps evidence and its register.
   */
  custodian: string;
}
/**
 * How data is backed up, and how it was proved that it comes back.
 */
export interface BackupScheme {
  /**
   * What is backed up, how often and how many copies.
   */
  scheme: string;
  /**
   * Why an intruder with company rights cannot destroy the backups.
   */
  isolation: string;
  /**
   * The day of the last restore test.
   */
  last_restore_test: string;
  /**
   * What the test showed.
   */
  measured: string;
  /**
   * The role that answers for backups.
   */
  owner: string;
  /**
   * The last proved restore of each critical service.
   */
  restores?: RestoreTest[];
  /**
   * The longest time between two restore tests of one service. Default: one year.
   */
  interval: string;
}
/**
 * One proved restore of one critical service.
 */
export interface RestoreTest {
  /**
   * The service.
   */
  service: string;
  /**
   * The day.
   */
  date: string;
  /**
   * How long it took.
   */
  took: string;
  /**
   * What came of it.
   */
  result?: string;
}
/**
 * Where responders work.
 */
export interface ResponseWorkspace {
  /**
   * The room and its substitute.
   */
  room: string;
  /**
   * The telephone bridge.
   */
  bridge: string;
  /**
   * Spare devices and connections. Default: none.
   */
  spares: string[];
}
/**
 * One source of warnings.
 */
export interface ThreatIntelSource {
  /**
   * The source.
   */
  source: string;
  /**
   * The role that receives them.
   */
  reaches: string;
  /**
   * How they arrive and what is done with them.
   */
  how: string;
}
/**
 * One standby contract.
 */
export interface Retainer {
  /**
   * A short name for this contract.
   */
  id: string;
  /**
   * The party.
   */
  party: string;
  /**
   * What it covers.
   */
  covers: string;
  /**
   * How it is called off.
   */
  call_off: string;
  /**
   * What it does not cover, and how fast it comes.
   */
  limits: string;
  /**
   * The role that keeps the contract here.
   */
  counterpart: string;
  /**
   * The last day of the contract.
   */
  valid_until: string;
  /**
   * How and when it is renewed, and who sees to it. With it irdocs does not warn that it ends before the next review of the set.
   */
  renewal?: string;
  /**
   * What the party must do in an incident.
   */
  their_part?: string;
  /**
   * What stays with us.
   */
  our_part?: string;
  /**
   * The day on which the call-off was last tested.
   */
  tested?: string;
  /**
   * What is prepared so that the helper can begin at once.
   */
  onboarding?: string;
}
/**
 * The cyber insurance and what it asks for.
 */
export interface CyberInsurance {
  /**
   * The insurer.
   */
  insurer: string;
  /**
   * The number of the policy, in quotes.
   */
  number: string;
  /**
   * The number to call on the first day.
   */
  hotline: string;
  /**
   * When and how the insurer must be told.
   */
  notice: string;
  /**
   * What needs the insurer's consent before money is spent.
   */
  consent: string;
  /**
   * The last day of cover.
   */
  valid_until: string;
  /**
   * How and when it is renewed, and who sees to it. With it irdocs does not warn that it ends before the next review of the set.
   */
  renewal?: string;
  /**
   * The time within which the insurer must know, for the clock table. It is the number that `notice` says in words.
   */
  notice_within?: string;
}
/**
 * How money is spent outside the normal way of buying.
 */
export interface EmergencyFunds {
  /**
   * How it works.
   */
  route: string;
  limit: Money;
  /**
   * The role that releases it.
   */
  released_by: string;
}
/**
 * One other kind of help.
 */
export interface OtherSupport {
  /**
   * The kind of help.
   */
  kind: string;
  /**
   * The role that arranges it.
   */
  who: string;
  /**
   * What is on offer.
   */
  offers: string;
}
/**
 * How long logs must be kept at least, and why.
 */
export interface LogRetention {
  /**
   * The shortest time that any log of a critical service is kept.
   */
  minimum: string;
  /**
   * Why this long: law, contract or the time attackers stay unnoticed.
   */
  basis: string;
  /**
   * The time that an attacker is assumed to stay unnoticed.
   */
  dwell_time?: string;
  /**
   * How logs are protected from change and from a stolen administrator account.
   */
  protection?: string;
}
/**
 * The accounts, keys and building access that the first hour needs, ready beforehand.
 */
export interface ReadyAccess {
  /**
   * Which accounts, and how they differ from the normal sign-in.
   */
  accounts: string;
  /**
   * Which rooms, and how one gets in when the badge system is down.
   */
  building: string;
  /**
   * The day of the last test.
   */
  tested: string;
  /**
   * The role that keeps them ready.
   */
  owner: string;
}
/**
 * Regular vulnerability assessments.
 */
export interface VulnerabilityScanning {
  /**
   * What is assessed, and how often.
   */
  what: string;
  /**
   * The role that does it.
   */
  by: string;
  /**
   * What is never scanned actively, and why.
   */
  care: string;
}
/**
 * What one outside provider may do in an incident, and what is told between us.
 */
export interface ProviderSplit {
  /**
   * The provider.
   */
  party: string;
  /**
   * What it may do without asking.
   */
  unasked: string;
  /**
   * What each side tells the other, how and how fast.
   */
  information: string;
}
/**
 * One source from which the team learns what is where and depends on what.
 */
export interface AssetKnowledge {
  /**
   * What it shows.
   */
  what: string;
  /**
   * Where it is kept.
   */
  place: string;
  /**
   * Where it can be read when network and sign-in are down.
   */
  offline: string;
  /**
   * The role that keeps it current.
   */
  owner: string;
  /**
   * The day of the last check.
   */
  updated: string;
}
/**
 * How cryptographic checks tell what was changed.
 */
export interface IntegrityChecking {
  /**
   * What is checked.
   */
  what: string;
  /**
   * How, how often and against what.
   */
  how: string;
  /**
   * The role that runs the checks.
   */
  owner: string;
}
/**
 * One means to isolate something.
 */
export interface ContainmentMeans {
  /**
   * What cuts off what.
   */
  means: string;
  /**
   * What it reaches.
   */
  reach: 'host' | 'segment' | 'account' | 'tenant' | 'mail-flow' | 'remote-access';
  /**
   * What the business feels.
   */
  effect: string;
  /**
   * The role that can use it at any hour.
   */
  owner: string;
  /**
   * The day of the last test.
   */
  tested: string;
}
/**
 * The procedures, playbooks and cards, and the rules that hold for every response.
 */
export interface Procedures {
  /**
   * The procedures that are kept elsewhere, and those of irdocs with an owner, a trigger or a trial of their own. A procedure that irdocs writes has the id of its document.
   */
  list: Procedure[];
  tested?: CommonTrial;
  /**
   * Step lists for the likely kinds of incident.
   */
  playbooks: Playbook[];
  /**
   * Cards of one page for roles and cases.
   */
  quick_cards?: QuickCard[];
  /**
   * Steps for an incident that no playbook describes, in order.
   */
  general_playbook?: string[];
  control_decision: ControlDecision;
  /**
   * What is checked before a system returns to service.
   */
  validation?: string[];
  /**
   * How long a restored system is watched more closely. Default: 14 days.
   */
  monitoring_after: string;
  /**
   * What must be true before an incident is closed.
   */
  closure_criteria?: string[];
  /**
   * Procedures that the team uses within itself.
   */
  team_procedures?: TeamProcedure[];
  /**
   * How new reports are compared with open and past ones, so that one attack is not handled as many.
   */
  correlation?: string;
}
/**
 * One procedure.
 */
export interface Procedure {
  /**
   * The id of the document that irdocs writes, or a short name for a procedure kept elsewhere.
   */
  id: string;
  /**
   * Its title. Leave it out for a procedure that irdocs writes.
   */
  title?: string;
  /**
   * The role that keeps it.
   */
  owner: string;
  /**
   * What makes people use it.
   */
  trigger: string;
  /**
   * Its version, in quotes. Default: the version of the set.
   */
  version: string;
  /**
   * The day on which it was last tried.
   */
  last_test: string;
  /**
   * The person who led the trial.
   */
  tested_by: string;
  /**
   * What the trial showed.
   */
  result: string;
  /**
   * Whether it is kept from general view.
   */
  restricted?: boolean;
  /**
   * Where it is kept if irdocs does not write it.
   */
  location?: string;
}
/**
 * The trial in which every procedure of irdocs was tried that `list` does not name. Without it those are not on the list of procedures.
 */
export interface CommonTrial {
  /**
   * The day of the trial.
   */
  date: string;
  /**
   * The person who led the trial.
   */
  by: string;
  /**
   * What the trial showed.
   */
  result: string;
}
/**
 * One playbook.
 */
export interface Playbook {
  /**
   * A short name for this playbook.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The categories of incident for which it is written.
   */
  categories: string[];
  /**
   * The role that keeps it.
   */
  owner: string;
  /**
   * Its version, in quotes. Default: the version of the set.
   */
  version: string;
  /**
   * The day on which it was last tried.
   */
  last_test: string;
  /**
   * Signs that call for it.
   */
  triggers: string[];
  /**
   * What to do in the first ten minutes, in order.
   */
  first_actions: string[];
  /**
   * What must not be done. Default: none.
   */
  never: string[];
  /**
   * The roles to call, in order.
   */
  call: string[];
  /**
   * The decisions that come up.
   */
  decisions: string[];
  /**
   * The reporting regimes to think of.
   */
  regimes?: string[];
  /**
   * Steps to stop the spread, in order.
   */
  contain: string[];
  /**
   * Steps to remove the cause, in order.
   */
  eradicate?: string[];
  /**
   * Steps to return to service, in order.
   */
  recover?: string[];
  /**
   * What to secure as evidence in this case, the most fleeting first.
   */
  evidence?: string[];
  /**
   * What must be true before this case is closed, besides procedures.closure_criteria.
   */
  closing?: string[];
}
/**
 * One card.
 */
export interface QuickCard {
  /**
   * A short name for this card. A card that irdocs writes has the id of its document.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Who uses it.
   */
  for: string;
  /**
   * Where it hangs or lies.
   */
  location: string;
}
/**
 * The regular check whether the incident is under control.
 */
export interface ControlDecision {
  /**
   * The time from the start of the response to the first check.
   */
  first_after: string;
  /**
   * The time between further checks.
   */
  then_every: string;
  /**
   * The role that decides.
   */
  decider: string;
  /**
   * The questions to answer. One no means: not under control.
   */
  questions?: string[];
}
/**
 * One procedure of the team.
 */
export interface TeamProcedure {
  /**
   * A short name for this procedure.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * What it lays down, in one line.
   */
  summary: string;
}
/**
 * How the report forms are numbered, filled in, sent and kept. Default: what irdocs says for each of its keys.
 */
export interface Forms {
  numbering: Numbering;
  channels: FormChannels;
  /**
   * How dates and times are written on forms, with time zone. Default: ISO dates and 24-hour times with zone.
   */
  date_format: string;
  storage: FormStorage;
  /**
   * Whether forms carry the fields that irdocs adds to those of Annex B; false gives the bare Annex B forms. Default: true.
   */
  extensions: boolean;
  /**
   * The languages in which forms are issued. Default: those of the organization.
   */
  languages: string[];
}
/**
 * How events, incidents and vulnerabilities are numbered. Default: E, I or V, the year and a running number.
 */
export interface Numbering {
  /**
   * The pattern for events.
   */
  event: string;
  /**
   * The pattern for incidents.
   */
  incident: string;
  /**
   * The pattern for vulnerabilities.
   */
  vulnerability: string;
  /**
   * Who gives numbers, and how they point at each other.
   */
  rule: string;
  /**
   * An example of each with their links.
   */
  example: string;
}
/**
 * How forms are filled in and sent. Default: the register; paper when it is out of reach.
 */
export interface FormChannels {
  /**
   * The electronic way. Default: the tool of the incident register.
   */
  electronic: string;
  /**
   * The paper way, for when the network is down. Default: the printed forms of the offline copies.
   */
  paper: string;
  /**
   * Where a filled form is sent. Default: over the register, else out of band.
   */
  send: string;
}
/**
 * Where filled forms are kept. Default: the incident register.
 */
export interface FormStorage {
  /**
   * The place. Default: where the incident register is.
   */
  place: string;
  /**
   * Who may read them. Default: those who work on the case.
   */
  readers: string[];
  /**
   * The handling label of a filled form. Default: TLP:AMBER.
   */
  label: string;
}
/**
 * How long records are kept, who can see them, and how they are destroyed.
 */
export interface Records {
  /**
   * How long each type of record is kept.
   */
  retention: RetentionRule[];
  /**
   * Groups with rights on incident records.
   */
  access_groups: AccessGroup[];
  custody: CustodyRules;
  legal_hold: LegalHold;
  disposal: Disposal;
  /**
   * The longest time between two reviews of the access groups.
   */
  access_review?: string;
  /**
   * What is logged when a record is read or changed, how long that log is kept, and who looks at it.
   */
  access_log?: string;
  check?: RecordsCheck;
}
/**
 * The retention of one type of record.
 */
export interface RetentionRule {
  /**
   * The type of record.
   */
  type: string;
  /**
   * How long it is kept after closure.
   */
  keep: string;
  /**
   * The law or reason for this time.
   */
  basis: string;
}
/**
 * One group.
 */
export interface AccessGroup {
  /**
   * The name of the group.
   */
  group: string;
  /**
   * What it may do.
   */
  may: string;
  /**
   * The roles in it.
   */
  members: string[];
  /**
   * The day on which membership was last checked.
   */
  reviewed: string;
}
/**
 * How evidence is handed from hand to hand. Default: two rules, kept in the incident register.
 */
export interface CustodyRules {
  /**
   * The rules. Default: the original stays untouched, each hand-over is signed.
   */
  rules: string[];
  /**
   * Where handovers are recorded. Default: the tool of the incident register.
   */
  register: string;
  /**
   * The role that keeps the register. Default: the owner of the incident register.
   */
  owner: string;
  /**
   * The role that may give an item back or let it leave for good, in writing.
   */
  released_by?: string;
}
/**
 * How destruction is stopped when a case goes to court. Default: ordered by counsel, marked in the register.
 */
export interface LegalHold {
  /**
   * The role that orders it. Default: the role of counsel.
   */
  by: string;
  /**
   * How it is ordered and carried out. Default: in writing, with all deletion stopped.
   */
  how: string;
  /**
   * Where holds are listed.
   */
  record?: string;
}
/**
 * How records and evidence are destroyed. Default: by two people, entered in the register.
 */
export interface Disposal {
  /**
   * How it is done. Default: deleted for good by two people.
   */
  how: string;
  /**
   * Where it is recorded. Default: an entry in the register.
   */
  record: string;
  /**
   * The role that disposes of records and evidence.
   */
  by?: string;
  /**
   * The longest time between two rounds of disposal.
   */
  interval?: string;
}
/**
 * The regular check that records are complete and can be found.
 */
export interface RecordsCheck {
  /**
   * The role that checks.
   */
  by: string;
  /**
   * The longest time between two checks.
   */
  interval: string;
  /**
   * How it is done.
   */
  method: string;
  /**
   * The day of the last check.
   */
  last: string;
  /**
   * Its result.
   */
  result: string;
}
/**
 * How incident information is labelled, shared and protected.
 */
export interface InformationHandling {
  /**
   * The handling labels in use, one entry for each label that can stand on a document or form. Default: the five labels of TLP 2.0 themselves.
   */
  labels: HandlingLabel[];
  /**
   * The label of information that carries none. Default: TLP:AMBER.
   */
  default_label: string;
  /**
   * How the Traffic Light Protocol (TLP) is used here. Default: TLP 2.0, label first.
   */
  tlp: string;
  /**
   * What may be shared, with whom, after whose approval.
   */
  sharing_rules?: SharingRule[];
  /**
   * The rule on who learns of an incident. Default: those who work on the case.
   */
  need_to_know: string;
  /**
   * The means for protected exchange, and with whom they were tried.
   */
  encryption: EncryptionMeans[];
  /**
   * Services outside the house (scanning, translation, assistants) into which incident information may be put. None other may be used.
   */
  outside_services?: OutsideService[];
  /**
   * The role that may lower the label of a record.
   */
  lowered_by?: string;
}
/**
 * One handling label.
 */
export interface HandlingLabel {
  /**
   * A short name for this label.
   */
  id: string;
  /**
   * The label as it is printed.
   */
  label: string;
  /**
   * The TLP label that it corresponds to.
   */
  tlp: string;
  /**
   * Who may see information with this label.
   */
  who: string;
  /**
   * How such information is stored, sent and destroyed.
   */
  handling: string;
}
/**
 * The rule for sharing one kind of information.
 */
export interface SharingRule {
  /**
   * The kind of information.
   */
  what: string;
  /**
   * With whom it may be shared.
   */
  with: string;
  /**
   * The role that approves.
   */
  approval: string;
  /**
   * What is taken out before.
   */
  sanitise: string;
  /**
   * The role that checks that it was taken out.
   */
  checked_by: string;
}
/**
 * One means of protected exchange.
 */
export interface EncryptionMeans {
  /**
   * The means.
   */
  means: string;
  /**
   * The key or certificate, with its end date.
   */
  key: string;
  /**
   * With whom it was tried.
   */
  tested_with: string;
  /**
   * The day on which it was tried.
   */
  tested_on: string;
}
/**
 * A service outside the house into which incident information may be put.
 */
export interface OutsideService {
  /**
   * The service.
   */
  service: string;
  /**
   * What may be put into it, and up to which label.
   */
  may_receive: string;
  /**
   * The role that answers for it.
   */
  owner: string;
}
/**
 * Laws, contracts and legal positions that bear on incidents.
 */
export interface LegalMatters {
  /**
   * The countries and states whose law applies.
   */
  jurisdictions: string[];
  /**
   * Laws, regulations and contracts with duties in an incident.
   */
  register: LegalRegisterEntry[];
  counsel: Counsel;
  /**
   * On which legal basis staff and systems are monitored, and how staff were told.
   */
  monitoring_basis: string;
  works_council?: WorksCouncil;
  /**
   * How privileged work is marked and where it goes.
   */
  privilege?: string;
  /**
   * What the courts expect of evidence. Default: copies with hash, unbroken custody.
   */
  evidence_rules: string;
  law_enforcement_rule: LawEnforcementRule;
  /**
   * Standard wording for messages and shared information, checked by counsel.
   */
  disclaimers?: Disclaimer[];
  /**
   * Who is liable for acts of the team, of suppliers and for shared information.
   */
  liability?: string;
  nda_register: NdaRegister;
  contracts_register: ContractsRegister;
  /**
   * How misconduct found in an incident is handed over.
   */
  disciplinary_process?: string;
  acceptable_use?: AcceptableUse;
  extortion_position?: ExtortionPosition;
  review?: LegalReview;
  /**
   * What the contracts with outside helpers say of incidents.
   */
  support_contracts?: SupportContract[];
  /**
   * Who is liable for what: acts and omissions, shared information, harm to third parties.
   */
  liabilities?: LiabilityRule[];
  /**
   * What police, courts and authorities may ask, and how each request is answered.
   */
  official_requests?: OfficialRequest[];
}
/**
 * One law, regulation or contract.
 */
export interface LegalRegisterEntry {
  /**
   * A short name for this entry.
   */
  id: string;
  /**
   * Its name.
   */
  law: string;
  /**
   * Where it applies.
   */
  jurisdiction: string;
  /**
   * What it asks for in an incident.
   */
  duty: string;
  /**
   * The role that follows it.
   */
  owner: string;
  /**
   * The day on which the entry was last checked.
   */
  reviewed: string;
  /**
   * The version or date of the law that was read.
   */
  version?: string;
}
/**
 * The lawyers.
 */
export interface Counsel {
  /**
   * The role of the lawyer inside.
   */
  internal: string;
  /**
   * The law firm.
   */
  external?: string;
  /**
   * On what terms the firm acts, and how fast.
   */
  engagement?: string;
  review?: CounselReview;
}
/**
 * The check of policy, plan, procedures and forms for legal soundness.
 */
export interface CounselReview {
  /**
   * Who checked.
   */
  by: string;
  /**
   * The day.
   */
  date: string;
  /**
   * What was checked, and with what result.
   */
  covers: string;
}
/**
 * What was agreed with the representatives of staff.
 */
export interface WorksCouncil {
  /**
   * The agreement, or that there is none.
   */
  agreement: string;
  /**
   * What they do in an incident.
   */
  role: string;
}
/**
 * Who decides to go to the police, and how.
 */
export interface LawEnforcementRule {
  /**
   * The role that decides.
   */
  decides: string;
  /**
   * The unit through which contact is made.
   */
  through?: string;
  /**
   * When the police are told.
   */
  rule: string;
}
/**
 * One standard wording.
 */
export interface Disclaimer {
  /**
   * Where it is used.
   */
  use: string;
  /**
   * The wording.
   */
  text: string;
  /**
   * The day on which counsel last checked it.
   */
  reviewed: string;
}
/**
 * The confidentiality agreements.
 */
export interface NdaRegister {
  /**
   * Where they are listed.
   */
  location: string;
  /**
   * The role that keeps the list.
   */
  owner: string;
  /**
   * Who has signed.
   */
  covers: string;
  /**
   * How long the duty to keep silence lasts, and under which law it can be enforced.
   */
  lasts?: string;
  /**
   * The day on which the list was last compared with the people and parties that get incident information.
   */
  checked?: string;
}
/**
 * The contracts with suppliers that support the response.
 */
export interface ContractsRegister {
  /**
   * Where they are listed.
   */
  location: string;
  /**
   * The role that keeps the list.
   */
  owner: string;
  /**
   * What they say about incidents.
   */
  incident_clause: string;
}
/**
 * The rules of acceptable use.
 */
export interface AcceptableUse {
  /**
   * The policy that holds them.
   */
  policy: string;
  /**
   * How staff confirm them.
   */
  acknowledgement: string;
}
/**
 * The position on paying extortion.
 */
export interface ExtortionPosition {
  /**
   * The position.
   */
  position: string;
  /**
   * The role that decides on an exception.
   */
  decider: string;
}
/**
 * The regular review of the legal register.
 */
export interface LegalReview {
  /**
   * The role that reviews.
   */
  by: string;
  /**
   * The longest time between two reviews of one entry.
   */
  interval: string;
  /**
   * The day of the last full review.
   */
  last: string;
  /**
   * Its result.
   */
  result: string;
}
/**
 * What the contract with one outside helper says of incidents.
 */
export interface SupportContract {
  /**
   * The helper.
   */
  party: string;
  /**
   * On confidentiality.
   */
  confidentiality: string;
  /**
   * On liability.
   */
  liability: string;
  /**
   * On availability.
   */
  availability: string;
  /**
   * On evidence and its hand-over.
   */
  evidence: string;
  /**
   * On personal data.
   */
  data_protection: string;
  /**
   * On the end of the service.
   */
  end: string;
  /**
   * The day on which counsel last read it.
   */
  checked: string;
}
/**
 * Who bears a kind of harm.
 */
export interface LiabilityRule {
  /**
   * The harm.
   */
  harm: string;
  /**
   * Who bears it, and within which limits.
   */
  rule: string;
  /**
   * Where that is written.
   */
  source: string;
}
/**
 * A kind of request from police, a court or an authority.
 */
export interface OfficialRequest {
  /**
   * What they ask for.
   */
  request: string;
  /**
   * What they may ask, and on which paper.
   */
  may: string;
  /**
   * How it is answered.
   */
  answer: string;
  /**
   * The role that answers.
   */
  by: string;
}
/**
 * How weaknesses are reported, assessed and fixed.
 */
export interface VulnerabilityHandling {
  /**
   * How a weakness is reported, from inside and outside.
   */
  channel: string;
  /**
   * The role that owns vulnerability handling.
   */
  owner: string;
  /**
   * The time limits by severity.
   */
  targets: VulnerabilityTarget[];
  /**
   * How and when weaknesses are made public.
   */
  disclosure_policy?: string;
  /**
   * Where weaknesses are recorded. Default: the tool of the incident register.
   */
  record: string;
  /**
   * Where weaknesses become known, beside reports by people.
   */
  sources?: VulnerabilitySource[];
  /**
   * What decides the severity, in order.
   */
  assessment?: string[];
  acceptance?: VulnerabilityAcceptance;
  /**
   * The outside team that coordinates disclosure.
   */
  coordinator?: string;
  /**
   * What is promised to finders who keep to the rules.
   */
  good_faith?: string;
}
/**
 * The time limits for one severity.
 */
export interface VulnerabilityTarget {
  /**
   * The severity of the weakness.
   */
  severity: string;
  /**
   * From report to assessment.
   */
  assess: string;
  /**
   * From assessment to fix.
   */
  fix: string;
  /**
   * What protects the system until then.
   */
  interim: string;
}
/**
 * A place from which weaknesses become known.
 */
export interface VulnerabilitySource {
  /**
   * The source.
   */
  source: string;
  /**
   * What it finds.
   */
  finds: string;
  /**
   * The role that watches it.
   */
  watched_by: string;
  /**
   * How often.
   */
  interval: string;
}
/**
 * How an open weakness is accepted for a time.
 */
export interface VulnerabilityAcceptance {
  /**
   * The role that may accept the risk.
   */
  by: string;
  /**
   * The longest time of one acceptance.
   */
  longest: string;
  /**
   * Where it is recorded.
   */
  record: string;
}
/**
 * Where incident management meets other processes: who calls whom, when, and what changes hands.
 */
export interface Interfaces {
  business_continuity?: ContinuityInterface;
  crisis?: CrisisInterface;
  it_service?: ItServiceInterface;
  change?: ChangeInterface;
  hr?: HrInterface;
  privacy: PrivacyInterface;
  physical?: PhysicalInterface;
  risk: RiskInterface;
  /**
   * Suppliers whose incidents touch the organization.
   */
  suppliers: Supplier[];
}
/**
 * The way to business continuity.
 */
export interface ContinuityInterface {
  /**
   * What makes the response team call.
   */
  trigger: string;
  /**
   * The role that calls.
   */
  caller: string;
  /**
   * The role that is called.
   */
  recipient: string;
  /**
   * The continuity plan with its identifier.
   */
  plan: string;
  /**
   * Who leads from then on.
   */
  leads_then: string;
  /**
   * The role that goes on keeping the incident record.
   */
  record_kept_by: string;
}
/**
 * The way to crisis management.
 */
export interface CrisisInterface {
  /**
   * What makes the response team call.
   */
  trigger: string;
  /**
   * The role that calls.
   */
  caller: string;
  /**
   * The role that is called.
   */
  recipient: string;
  /**
   * The crisis plan with its identifier.
   */
  plan: string;
}
/**
 * How IT faults and security incidents are told apart and linked.
 */
export interface ItServiceInterface {
  /**
   * How they are told apart.
   */
  difference: string;
  /**
   * How tickets of the two are linked.
   */
  link: string;
  /**
   * The service desk priority that each severity class gets.
   */
  mapping: PriorityMapping[];
  /**
   * Signs by which the service desk recognises a security event.
   */
  recognise?: string[];
  /**
   * The longest time until the desk passes it on.
   */
  pass_on_within?: string;
}
/**
 * The priority for one class.
 */
export interface PriorityMapping {
  /**
   * The severity class.
   */
  class: string;
  /**
   * The priority at the service desk.
   */
  priority: string;
}
/**
 * How changes are made in a hurry.
 */
export interface ChangeInterface {
  /**
   * The rule for emergency changes in a response.
   */
  rule: string;
  /**
   * The time within which such a change is entered.
   */
  record_within: string;
  /**
   * The role that answers for change control.
   */
  owner: string;
}
/**
 * Matters of staff.
 */
export interface HrInterface {
  /**
   * When this function is called in.
   */
  trigger: string;
  /**
   * The role to call.
   */
  role: string;
  /**
   * What must be kept in mind.
   */
  note: string;
}
/**
 * Matters of personal data. Default: the role of the legal screen.
 */
export interface PrivacyInterface {
  /**
   * When this function is called in. Default: personal data may be touched.
   */
  trigger: string;
  /**
   * The role to call. Default: the owner of the legal screen.
   */
  role: string;
  /**
   * What must be kept in mind. Default: no more than the case needs.
   */
  note: string;
}
/**
 * Matters of buildings and access.
 */
export interface PhysicalInterface {
  /**
   * When this function is called in.
   */
  trigger: string;
  /**
   * The role to call.
   */
  role: string;
  /**
   * What must be kept in mind.
   */
  note: string;
}
/**
 * How incidents change the risk record. Default: each reviewed incident changes the risk record.
 */
export interface RiskInterface {
  /**
   * What is done after an incident. Default: each reviewed incident changes the risk record.
   */
  rule: string;
  /**
   * The role that keeps the risk record. Default: the owner of the risk assessment.
   */
  owner: string;
  /**
   * The time within which it is done after closure. Default: 30 days.
   */
  within: string;
}
/**
 * One supplier.
 */
export interface Supplier {
  /**
   * A short name for this supplier.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * What it supplies.
   */
  service: string;
  /**
   * The clause of the contract on incidents.
   */
  clause: string;
  /**
   * The time within which it must tell us of an incident.
   */
  notice_to_us: string;
  /**
   * The entry in contacts.external.
   */
  contact: string;
  /**
   * The role that keeps the contract here.
   */
  counterpart: string;
}
/**
 * Who learns what, how often, and how it is proved.
 */
export interface Training {
  /**
   * The groups that are trained.
   */
  audiences: TrainingAudience[];
  plan: TrainingPlan;
  records: TrainingRecords;
  /**
   * How it is found out whether training works.
   */
  effectiveness: string;
}
/**
 * The training of one group.
 */
export interface TrainingAudience {
  /**
   * A short name for this group.
   */
  id: string;
  /**
   * The group.
   */
  audience: string;
  /**
   * What they learn.
   */
  content: string;
  /**
   * How long the training takes.
   */
  length: string;
  /**
   * How often it takes place.
   */
  cadence: string;
  /**
   * The longest time between two trainings of one person.
   */
  interval?: string;
  /**
   * The roles of the plan that this training makes ready.
   */
  roles?: string[];
  /**
   * The decisions of decisions.matrix that are practised with the clock running.
   */
  practises?: string[];
  /**
   * The next planned day.
   */
  next?: string;
}
/**
 * The calendar of training.
 */
export interface TrainingPlan {
  /**
   * When training takes place.
   */
  calendar: string;
  /**
   * The role that runs it.
   */
  owner: string;
}
/**
 * The record of who was trained.
 */
export interface TrainingRecords {
  /**
   * Where the record is.
   */
  location: string;
  /**
   * How many of how many were trained at the last count, with date.
   */
  last_count: string;
  /**
   * Who was trained when. With it irdocs tells whose training is missing or too old.
   */
  entries?: TrainingEntry[];
}
/**
 * One training that one person has had.
 */
export interface TrainingEntry {
  /**
   * Who was trained.
   */
  person: string;
  /**
   * Which training.
   */
  audience: string;
  /**
   * The day.
   */
  date: string;
  /**
   * The result, such as a test score or the step done alone.
   */
  result?: string;
}
/**
 * How the plan is tried out.
 */
export interface Exercises {
  /**
   * The planned exercises.
   */
  programme: Exercise[];
  /**
   * The exercises that were held, newest first. They prove that plan and procedures were tried before they are needed.
   */
  records?: ExerciseRecord[];
  /**
   * The rules that keep an exercise from doing harm. Default: a real event goes first, live services stay untouched.
   */
  safety_rules: string[];
  /**
   * Actions that follow from exercises.
   */
  actions?: FollowUp[];
  /**
   * How all traffic of an exercise is marked. Default: each message begins with EXERCISE.
   */
  marking: string;
  /**
   * The word that stops an exercise at once, and who may say it. Default: STOP EXERCISE, anyone.
   */
  stop_word: string;
  /**
   * The longest time from the end of an exercise to the debriefing. Default: one hour.
   */
  debrief_within: string;
  /**
   * The longest time from the end of an exercise to its report. Default: 14 days.
   */
  report_within: string;
  /**
   * The time in which everything that matters is tested at least once.
   */
  cycle?: string;
  /**
   * Small tests between exercises.
   */
  small_tests?: SmallTest[];
}
/**
 * One exercise.
 */
export interface Exercise {
  /**
   * A short name for this exercise.
   */
  id: string;
  /**
   * Its type.
   */
  type: string;
  /**
   * What it is to show.
   */
  goal: string;
  /**
   * The parts of the plan that it covers.
   */
  scope: string;
  /**
   * Who takes part.
   */
  participants: string;
  /**
   * The planned day.
   */
  date: string;
  covers?: ExerciseCoverage;
  /**
   * The real threat to this organization that it is built on, with its source.
   */
  threat?: string;
  /**
   * What must be seen for the goal to count as reached, against the targets of the plan.
   */
  success?: string[];
  /**
   * The role that leads the exercise.
   */
  director?: string;
  /**
   * What is out of bounds and which risk to live service is accepted.
   */
  limits?: string;
  /**
   * Whether it takes place outside business hours.
   */
  out_of_hours?: boolean;
  /**
   * Its form; programmes grow from walk-through to full simulation.
   */
  form?: 'walk-through' | 'tabletop' | 'drill' | 'technical' | 'functional' | 'full-scale';
}
/**
 * What an exercise tests, by id, so that gaps over the cycle can be counted.
 */
export interface ExerciseCoverage {
  /**
   * Categories of incident.
   */
  categories?: string[];
  /**
   * Critical services.
   */
  services?: string[];
  /**
   * Reporting regimes whose filing is practised.
   */
  regimes?: string[];
  /**
   * Roles that act.
   */
  roles?: string[];
  /**
   * Playbooks that are used.
   */
  playbooks?: string[];
  /**
   * Outside parties that take part.
   */
  parties?: string[];
  /**
   * People who act in a role of theirs, deputies included. With it irdocs tells which deputy never practised.
   */
  people?: string[];
}
/**
 * One exercise that was held.
 */
export interface ExerciseRecord {
  /**
   * A short name for this record.
   */
  id: string;
  /**
   * Its type.
   */
  type: string;
  /**
   * The day on which it was held.
   */
  date: string;
  /**
   * What it showed. Default: none.
   */
  findings: string[];
  /**
   * Where the report is.
   */
  report: string;
  /**
   * The planned exercise that this was.
   */
  exercise?: string;
  /**
   * Who led it.
   */
  director?: string;
  /**
   * Who watched and noted times.
   */
  observers?: string[];
  /**
   * What happened in the exercise, in a sentence.
   */
  scenario?: string;
  /**
   * What was measured.
   */
  measured?: string[];
  /**
   * The day of the report.
   */
  reported?: string;
}
/**
 * One action that follows from an incident, an exercise, an audit or a review.
 */
export interface FollowUp {
  /**
   * A short name for this action.
   */
  id: string;
  /**
   * What it follows from: number of the incident, exercise or audit finding.
   */
  from: string;
  /**
   * What is to be done.
   */
  action: string;
  /**
   * The role that does it.
   */
  owner: string;
  /**
   * The last day.
   */
  due: string;
  /**
   * Where it stands.
   */
  status: 'open' | 'done' | 'proved';
  /**
   * Who accepted a later date, and why, when the first was missed.
   */
  new_date?: string;
  /**
   * The proof that it works.
   */
  proof?: string;
}
/**
 * One small test between exercises.
 */
export interface SmallTest {
  /**
   * What is tested.
   */
  test: string;
  /**
   * The role that tests.
   */
  by: string;
  /**
   * The longest time between two tests.
   */
  interval: string;
  /**
   * The day of the last test.
   */
  last: string;
  /**
   * Its result.
   */
  result: string;
}
/**
 * What is measured, and who looks at it.
 */
export interface Metrics {
  /**
   * The measures of incident management.
   */
  list: Metric[];
  /**
   * Who receives the measures and decides on them. Default: the steering forum.
   */
  forum: string;
  /**
   * First values and their method.
   */
  baseline?: MetricBaseline[];
  /**
   * The role that runs the monitoring programme. Default: the plan owner.
   */
  programme_owner: string;
}
/**
 * One measure.
 */
export interface Metric {
  /**
   * A short name for this measure.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * What it says.
   */
  definition: string;
  /**
   * How it is computed.
   */
  formula: string;
  /**
   * Where the figures come from.
   */
  source: string;
  /**
   * The role that computes it.
   */
  owner: string;
  /**
   * The value to reach.
   */
  target: string;
  /**
   * How often it is computed.
   */
  frequency: string;
  /**
   * The fields of the register (support.incident_register.fields) that the formula uses.
   */
  fields?: string[];
  /**
   * What the measure does not say.
   */
  limits?: string;
  /**
   * Whether it shows readiness before anything happens.
   */
  leading?: boolean;
  /**
   * Which core subject of monitoring it measures, if one.
   */
  subject?:
    | 'time-to-detect'
    | 'time-to-report'
    | 'time-to-classify'
    | 'time-to-contain'
    | 'time-to-recover'
    | 'time-to-close'
    | 'count-by-category'
    | 'count-by-class'
    | 'reported-by-people'
    | 'reopened'
    | 'notices-on-time'
    | 'reviews-on-time'
    | 'actions-on-time';
}
/**
 * The first value of one measure.
 */
export interface MetricBaseline {
  /**
   * The measure.
   */
  metric: string;
  /**
   * The value with its unit.
   */
  value: string;
  /**
   * The day it was taken.
   */
  date: string;
  /**
   * How it was taken, so that later values compare.
   */
  method: string;
}
/**
 * How the organization learns from incidents.
 */
export interface Improvement {
  /**
   * Which classes get a review after the incident, and how.
   */
  review_rules: ReviewRule[];
  action_register: ActionRegister;
  /**
   * When and how forensic work goes on after recovery.
   */
  forensic_follow_up?: string;
  /**
   * Where the lessons go: controls, risk assessment, management review, plan.
   */
  feeds: ImprovementFeed[];
  /**
   * Changes of the plan and what caused each.
   */
  plan_changes?: PlanChange[];
  irt_evaluation?: TeamEvaluation;
  /**
   * Reviews of past incidents. With it irdocs tells which are missing or late.
   */
  reviews?: ReviewRecord[];
  /**
   * Actions that follow from incidents, vulnerabilities, audits and reviews.
   */
  actions?: FollowUp[];
  /**
   * The questions of every review.
   */
  questions?: string[];
  trend_analysis?: TrendAnalysis;
}
/**
 * The review for one class.
 */
export interface ReviewRule {
  /**
   * The severity class.
   */
  class: string;
  /**
   * What kind of review is held.
   */
  review: string;
  /**
   * The time within which it is held after closure.
   */
  within: string;
  /**
   * The role that leads it. Choose one that did not lead the response.
   */
  led_by: string;
  /**
   * What is gone through, in order.
   */
  agenda?: string[];
}
/**
 * The register of improvement actions.
 */
export interface ActionRegister {
  /**
   * Where it is.
   */
  location: string;
  /**
   * The role that follows the actions.
   */
  owner: string;
  /**
   * When an action may be closed. Default: closed only with proof.
   */
  rule: string;
}
/**
 * One place where lessons go.
 */
export interface ImprovementFeed {
  /**
   * The place.
   */
  into: string;
  /**
   * How they get there.
   */
  how: string;
  /**
   * The role that carries them there.
   */
  by: string;
  /**
   * The time within which it is done after the review.
   */
  within: string;
}
/**
 * One change of the plan, with its cause.
 */
export interface PlanChange {
  /**
   * The version that brought it, in quotes.
   */
  version: string;
  /**
   * What was changed.
   */
  change: string;
  /**
   * The incident, exercise, audit or law that caused it.
   */
  cause: string;
  /**
   * How it was tested before release.
   */
  tested?: string;
}
/**
 * How the team itself is evaluated.
 */
export interface TeamEvaluation {
  /**
   * The longest time between two evaluations.
   */
  interval: string;
  /**
   * The role that evaluates.
   */
  by: string;
  /**
   * How, and against what.
   */
  method: string;
  /**
   * The day of the last one.
   */
  last: string;
  /**
   * Its result.
   */
  result: string;
}
/**
 * One review after an incident.
 */
export interface ReviewRecord {
  /**
   * Number of the incident.
   */
  incident: string;
  /**
   * Its class at closure.
   */
  class: string;
  /**
   * The day it was closed.
   */
  closed: string;
  /**
   * The day of the review.
   */
  reviewed?: string;
  /**
   * Where the record is.
   */
  record?: string;
}
/**
 * How patterns over time are sought.
 */
export interface TrendAnalysis {
  /**
   * The role that looks.
   */
  by: string;
  /**
   * How often.
   */
  interval: string;
  /**
   * What it compares.
   */
  looks_at: string;
}
/**
 * What is promised to people who report.
 */
export interface ReporterProtection {
  /**
   * The promise to everybody who reports in good faith. It is printed in the policy.
   */
  statement: string;
  /**
   * How to report past the own manager and past IT.
   */
  independent_path: string;
  /**
   * Where the promise ends.
   */
  limits?: string;
}
/**
 * How an incident is handled that may have been caused by somebody inside.
 */
export interface InsiderCase {
  /**
   * The way such a report takes.
   */
  path: string;
  /**
   * The role that leads such a case.
   */
  lead: string;
  /**
   * The roles that may know of such a case, and nobody else.
   */
  need_to_know: string[];
}
/**
 * One finding, or several of a kind, that the organization accepts until a day.
 */
export interface Suppression {
  /**
   * A short name for this entry, for example of the debt behind it.
   */
  id: string;
  /**
   * Which finding is accepted: the id in brackets after a message, without the brackets.
   */
  finding: string;
  /**
   * The file that the message names, seen from the folder of this profile. Without it the finding is accepted in every file.
   */
  file?: string;
  /**
   * Words of the message that tell the accepted finding from others of the kind: copy what it names, never line numbers. Without it every finding of the kind in the file is accepted.
   */
  text?: string;
  /**
   * Why it may wait, so that an auditor can follow it.
   */
  reason: string;
  /**
   * The role that mends it in time.
   */
  owner: string;
  /**
   * The last day on which it is accepted. From the next day on the finding counts again.
   */
  expires: string;
}
