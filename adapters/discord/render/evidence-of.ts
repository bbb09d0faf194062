import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import { textsOf } from '../../../src/delivery/measure.ts'
import { plainMarkdown } from '../../../src/support/markdown.ts'

/** A record that a message rests on. */
export interface Evidence {
  readonly record: string
  /** What the message itself calls it. */
  readonly names: readonly string[]
  /** The figures and lines that are of it. */
  readonly shown: readonly string[]
  /** The words among which its first figure stands. */
  readonly place: string
}

const link = /\[((?:[^[\]\\]|\\.)+)\]\(evidence:([A-Za-z0-9_-]{1,90})[^()\s]*\)/gu

/** Every record that a message rests on, once, in the order in which they are met. */
export function evidenceOf(content: Content): readonly Evidence[] {
  const found = new Map<string, Evidence>()
  for (const node of content) {
    for (const one of [...namedBy(node), ...shownBy(node)]) {
      const known = found.get(one.record)
      found.set(one.record, {
        record: one.record,
        names: [...new Set([...(known?.names ?? []), ...one.names])],
        shown: [...new Set([...(known?.shown ?? []), ...one.shown])],
        place: known === undefined || known.place === '' ? one.place : known.place,
      })
    }
  }
  return [...found.values()]
}

function shownBy(node: ContentNode): readonly Evidence[] {
  const lines = linesOf(node).flatMap((text) => text.split('\n'))
  return lines.flatMap((line) =>
    [...line.matchAll(link)].map(([, figure = '', record = '']) => ({
      record,
      names: [],
      shown: [plainMarkdown(figure)],
      place: plainMarkdown(line),
    })),
  )
}

/** What is read together, so that a figure is found by the words beside it. */
function linesOf(node: ContentNode): readonly string[] {
  if (node.type === 'table') return [node.caption, ...node.rows.map((row) => row.join(' · '))]
  if (node.type !== 'facts') return textsOf(node)
  return node.facts.map(({ label, value, note }) => `${label}: ${value} ${note ?? ''}`)
}

/** Records that a node names by themselves: sources by their label, a chart's readings by the line drawn of them. */
function namedBy(node: ContentNode): readonly Evidence[] {
  if (node.type === 'sources')
    return node.links.flatMap(({ evidence, label }) =>
      recordOf(evidence, { names: [plainMarkdown(label)], shown: [] }),
    )
  if (node.type !== 'chart') return []
  const { series } = node.chart
  return series.flatMap(({ reading, label }) =>
    recordOf(reading, { names: [], shown: [plainMarkdown(label)] }),
  )
}

function recordOf(id: string, found: Pick<Evidence, 'names' | 'shown'>): readonly Evidence[] {
  const record = /^[A-Za-z0-9_-]{1,90}/u.exec(id)?.[0]
  return record === undefined ? [] : [{ record, place: '', ...found }]
}
