import type { Chart } from './chart.ts'

export interface WaterfallStep {
  readonly label: string
  readonly value: number
  readonly from: number
  readonly to: number
  readonly total: boolean
}

/** Where each bar of a waterfall begins and ends: totals stand on zero, parts on what was there before them. */
export function waterfallSteps(chart: Chart): readonly WaterfallStep[] {
  let level = 0
  return (chart.series[0]?.points ?? []).flatMap((point) => {
    if (point.y === null) return []
    const total = point.total ?? false
    const from = total ? 0 : level
    level = total ? point.y : level + point.y
    return [{ label: point.x, value: point.y, from, to: level, total }]
  })
}
