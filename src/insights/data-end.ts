import type { Reading } from '../evidence/reading.ts'

/** The last day that a reading's figures cover; undefined for data without dates. */
export function dataEnd(reading: Reading): string | undefined {
  return [reading.asOf, reading.period?.to].filter((day) => day !== undefined).sort()[0]
}

/** The readings that no other one of the same metric and source outlasts: comparisons with the past are not "old". */
export function latestReadings(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(
    (reading) =>
      !readings.some(
        (other) =>
          other.source === reading.source &&
          other.metric === reading.metric &&
          (dataEnd(other) ?? '') > (dataEnd(reading) ?? ''),
      ),
  )
}
