import { median } from '../../../src/analysis/median.ts'
import { streamDetector } from '../../../src/analysis/series/stream-detector.ts'
import type { Evaluation } from '../evaluation.ts'
import { nabScore } from './nab-score.ts'
import { readStreams, type Stream } from './read-streams.ts'
import { windowedGaussian } from './windowed-gaussian.ts'

/** Instants that the time between values is taken from, all of them in the part that is not scored. */
const firstInstants = 50

/** Published on ads and tweets together, standard profile: ARTime 79.8, HTM 70.7, windowed Gaussian 53.0. */
export const anomalies: Evaluation = {
  name: 'anomalies',
  folder: 'timeseries/nab',
  async run(folder) {
    const { streams, weights } = readStreams(folder)
    const scores = streams.map(watched)
    const { score, threshold } = nabScore(streams, scores, weights)
    const floor = nabScore(
      streams,
      streams.map(({ values }) => windowedGaussian(values)),
      weights,
    )
    return {
      figures: [
        {
          figure: 'NAB standard score',
          value: score,
          must: 60,
          aim: 75,
          floor: { what: 'windowed Gaussian', value: floor.score },
        },
      ],
      answer: {
        threshold,
        streams: streams.map(({ file, times }, place) => ({
          file,
          alerts: times
            .filter((_, at) => (scores[place]?.[at] ?? 0) >= threshold)
            .map((time) => new Date(time).toISOString()),
        })),
      },
    }
  },
}

function watched({ times, values }: Stream): readonly number[] {
  const known = times.slice(0, firstInstants)
  const detect = streamDetector(median(known.slice(1).map((time, place) => time - (known[place] ?? time))))
  return values.map((value, place) => detect(value, times[place] ?? 0))
}
