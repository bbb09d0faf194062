import type { RichTextBlockElement } from '@slack/types'
import type { Chart, FilledPoint } from '../../../../src/charts/chart.ts'
import { chartText } from '../../../../src/charts/chart-text.ts'
import { caseCount, figure, shortDate } from '../../../../src/charts/figure.ts'
import type { SlackBlock } from '../blocks.ts'
import { figures } from '../figures.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { paragraphs } from '../paragraphs.ts'
import { bare, chartSpoken, clipped, fits } from '../plain.ts'
import { bold, list, rich, section } from '../rich.ts'
import { words } from '../words.ts'

/** Columns of a drawing in characters that a phone still shows on one line. */
const phoneColumns = 36

/**
 * A chart as Slack's own where it loses nothing, else as a picture, else in block characters; always with its summary, and
 * beside Slack's own with what that cannot show: intervals, cases and marked days.
 */
export function chart({ chart }: NodeOf<'chart'>, frame: Frame): readonly SlackBlock[] {
  const own = frame.own(chart)
  if (own !== null) {
    const above = fits(chart.title, figures.chart.title) ? [] : rich(section(bold(chart.title)))
    return [...above, own, ...rich(...paragraphs(chart.summary), ...beside(chart, frame))]
  }
  const drawn = drawnInText(chart)
  if (frame.drawing === 'text') return drawn
  const alt = clipped(chartSpoken(chart), figures.image.alt)
  return [
    frame.picture({ chart, alt, instead: rich(...drawingOf(chart)) }),
    ...rich(...paragraphs(chart.summary)),
  ]
}

function drawnInText(chart: Chart): readonly SlackBlock[] {
  return rich(...drawingOf(chart), ...paragraphs(chart.summary))
}

function drawingOf(chart: Chart): readonly RichTextBlockElement[] {
  const [, ...lines] = chartText(chart, phoneColumns).split('\n')
  const text = lines.join('\n').trimEnd()
  const drawing = { type: 'rich_text_preformatted' as const, elements: [{ type: 'text' as const, text }] }
  return [section(bold(chart.title)), ...(text === '' ? [] : [drawing])]
}

/** What Slack's own chart leaves out, told from the same points. */
function beside(chart: Chart, { language }: Frame): readonly RichTextBlockElement[] {
  const many = chart.series.length > 1
  const lines = chart.series.flatMap((series) =>
    series.points.flatMap((point) => {
      const limits = limitsOf(point, chart, language)
      if (limits === '') return []
      const name = many ? `${bare(series.label)}, ${bare(point.x)}` : bare(point.x)
      return [section([{ text: `${name}: ${figure(point.y ?? 0, chart)} (${limits})` }])]
    }),
  )
  const marks = chart.marks.map(({ at, label }) =>
    section([{ text: `${chart.kind === 'line' ? shortDate(at, language) : bare(at)}: ${bare(label)}` }]),
  )
  const items = [...lines, ...marks]
  return items.length === 0 ? [] : [list(items)]
}

function limitsOf({ low, high, n }: FilledPoint, chart: Chart, language: Frame['language']): string {
  const between =
    low === undefined || high === undefined ? '' : `${figure(low, chart)}–${figure(high, chart)}`
  const cases = n === undefined ? '' : words(language, 'slack.chart.cases', { n: caseCount(n, language) })
  return [between, cases].filter((part) => part !== '').join(', ')
}
