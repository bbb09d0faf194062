import type { ModalView } from '@slack/types'
import type { Opened } from '../../../src/conversation/library.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { SlackBlock } from './blocks.ts'
import { drawNode } from './draw-node.ts'
import { figures } from './figures.ts'
import type { Frame } from './frame.ts'
import { heading } from './nodes/heading.ts'
import { notice } from './nodes/notice.ts'
import { label } from './plain.ts'
import { words } from './words.ts'

/** Records are shown until this many blocks are used, which leaves room for the sentence that says how many are not. */
const mostBlocks = figures.view.blocks - 1
/** A view may weigh so much, with room for what Slack adds. */
const mostBytes = figures.view.bytes * 0.8

/**
 * Records of the library in a modal, one below the other: what a message's figures rest on, or an insight. One that is
 * gone is said to be. Drawn as text, since Slack's own tables and charts belong to messages.
 */
export function renderOpened(
  records: readonly (Opened | null)[],
  language: Language,
  title: string,
): ModalView {
  const frame = textFrame(language)
  const drawn = records.map((record) => recordBlocks(record, frame))
  const kept: SlackBlock[] = []
  let shown = 0
  for (const blocks of drawn) {
    const longer = [...kept, ...blocks]
    if (longer.length > mostBlocks || Buffer.byteLength(JSON.stringify(longer)) > mostBytes) break
    kept.push(...blocks)
    shown += 1
  }
  const left = drawn.length - shown
  const more = words(language, 'slack.evidence.more', { count: left })
  const rest = left === 0 ? [] : notice({ type: 'notice', level: 'info', text: more }, frame)
  return {
    type: 'modal',
    callback_id: 'visao_opened',
    title: label(title, figures.view.title),
    close: label(words(language, 'slack.evidence.close'), figures.view.close),
    blocks: [...kept, ...rest],
  }
}

function recordBlocks(record: Opened | null, frame: Frame): readonly SlackBlock[] {
  if (record === null) {
    const text = words(frame.language, 'slack.evidence.gone')
    return notice({ type: 'notice', level: 'info', text }, frame)
  }
  return [
    ...heading({ type: 'heading', text: record.title }),
    ...record.content.flatMap((node) => drawNode(node, frame)),
  ]
}

function textFrame(language: Language): Frame {
  let count = 0
  return {
    language,
    drawing: 'text',
    own: () => null,
    picture: ({ instead }) => instead[0] ?? { type: 'divider' },
    next() {
      count += 1
      return count
    },
  }
}
