import { effectiveRate } from './design-effect.ts'
import type { Interval } from './estimate.ts'
import { linearised } from './linearised.ts'
import { meanInterval } from './mean-interval.ts'
import type { Sample } from './sample.ts'
import { isSteady } from './steady-ratio.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * Confidence interval of one group's level, in the metric's unit: a share by Wilson (of bundled cases after their design
 * effect), a mean by Student's t, a ratio of sums by
 * the delta method; null where there is too little for one.
 *
 * Example: 81 of 263 at 0.95 gives 0.2553 to 0.3662.
 */
export function levelInterval(sample: Sample, level = 0.95): Interval | null {
  switch (sample.kind) {
    case 'rate': {
      const { successes, n } = effectiveRate(sample)
      return wilsonInterval(successes, n, level)
    }
    case 'mean':
      return meanInterval(sample, level)
    case 'ratio':
      return isSteady(sample) ? meanInterval(linearised(sample), level) : null
  }
}
