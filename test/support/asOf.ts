/** The day on which tests judge the dates of profiles, so that they do not fail as time passes. */
export const AS_OF = '2026-11-22';
