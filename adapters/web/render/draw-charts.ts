import type { Chart } from '../../../src/charts/chart.ts'
import { renderSvg } from '../../../src/charts/render-svg.ts'
import type { Content } from '../../../src/conversation/content.ts'
import { digest } from '../../../src/support/ids.ts'
import type { Logger } from '../../../src/support/logger.ts'
import type { DrawnCharts } from './frame.ts'

type Drawn = { readonly light: string; readonly dark: string }

/** Drawings kept, so that opening a long conversation again does not draw its charts again. */
const mostKept = 200

/** Draws the charts of some content once for each theme. One that cannot be drawn is left out and logged. */
export function chartDrawer(logger: Logger): (content: Content) => Promise<DrawnCharts> {
  const kept = new Map<string, Drawn>()

  async function drawn(chart: Chart): Promise<Drawn> {
    const key = digest(JSON.stringify(chart))
    const known = kept.get(key)
    if (known !== undefined) return known
    const fresh = { light: await renderSvg(chart, 'light'), dark: await renderSvg(chart, 'dark') }
    const oldest = kept.keys().next()
    if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value)
    kept.set(key, fresh)
    return fresh
  }

  return async (content) => {
    const charts = new Map<Chart, Drawn>()
    for (const node of content) {
      if (node.type !== 'chart') continue
      try {
        charts.set(node.chart, await drawn(node.chart))
      } catch (cause) {
        logger.error({ err: cause }, 'a chart could not be drawn')
      }
    }
    return charts
  }
}
