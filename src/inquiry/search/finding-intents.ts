/** What a question may ask for: one for each kind of finding that the search makes. */
export const findingIntents = [
  'imbalance',
  'group_level',
  'trend',
  'group_trend',
  'burst',
  'association',
  'relation',
  'phrase',
] as const
export type FindingIntent = (typeof findingIntents)[number]
