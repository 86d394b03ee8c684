// Which times of a form follow each other, as data: what is checked in every filled form.

/** Fields of one form, the earlier before the later; those that are not filled in are skipped. Days and times can be mixed. */
export type TimeChain = readonly string[];

/** The chains by form. Fields of a part stand in chains of their own, which hold in each row. */
export const TIME_ORDER: Readonly<Record<string, readonly TimeChain[]>> = {
  'event-report': [
    ['event_occurred_at', 'event_discovered_at', 'event_reported_at'],
    ['event_discovered_at', 'received_at', 'triage_at'],
    ['received_at', 'reporter_acknowledged_at'],
  ],
  'incident-report': [
    ['incident_occurred_at', 'incident_discovered_at', 'incident_reported_at'],
    ['incident_discovered_at', 'declared_at'],
    ['incident_discovered_at', 'awareness_at'],
    ['incident_occurred_at', 'contained_at'],
    ['incident_occurred_at', 'recovered_at'],
    ['incident_date', 'incident_end'],
    ['investigation_commenced', 'investigation_completed'],
    ['clock_start_at', 'due_at', 'next_stage_due'],
  ],
  'vulnerability-report': [
    ['vulnerability_identified', 'vulnerability_reported_at', 'vulnerability_confirmed_at'],
    ['vulnerability_identified', 'vulnerability_due'],
  ],
  'chain-of-custody': [['taken_at', 'end_at']],
  'decision-log': [['decision_at', 'decision_again']],
  'exercise-report': [
    ['exercise_brief', 'exercise_end', 'debrief_at'],
    ['exercise_start', 'exercise_end'],
  ],
  'lessons-learned-record': [
    ['lesson_occurred', 'lesson_detected', 'lesson_reported', 'lesson_declared'],
    ['lesson_occurred', 'lesson_contained'],
    ['lesson_occurred', 'lesson_recovered', 'lesson_closed', 'lesson_held'],
  ],
  'no-notify-decision': [['no_notify_start', 'no_notify_due']],
};
