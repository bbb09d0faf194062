import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discordCapabilities } from '../../../../adapters/discord/render/capabilities.ts'
import { renderForm } from '../../../../adapters/discord/render/form.ts'
import { breachesOf } from '../../../../adapters/discord/render/limits.ts'
import { renderMessage } from '../../../../adapters/discord/render/message.ts'
import { modalBreachesOf } from '../../../../adapters/discord/render/modal-limits.ts'
import type { Outbound } from '../../../../src/conversation/outbound.ts'
import { fold } from '../../../../src/support/fold.ts'
import { parseDialogue, printAct } from '../../../turns/dialogue.ts'
import { makeShared, type Shared } from '../../../turns/shared.ts'
import { openStage } from '../../../turns/stage.ts'
import { dump } from './dump.ts'
import { stubPicture } from './stub-picture.ts'

/** Whether what is drawn now is kept as right, instead of being held against what was kept. */
const records = process.env.RECORD === '1'
const now = '2026-11-21T08:00:00Z'

let shared: Shared
beforeAll(async () => {
  shared = await makeShared(now)
})
afterAll(() => shared.remove())

describe('a conversation of six steps, component by component', () => {
  it.each(['english-shop', 'vietnamese-shop'])('%s is drawn as recorded, within all limits', async (name) => {
    const drawn = await drawDialogue(name)
    const file = new URL(`drawn/${name}.txt`, import.meta.url)
    if (records) await writeFile(file, drawn)
    else expect(drawn).toBe(await readFile(file, 'utf8'))
  })
})

async function drawDialogue(name: string): Promise<string> {
  const text = await readFile(new URL(`../../../turns/dialogues/${name}.txt`, import.meta.url), 'utf8')
  const { header, turns } = parseDialogue(text)
  const heard: Outbound[] = []
  const stage = await openStage({
    now,
    files: shared.files,
    sampleFolder: shared.shop,
    begun: shared.begun,
    capabilities: discordCapabilities,
    heard: (outbound) => heard.push(outbound),
  })
  const drawn: string[] = []
  try {
    for (const { by, act } of turns) {
      heard.length = 0
      await stage.take({ id: fold(by), name: by, locale: header.language }, act)
      drawn.push(`=== ${printAct(by, act)}`, ...(await Promise.all(heard.map(drawMessage))))
    }
  } finally {
    await stage.close()
  }
  return `${drawn.join('\n\n')}\n`
}

async function drawMessage(outbound: Outbound): Promise<string> {
  const { body, files } = await renderMessage(outbound, { drawChart: stubPicture, vote: true })
  expect(breachesOf(body, files)).toEqual([])
  const modals = outbound.content.flatMap((node) =>
    node.type === 'form' ? renderForm(node, outbound.language) : [],
  )
  expect(modals.flatMap(modalBreachesOf)).toEqual([])
  const opened = modals.map((modal) => `opens ${modal.title}\n${dump(modal.components)}`)
  return [dump(body.components), ...opened].join('\n')
}
