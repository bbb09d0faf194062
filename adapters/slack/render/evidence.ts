import type { Button } from '@slack/types'
import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import { textsOf } from '../../../src/delivery/measure.ts'
import { actionId } from './action-ids.ts'
import { figures } from './figures.ts'
import type { Frame } from './frame.ts'
import { bare, label } from './plain.ts'
import { spansOf } from './spans.ts'
import { words } from './words.ts'

/** Controls hold no figures that could be asked for. */
const silent = new Set<ContentNode['type']>(['actions', 'choice', 'form'])

/** The records that a message's figures, charts and sources rest on, each once, in the order they are read. */
function evidenceOf(content: Content): readonly string[] {
  const records = content.flatMap((node) => {
    if (silent.has(node.type)) return []
    const linked = textsOf(node).flatMap((text) => spansOf(text).flatMap(({ evidence }) => evidence ?? []))
    if (node.type === 'chart') return [...linked, ...node.chart.series.map((one) => one.reading)]
    return node.type === 'sources' ? node.links.map((link) => link.evidence) : linked
  })
  return [...new Set(records)].filter((record) => /^[\w-]+$/u.test(record))
}

/**
 * The button that opens what a message's figures rest on. One a message, since a figure within a sentence cannot be pressed
 * in Slack without leaving it; where the last row has room, the button stands there.
 */
export function evidenceButton(content: Content, frame: Frame): Button | null {
  const value = listed(evidenceOf(content))
  if (value === '') return null
  const text = label(nameOf(content) ?? words(frame.language, 'slack.evidence.show'), figures.button.text)
  return { type: 'button', action_id: actionId.evidence(frame.next()), text, value }
}

/** The name that the message itself gives its sources, where it gives one. */
function nameOf(content: Content): string | null {
  const labels = content.flatMap((node) =>
    node.type === 'sources' ? node.links.map((link) => link.label) : [],
  )
  const [only = '', ...others] = [...new Set(labels)]
  return others.length > 0 || bare(only) === '' ? null : only
}

/** As many records as a button holds, the first read first; the rest are opened from the insight. */
function listed(records: readonly string[]): string {
  let value = ''
  for (const record of records) {
    const longer = value === '' ? record : `${value} ${record}`
    if (longer.length > figures.button.value) break
    value = longer
  }
  return value
}
