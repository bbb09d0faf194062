import { createHash } from 'node:crypto'

/** Makes record ids; the same seed gives the same ids, so a turn that is run again writes the same records. */
export interface Ids {
  next(prefix: string): string
}

/**
 * Ids derived from a seed and a counter: `rd_3f2a9c51d0b7`.
 * A turn is seeded with its workspace, thread and inbound id, which makes a repeated turn idempotent.
 */
export function seededIds(seed: string): Ids {
  let count = 0
  return {
    next(prefix) {
      count += 1
      return `${prefix}_${digest(`${seed}\n${prefix}\n${count}`).slice(0, 12)}`
    },
  }
}

/** SHA-256 of a text as hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
