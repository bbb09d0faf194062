import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One series of the competition with what came after it. */
export interface M4Series {
  /** The frequency that M4 scores it with. */
  readonly m: number
  /** Seasons that the calendar of its grain suggests, in steps. */
  readonly periods: readonly number[]
  readonly history: readonly number[]
  readonly truth: readonly number[]
}

/** M4's frequencies by the letter that its ids begin with, and the seasons of each grain. */
const grains: Readonly<Record<string, { readonly m: number; readonly periods: readonly number[] }>> = {
  Y: { m: 1, periods: [] },
  Q: { m: 4, periods: [4] },
  M: { m: 12, periods: [12] },
  W: { m: 1, periods: [52] },
  D: { m: 1, periods: [7] },
  H: { m: 24, periods: [24, 168] },
}

/** Reads every pair of `*-train.csv` and `*-test.csv` of a folder: an id, then the values, gaps at the end of a line. */
export function readM4(folder: string): readonly M4Series[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('-train.csv'))
  return files.toSorted().flatMap((file) => {
    const after = new Map(readLines(join(folder, file.replace('-train.csv', '-test.csv'))))
    return readLines(join(folder, file)).flatMap(([id, history]) => {
      const truth = after.get(id)
      const grain = grains[id.charAt(0)] ?? { m: 1, periods: [] }
      return truth === undefined ? [] : [{ ...grain, history, truth }]
    })
  })
}

function readLines(path: string): readonly (readonly [string, readonly number[]])[] {
  const [, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/u)
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', ...cells] = line.split(',').map((cell) => cell.replaceAll('"', '').trim())
      return [id, cells.filter((cell) => cell !== '' && cell !== 'NA').map(Number)] as const
    })
}
