/** Where the time comes from, so that a run can be repeated to the letter. */
export interface Clock {
  /** The present instant. */
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still at `instant`. */
export function fixedClock(instant: string): Clock {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an instant: ${instant}`)
  return { now: () => new Date(at) }
}
