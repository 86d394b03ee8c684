// What `irdocs explain` says of the findings that templates, references and policies can have.

/** An explanation of one code. */
interface CodeExplanation {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
}

/** The codes of findings about templates and about links by id. */
export const renderCodes: readonly CodeExplanation[] = [
  {
    id: 'template-unknown-fact',
    summary: 'A template prints a fact that the model does not have',
    why: 'A misspelled fact would print nothing, and a sentence with a hole reads as if somebody had decided it so.',
    bad: 'The owner is {{organization.shortname}}.',
    good: 'The owner is {{organization.short_name}}.',
  },
  {
    id: 'template-unguarded-fact',
    summary: 'A template prints an optional fact of a list entry without asking whether it is there',
    why: 'Some entries give the fact and some do not; for those that do not, the sentence would have a hole.',
    bad: '{{#each contacts.external as |party|}}{{party.phone}}{{/each}}',
    good: '{{#each contacts.external as |party|}}{{#if party.phone}}{{party.phone}}{{/if}}{{/each}}',
  },
  {
    id: 'template-fact-type',
    summary: 'A template uses a fact in a way that does not fit its kind',
    why: 'A list or an object has no words of its own; printed as a whole it would become program text.',
    bad: '{{organization.sites}}',
    good: '{{#each organization.sites as |site|}}{{site.name}}{{/each}}',
  },
  {
    id: 'template-unknown-helper',
    summary: 'A template calls a helper or a block that does not exist',
    why: 'Only the helpers of irdocs and each, if, unless, with exist, so that templates from outside can do no harm.',
    bad: '{{upper organization.short_name}}',
    good: '{{sentence organization.short_name}}',
  },
  {
    id: 'template-helper-arguments',
    summary: 'A helper gets arguments that do not fit',
    why: 'The helper would print nothing or something wrong.',
    bad: '{{duration organization.sites}}',
    good: '{{duration poc.ack_target}}',
  },
  {
    id: 'template-block-parameter',
    summary: '{{#each}} or {{#with}} does not name what it hands on',
    why: 'Without a name, the meaning of a path depends on where it stands, and moving a line changes what is printed.',
    bad: '{{#each poc.channels}}{{name}}{{/each}}',
    good: '{{#each poc.channels as |channel|}}{{channel.name}}{{/each}}',
  },
  {
    id: 'template-unknown-partial',
    summary: 'A template includes a partial that does not exist',
    why: 'The text that should stand there would be missing.',
    bad: '{{> contact-lines}}',
    good: 'The lines themselves, or a file partials/contact-lines.md',
  },
  {
    id: 'template-refused',
    summary: 'A template uses a construct that is not allowed',
    why: 'Triple braces, dynamic partials, decorators and relative paths can turn values into markup or code.',
    bad: '{{{organization.short_name}}}',
    good: '{{organization.short_name}}',
  },
  {
    id: 'template-unknown-picture',
    summary: 'A template shows a picture that does not exist',
    why: 'Pictures are drawn from the profile by irdocs; a misspelled name would leave a hole on the page.',
    bad: '![](picture:calltree)',
    good: '![](picture:call-tree)',
  },
  {
    id: 'template-syntax',
    summary: 'A template cannot be read',
    why: 'A block that is not closed swallows the rest of the section.',
    bad: '{{#if poc.anonymous_option}} ...',
    good: '{{#if poc.anonymous_option}} ... {{/if}}',
  },
  {
    id: 'template-too-deep',
    summary: 'A template nests too many blocks',
    why: 'Such a template stops the program instead of printing anything.',
    bad: '{{#if a}} forty times in one another',
    good: 'At most forty levels',
  },
  {
    id: 'template-too-large',
    summary: 'A template file is too large',
    why: 'Files of this size are no text that somebody wrote; reading them would stop the build.',
    bad: 'A section of 300 kilobytes',
    good: 'Several sections',
  },
  {
    id: 'template-front-matter',
    summary: 'The head of a template file is missing or wrong',
    why: 'Title, covered items and owner come from there; without them the document has no control block and the matrix a hole.',
    bad: 'titel: Purpose',
    good: 'title: Purpose',
  },
  {
    id: 'template-html',
    summary: 'A template holds raw HTML',
    why: 'HTML does not print the same in Markdown and PDF, and it is the way in for scripts.',
    bad: '<b>must</b>',
    good: '**must**',
  },
  {
    id: 'template-prose-place',
    summary: 'A Markdown text of the profile stands in the middle of a line',
    why: 'It may have several paragraphs, which fit on no line.',
    bad: 'We say: {{prose scope.statement}} and so on.',
    good: '{{prose scope.statement}}',
  },
  {
    id: 'prose-markup',
    summary: 'A Markdown text of the profile holds more than paragraphs, lists, emphasis and links',
    why: 'Headings and tables would break the numbering of the document, HTML and foreign links could do harm.',
    bad: 'statement: "<b>All</b> sites"',
    good: 'statement: "**All** sites"',
  },
  {
    id: 'reference-unresolved',
    summary: 'A link by id leads nowhere',
    why: 'The reader would follow it at the worst moment and find nothing.',
    bad: '[](doc:incident-managment-plan)',
    good: '[](doc:incident-management-plan)',
  },
  {
    id: 'definition-twice',
    summary: 'Two places claim to define the same id',
    why: 'References could lead to either, and the two places would soon tell different things.',
    bad: '[IRT lead](define:role/irt-lead) in two documents',
    good: '[IRT lead](define:role/irt-lead) once, [](role:irt-lead) elsewhere',
  },
  {
    id: 'document-twice',
    summary: 'An entry of the profile makes a document that there is already',
    why: 'A folder of templates may make one document for each entry of a list, named after its id. Two documents of one name would overwrite each other, and a link to one could lead to the other.',
    bad: 'A playbook with the id `ransomware` beside a folder playbooks/playbook-ransomware',
    good: 'A playbook with an id of its own',
  },
  {
    id: 'link-scheme',
    summary: 'A link is neither a reference by id nor a safe address',
    why: "Relative paths break when documents move, and other schemes can run programs on the reader's machine.",
    bad: '[the plan](../plan.md)',
    good: '[](doc:incident-management-plan)',
  },
  {
    id: 'policy-unreadable',
    summary: 'A policy of the organization cannot be read',
    why: 'Its links and its reference to the incident policy could not be checked.',
    bad: 'policies/access.md in Latin-1',
    good: 'policies/access.md in UTF-8',
  },
  {
    id: 'missing-glyph',
    summary: 'A character cannot be printed with the bundled fonts',
    why: 'It would appear as an empty box in the PDF.',
    bad: 'name: "\\u{13080}"',
    good: 'name: Anna',
  },
  {
    id: 'page-limit',
    summary: 'A card or a playbook has more pages than it may have',
    why: 'A card is one page, because nobody turns over what hangs on a wall; a playbook is one sheet, to act by on the front and to work by on the back. It was already set in the smallest type that can be read.',
    bad: 'A playbook with thirty first actions',
    good: 'Ten first actions, and the rest under contain',
  },
  {
    id: 'pdf-fault',
    summary: 'A PDF that was printed does not hold what it must',
    why: 'Each PDF is read again before the pack is replaced: fonts, tags, links, destinations and text. A pack with a broken one is not published.',
    bad: 'A link in the PDF whose target is on no page',
    good: 'Report the message: the template, the browser or irdocs is at fault, not the profile',
  },
];
