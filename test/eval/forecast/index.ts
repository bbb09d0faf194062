import { medianPoints } from '../../../src/analysis/series/median-points.ts'
import { type PointForecast, seasonally } from '../../../src/analysis/series/seasonally.ts'
import { thetaLine } from '../../../src/analysis/series/theta-line.ts'
import type { Evaluation } from '../evaluation.ts'
import { m4Errors, owa } from './m4-scores.ts'
import { type M4Series, readM4 } from './m4-series.ts'
import { naive2 } from './naive2.ts'

/**
 * The error of the product's point forecast against Naive2's, scored as the M4 competition did. Published for all 359 weekly
 * series: Theta 0.971, Damped 0.917, the best statistical combination 0.751.
 */
export const forecast: Evaluation = {
  name: 'forecast',
  folder: 'timeseries/m4',
  run(folder) {
    const all = readM4(folder)
    const errorsOf = (point: (series: M4Series) => PointForecast) =>
      all.map((series) => {
        const { history, truth, m } = series
        return m4Errors(history, truth, point(series)(history, truth.length), m)
      })
    const benchmark = errorsOf(
      ({ m }) =>
        (known, horizon) =>
          naive2(known, horizon, m),
    )
    const theta = errorsOf(({ m }) => seasonally(thetaLine, m > 1 ? [m] : []))
    const started = performance.now()
    const ours = errorsOf(({ periods }) => medianPoints(periods))
    const seconds = (performance.now() - started) / 1000 / all.length
    const floor = { what: 'Theta; Naive2 is 1', value: owa(theta, benchmark) }
    return Promise.resolve({
      figures: [
        {
          figure: 'OWA against Naive2',
          value: owa(ours, benchmark),
          must: 0.92,
          aim: 0.85,
          lowerIsBetter: true,
          floor,
        },
        { figure: 'seconds a series', value: seconds, lowerIsBetter: true },
      ],
    })
  },
}
