import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Drawing } from '../../../../adapters/slack/render/frame.ts'
import { messageBreaches } from '../../../../adapters/slack/render/limits.ts'
import { placeImages, renderMessage } from '../../../../adapters/slack/render/message.ts'
import { makeShared, type Shared } from '../../../turns/shared.ts'
import { showcase } from '../../web/showcase.ts'
import { dumpBlocks } from './dump.ts'
import { expectKept, records } from './kept.ts'
import { pictured } from './pictured.ts'
import { keptTurns, playTurns, type Turn } from './spoken-turns.ts'

const now = '2026-11-21T08:00:00Z'

let shared: Shared | null = null
beforeAll(async () => {
  shared = records ? await makeShared(now) : null
})
afterAll(() => shared?.remove())

describe('a conversation of six steps, block by block', () => {
  it.each(['english-shop', 'vietnamese-shop'])('%s is drawn as recorded, within all limits', async (name) => {
    const turns = shared === null ? await keptTurns(name) : await playTurns(name, now, shared)
    expect(new Set(turns.flatMap(({ said }) => said).flatMap(stepsOf)).size).toBe(6)
    const drawn = turns.flatMap(({ act, said }) => [`=== ${act}`, ...said.map((one) => drawMessage(one))])
    await expectKept(name, `${drawn.join('\n\n')}\n`)
  })
})

describe('every kind of node', () => {
  it.each(['en', 'vi'] as const)(
    'is drawn as recorded, with all that Slack has and with text alone: %s',
    async (language) => {
      const drawn = (['native', 'text'] as const).flatMap((drawing) => [
        `=== ${drawing}`,
        ...showcase(language).map((content) => drawMessage({ content, language }, drawing)),
      ])
      await expectKept(`showcase-${language}`, `${drawn.join('\n\n')}\n`)
    },
  )
})

function stepsOf({ content }: Turn['said'][number]): readonly string[] {
  return content.flatMap((node) => (node.type === 'progress' ? [node.step] : []))
}

function drawMessage(outbound: Turn['said'][number], drawing: Drawing = 'native'): string {
  const message = renderMessage(outbound, { drawing })
  const blocks = placeImages(message, pictured)
  expect(messageBreaches({ text: message.text, blocks })).toEqual([])
  const [aloud = ''] = message.text.split('\n')
  return `--- aloud: ${aloud}\n${dumpBlocks(blocks)}`
}
