import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const windowsSchema = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))
const profilesSchema = z.object({
  standard: z.object({
    CostMatrix: z.object({ tpWeight: z.number(), fpWeight: z.number(), fnWeight: z.number() }),
  }),
})

/** What a hit, a false alarm and a miss weigh. */
export interface Weights {
  readonly tpWeight: number
  readonly fpWeight: number
  readonly fnWeight: number
}

export interface Stream {
  readonly file: string
  /** Instants in milliseconds, one a value. */
  readonly times: readonly number[]
  readonly values: readonly number[]
  /** First and last instant of each labelled window, in order. */
  readonly windows: readonly (readonly [number, number])[]
}

/** The labelled streams of a folder in the form of the Numenta Anomaly Benchmark, and its standard profile. */
export function readStreams(folder: string): {
  readonly streams: readonly Stream[]
  readonly weights: Weights
} {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const labelled = windowsSchema.parse(JSON.parse(read('combined_windows.json')))
  const { standard } = profilesSchema.parse(JSON.parse(read('profiles.json')))
  const streams = Object.entries(labelled)
    .filter(([file]) => existsSync(join(folder, file)))
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(([file, windows]): Stream => {
      const rows = read(file).trim().split(/\r?\n/u).slice(1)
      const cells = rows.map((row) => row.split(','))
      return {
        file,
        times: cells.map(([time = '']) => instant(time)),
        values: cells.map(([, value = '']) => z.coerce.number().parse(value)),
        windows: windows
          .map(([from, to]) => [instant(from), instant(to)] as const)
          .toSorted((one, two) => one[0] - two[0]),
      }
    })
  return { streams, weights: standard.CostMatrix }
}

function instant(text: string): number {
  return Date.parse(`${text.trim().slice(0, 19).replace(' ', 'T')}Z`)
}
