import type { Chart } from './chart.ts'
import { plainLabel, wrap } from './label.ts'

/** The title over as many lines as it needs, with the currency beneath it. */
export function chartTitle(chart: Chart): { text: string[]; subtitle?: string } {
  const text = [...wrap(plainLabel(chart.title), 60, 4)]
  return chart.unit === 'currency' && chart.currency !== undefined
    ? { text, subtitle: chart.currency }
    : { text }
}
