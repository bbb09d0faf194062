import type { Chart } from '../../../src/charts/chart.ts'
import { renderPng } from '../../../src/charts/render-png.ts'
import { digest } from '../../../src/support/ids.ts'
import type { Logger } from '../../../src/support/logger.ts'

/** Draws a chart as PNG; null where it cannot be drawn and its words stand alone. */
export type DrawChart = (chart: Chart) => Promise<Uint8Array | null>

/** Pictures kept, so that a message that is sent again is not drawn again. */
const mostKept = 20

/** Draws for Discord's dark theme, in which most read it. What cannot be drawn is logged. */
export function chartDrawer(logger: Logger): DrawChart {
  const kept = new Map<string, Uint8Array>()
  return async (chart) => {
    const key = digest(JSON.stringify(chart))
    const known = kept.get(key)
    if (known !== undefined) return known
    try {
      const fresh = await renderPng(chart, 'dark')
      const oldest = kept.keys().next()
      if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value)
      kept.set(key, fresh)
      return fresh
    } catch (cause) {
      logger.error({ err: cause }, 'a chart could not be drawn')
      return null
    }
  }
}
