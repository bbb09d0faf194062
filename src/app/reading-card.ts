import type { Draft, DraftNode } from '../conversation/content.ts'
import { only, prose, say } from '../conversation/write.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Reading } from '../evidence/reading.ts'
import { findingSaid } from '../inquiry/said/finding-said.ts'
import { quoteNode } from '../inquiry/shown/quote-node.ts'
import { dimensionOf } from '../inquiry/subject.ts'
import { isPhraseKey, type Language } from '../locales/locale.ts'
import type { Said } from '../locales/said.ts'
import type { Catalog } from '../metrics/catalog.ts'
import { valueLabel } from '../metrics/value-label.ts'

const mostRows = 60

/** What a figure rests on: a reading with its rows and query, a finding with its readings, or a customer's or a colleague's words. */
export function readingCard(
  id: string,
  evidence: Evidence,
  catalog: Catalog,
  language: Language,
): { readonly title: Said; readonly content: Draft } | null {
  const reading = evidence.readings[id]
  if (reading !== undefined)
    return {
      title: metricSaid(reading, catalog, language),
      content: readingNodes(reading, catalog, language),
    }
  const finding = evidence.findings[id]
  if (finding !== undefined) {
    const readings = finding.readings.flatMap((one) => evidence.readings[one] ?? [])
    const title =
      readings[0] === undefined ? say('reading.finding') : metricSaid(readings[0], catalog, language)
    return {
      title,
      content: [
        ...(finding.kind === 'test_plan'
          ? []
          : [{ type: 'prose' as const, text: findingSaid(finding, catalog, language) }]),
        prose('reading.tested', { tested: { ref: `${id}.testedWith`, format: 'integer' } }),
        ...readings.flatMap((one) => readingNodes(one, catalog, language)),
      ],
    }
  }
  const quote = evidence.quotes[id]
  if (quote !== undefined)
    return {
      title: say('show.words'),
      content: [
        quoteNode(quote, catalog, language),
        ...(quote.date === undefined
          ? []
          : [
              {
                type: 'facts' as const,
                facts: [{ label: say('card.day'), value: only({ date: quote.date }) }],
              },
            ]),
      ],
    }
  const statement = evidence.statements[id]
  if (statement !== undefined)
    return {
      title: say('reading.stated'),
      content: [
        {
          type: 'quote',
          text: say('evidence.words', { words: { words: statement.words, from: id } }),
          source: only({ quoted: statement.by.name }),
        },
      ],
    }
  return null
}

function metricSaid(reading: Reading, catalog: Catalog, language: Language): Said {
  const metric = catalog.metrics.find(
    (info) => info.source === reading.source && info.name === reading.metric,
  )
  return metric === undefined ? say('show.words') : only({ name: metric.label[language] })
}

function readingNodes(reading: Reading, catalog: Catalog, language: Language): Draft {
  const dimensions = Object.keys(reading.rows[0]?.group ?? {})
  const timed = reading.rows[0]?.time !== undefined
  return [
    {
      type: 'facts',
      facts: [
        { label: say('collect.source'), value: only({ quoted: reading.source }) },
        {
          label: say('reading.period'),
          value:
            reading.period === undefined
              ? say('show.no_dates')
              : say('reading.from_to', {
                  from: { ref: `${reading.id}.from`, format: 'date' },
                  to: { ref: `${reading.id}.to`, format: 'date' },
                }),
        },
        { label: say('reading.fetched'), value: only({ date: reading.fetchedAt.slice(0, 10) }) },
      ],
    },
    {
      type: 'table',
      caption: metricSaid(reading, catalog, language),
      columns: [
        ...(timed ? [{ label: say('reading.period') }] : []),
        ...dimensions.map((name) => ({
          label: only({ quoted: dimensionOf(catalog, reading.source, name)?.label[language] ?? name }),
        })),
        { label: say('show.value'), align: 'end' as const },
        { label: say('reading.interval'), align: 'end' as const },
        { label: say('show.cases'), align: 'end' as const },
      ],
      rows: reading.rows.slice(0, mostRows).map((row, place): readonly Said[] => [
        ...(timed ? [only({ ref: `${reading.id}.${place}.time`, format: 'date' })] : []),
        ...dimensions.map((name) => groupSaid(reading, catalog, language, name, row.group[name])),
        row.value === null ? say('status.none') : only({ ref: `${reading.id}.${place}.value` }),
        row.low == null || row.high == null
          ? say('status.none')
          : say('reading.between', {
              low: { ref: `${reading.id}.${place}.low` },
              high: { ref: `${reading.id}.${place}.high` },
            }),
        only({ ref: `${reading.id}.${place}.n`, format: 'integer' }),
      ]),
    },
    ...reading.flags.flatMap((flag): DraftNode[] => {
      const key = `flags.${flag}`
      return isPhraseKey(key) ? [{ type: 'notice', level: 'info', text: say(key) }] : []
    }),
    { type: 'prose', text: say('reading.query', { query: { code: reading.compiled } }) },
  ]
}

function groupSaid(
  reading: Reading,
  catalog: Catalog,
  language: Language,
  name: string,
  value: string | number | boolean | null | undefined,
): Said {
  if (value === null || value === undefined) return say('status.none')
  const dimension = dimensionOf(catalog, reading.source, name)
  return only({ quoted: dimension === null ? String(value) : valueLabel(dimension, value)[language] })
}
