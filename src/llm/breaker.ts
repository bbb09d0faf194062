/** Faults in a row after which an endpoint is left alone; whoever lets people wait in vain is left alone after half as many. */
const mostFaults = 4
/** How long it is left alone before one call tries it again. */
const restMs = 60_000

/** Spares people the waiting for an endpoint that does not answer. */
export interface Breaker {
  /** Whether a call may be made now; after the rest, one call at a time tries. */
  open(): boolean
  succeeded(): void
  failed(): void
  timedOut(): void
  /** The call said nothing about the endpoint: somebody stopped it. */
  unknown(): void
}

/** A breaker by the given clock, in milliseconds. */
export function createBreaker(clockMs: () => number): Breaker {
  let faults = 0
  let restUntil = 0
  let trying = false
  function fault(weight: number): void {
    faults += weight
    trying = false
    if (faults >= mostFaults) restUntil = clockMs() + restMs
  }
  return {
    open() {
      if (faults < mostFaults) return true
      if (trying || clockMs() < restUntil) return false
      trying = true
      return true
    },
    succeeded() {
      faults = 0
      trying = false
    },
    failed: () => fault(1),
    timedOut: () => fault(2),
    unknown() {
      trying = false
    },
  }
}
