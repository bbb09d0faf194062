import { changePoints } from '../../../src/analysis/series/change-points.ts'
import type { Evaluation } from '../evaluation.ts'
import { annotatedF1 } from './annotated-f1.ts'
import { binarySegmentation } from './binary-segmentation.ts'
import { readAnnotated } from './read-annotated.ts'

/** Seasons that a series without a calendar may have: quarters, weekdays, months, hours, weeks. */
const periods = [4, 7, 12, 24, 52]

/** Published on 25 series, default settings: BINSEG 0.690, PELT 0.684, BOCPD 0.656, none at all 0.647. */
export const changepoints: Evaluation = {
  name: 'changepoints',
  folder: 'timeseries/tcpd',
  async run(folder) {
    const series = readAnnotated(folder)
    const score = (find: (values: readonly number[]) => readonly number[]) =>
      series.reduce((sum, one) => sum + annotatedF1(one.annotations, find(one.values)), 0) / series.length
    return {
      figures: [
        {
          figure: 'F1, margin 5',
          value: score(found),
          must: 0.69,
          aim: 0.75,
          floor: { what: 'binary segmentation', value: score(binarySegmentation) },
        },
        { figure: 'F1 of no change points', value: score(() => []) },
      ],
      answer: series.map(({ name, values, annotations }) => {
        const points = found(values)
        return { name, points, f1: annotatedF1(annotations, points) }
      }),
    }
  },
}

function found(values: readonly number[]): readonly number[] {
  const result = changePoints(values, { periods })
  return result.kind === 'change_points' ? result.points : []
}
