/** The parts of an insight that are a person's words, in the order they are told. */
export const toldSlots = [
  'behaviour',
  'emotion',
  'motivation',
  'tension',
  'soWhat',
  'notFor',
  'touchpoint',
  'earlySign',
  'surprise',
  'since',
  'origin',
  'translated',
] as const
