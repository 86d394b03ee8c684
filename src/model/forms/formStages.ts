// The stages of a case at which fields of a form become required, in their order, and the words for them.

/** Stage as the catalogue names it -> when that is. The stages of one form follow each other in this order. */
export const FORM_STAGES: Readonly<Record<string, string>> = {
  'first-report': 'at first report',
  triage: 'at triage',
  response: 'during response',
  closure: 'at closure',
  review: 'at review',
  taking: 'when the item is taken',
  'hand-over': 'at each hand-over',
  storing: 'when it is stored',
  end: 'at the end',
  start: 'when the page is begun',
  decision: 'with the decision',
  'page-end': 'when the page is full',
  before: 'before it begins',
  during: 'while it runs',
  debrief: 'at the debriefing',
  report: 'with the report',
  preparation: 'before the meeting',
  'review-meeting': 'at the review',
  closing: 'when it is closed',
};
