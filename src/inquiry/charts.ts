import type { DraftNode } from '../conversation/content.ts'
import { only } from '../conversation/write.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Language } from '../locales/locale.ts'
import type { Said } from '../locales/said.ts'
import { type Subject, valueLabel } from './subject.ts'

interface Words {
  readonly title: Said
  /** What is seen; also the text where no chart can be drawn. */
  readonly summary: Said
}

const maxBars = 12

/** A reading by the subject's dimension as bars, largest groups first. */
export function barChart(reading: Reading, subject: Subject, language: Language, words: Words): DraftNode {
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
      ...words,
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

/** One or more series over time as lines. */
export function lineChart(
  series: readonly { readonly reading: Reading; readonly label: Said }[],
  words: Words,
  marks: readonly { readonly at: string; readonly label: Said }[] = [],
): DraftNode {
  return {
    type: 'chart',
    chart: {
      kind: 'line',
      ...words,
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
