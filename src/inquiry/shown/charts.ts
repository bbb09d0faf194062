import type { DraftNode } from '../../conversation/content.ts'
import { only, say } from '../../conversation/write.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import type { Subject } from '../subject.ts'

const maxBars = 12
/** Bars that the alt text names. */
const saidBars = 6

/** A reading by the subject's dimension as bars, largest groups first. */
export function barChart(reading: Reading, subject: Subject, language: Language, title: Said): DraftNode {
  const { dimension } = subject
  const rows = reading.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.value !== null)
    .toSorted((a, b) => b.row.n - a.row.n)
    .slice(0, maxBars)
  return {
    type: 'chart',
    chart: {
      kind: 'bar',
      title,
      summary: barsSaid(
        title,
        rows.slice(0, saidBars).map(({ row, index }) => ({
          name: categoryName(row.group, dimension, language),
          value: `${reading.id}.${index}.value`,
        })),
      ),
      marks: [],
      series: [
        {
          label: only({ name: subject.metric.label[language] }),
          reading: reading.id,
          points: rows.map(({ row, index }) => ({
            row: index,
            x: { category: only({ name: categoryName(row.group, dimension, language) }) },
          })),
        },
      ],
    },
  }
}

function categoryName(
  group: Reading['rows'][number]['group'],
  dimension: Subject['dimension'],
  language: Language,
): string {
  const [value] = Object.values(group)
  if (value === null || value === undefined) return '–'
  return dimension === null ? String(value) : valueLabel(dimension, value)[language]
}

/** What is seen, in words: the alt text, and the text where no chart can be drawn. */
function barsSaid(title: Said, bars: readonly { readonly name: string; readonly value: string }[]): Said {
  const list = bars.map(({ name, value }) => say('chart.bar', { name: { name }, value: { ref: value } }))
  return say('chart.seen', { title, seen: { list, join: 'comma' } })
}

/** One or more series over time as lines. */
export function lineChart(
  series: readonly { readonly reading: Reading; readonly label: Said }[],
  title: Said,
  marks: readonly { readonly at: string; readonly label: Said }[] = [],
): DraftNode {
  return {
    type: 'chart',
    chart: {
      kind: 'line',
      title,
      summary: say('chart.seen', { title, seen: { list: series.map(lineSaid), join: 'comma' } }),
      marks,
      series: series.map(({ reading, label }) => ({
        label,
        reading: reading.id,
        points: reading.rows.flatMap((row, index) =>
          row.time === undefined ? [] : [{ row: index, x: { date: row.time } }],
        ),
      })),
    },
  }
}

function lineSaid({ reading, label }: { readonly reading: Reading; readonly label: Said }): Said {
  const known = reading.rows.flatMap((row, index) => (row.value === null ? [] : [index]))
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return label
  return say('chart.line', {
    name: label,
    first: { ref: `${reading.id}.${first}.value` },
    last: { ref: `${reading.id}.${last}.value` },
    from: { ref: `${reading.id}.${first}.time`, format: 'date' },
    to: { ref: `${reading.id}.${last}.time`, format: 'date' },
  })
}
