import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AdditiveLeaves } from '../../../src/analysis/drivers/leaf-table.ts'
import { searchAdditive } from '../../../src/analysis/drivers/search-additive.ts'
import type { Evaluation } from '../evaluation.ts'
import { adtributorElements } from './floor.ts'
import { axisOf, readRows } from './read-leaves.ts'
import { elementName, elementsOfLabel, f1, type Hits, scoreElements } from './score-elements.ts'

const labels = 'injection_info.csv'

/**
 * Root cause sets of the Squeeze collection: the folder holds one folder a setting, each with leaf tables and the labels.
 * The seconds are those of the analysis on a table in memory, reading left out.
 */
export const driversB0: Evaluation = {
  name: 'drivers b0',
  folder: 'drivers/b0',
  run(folder) {
    const cases: Hits[] = []
    const floor: Hits[] = []
    let seconds = 0
    for (const path of settings(folder)) {
      const truth = truthOf(join(path, labels))
      for (const file of readdirSync(path)) {
        const label = truth.get(file.split('.')[0] ?? '')
        if (label === undefined) continue
        const leaves = readLeaves(join(path, file))
        const start = performance.now()
        const result = searchAdditive(leaves)
        seconds += (performance.now() - start) / 1000
        const found = result.kind === 'drivers' ? result.drivers : []
        cases.push(
          scoreElements(
            found.map(({ conditions }) => elementName(conditions)),
            label,
          ),
        )
        floor.push(scoreElements(adtributorElements(leaves), label))
      }
    }
    return Promise.resolve({
      figures: [
        {
          figure: `F1 (${cases.length} cases)`,
          value: f1(cases),
          must: 0.96,
          aim: 0.98,
          floor: { what: 'Adtributor', value: f1(floor) },
        },
        {
          figure: 'seconds a case, analysis alone',
          value: seconds / Math.max(cases.length, 1),
          must: 0.05,
          aim: 0.03,
          lowerIsBetter: true,
        },
      ],
    })
  },
}

/** The folders that hold labels: the named one, or those within it. */
function settings(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  if (entries.some(({ name }) => name === labels)) return [folder]
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((path) => readdirSync(path).includes(labels))
}

function truthOf(path: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { head, rows } = readRows(path)
  const [timestamp, set] = [head.indexOf('timestamp'), head.indexOf('set')]
  return new Map(rows.map((row) => [row[timestamp] ?? '', elementsOfLabel(row[set] ?? '')]))
}

function readLeaves(path: string): AdditiveLeaves {
  const { head, rows } = readRows(path)
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '')
  return {
    dimensions: head
      .filter((name) => name !== 'real' && name !== 'predict')
      .map((name) => axisOf(name, column(name))),
    actual: Float64Array.from(column('real'), Number),
    expected: Float64Array.from(column('predict'), Number),
    expectedFrom: 'forecast',
  }
}
