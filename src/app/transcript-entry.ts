import { deskCommand } from '../conversation/desk-command.ts'
import { house, isHouse } from '../conversation/house.ts'
import type { TranscriptEntry } from '../conversation/library.ts'
import type { SpokenEntry } from '../store/store.ts'

/** Whether it was said in the thread: not what went to a channel or to one person alone, nor that the house wakes a thread. */
export function isSpoken(entry: SpokenEntry): boolean {
  return entry.direction === 'out' ? entry.outbound.audience.kind === 'thread' : !isHouse(entry.inbound.actor)
}

/** One entry of a conversation as its surface shows it. */
export function entryOf(entry: SpokenEntry): TranscriptEntry {
  if (entry.direction === 'out') {
    const { key, sentAt, text, content, answers } = entry.outbound
    const to = answers === undefined ? {} : { answers }
    return { id: key, direction: 'out', at: sentAt, author: house.name, text, content, ...to }
  }
  const { id, receivedAt, actor, payload } = entry.inbound
  const text =
    payload.kind === 'message'
      ? payload.text
      : payload.kind === 'form_submit'
        ? Object.values(payload.values)
            .filter((value) => value !== '')
            .join(' · ')
        : payload.kind === 'file'
          ? payload.files.map((file) => file.name).join(', ')
          : payload.kind === 'command' && payload.name !== deskCommand
            ? `/${payload.name} ${payload.text}`.trim()
            : ''
  return { id, direction: 'in', at: receivedAt, author: actor.name, text }
}
