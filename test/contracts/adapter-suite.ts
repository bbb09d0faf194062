import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Adapter, RunningAdapter } from '../../adapters/adapter.ts'
import type { Content } from '../../src/conversation/content.ts'
import type { Outbound } from '../../src/conversation/outbound.ts'
import { fitMessage as shape } from '../../src/delivery/fit-message.ts'
import { plainText } from '../../src/delivery/plain-text.ts'
import { languages } from '../../src/locales/locale.ts'
import { showcase } from '../adapters/web/showcase.ts'

/** A running adapter and what its platform shows by now, as text. */
export interface Surface {
  readonly running: RunningAdapter
  shown(): string
}

/** What every adapter must do; `open` starts it anew against a platform of the test's own. */
export function adapterSuite<O>(title: string, adapter: Adapter<O>, open: () => Promise<Surface>): void {
  describe(`adapter ${title}`, () => {
    let surface: Surface
    beforeEach(async () => {
      surface = await open()
    })
    afterEach(() => surface.running.close())

    it('declares what it can show, all of it positive', () => {
      const { maxFields, maxOptions, maxActions, maxTableRows, textBudget, blockBudget, formFields } =
        adapter.capabilities
      for (const limit of [maxFields, maxOptions, maxActions, maxTableRows, textBudget, blockBudget])
        expect(Number.isInteger(limit) && limit > 0).toBe(true)
      expect(textBudget).toBeGreaterThanOrEqual(200)
      expect(formFields).toContain('short')
      expect(new Set(formFields).size).toBe(formFields.length)
      expect(adapter.name).toMatch(/^[a-z]+$/u)
    })

    for (const language of languages) {
      const nodes = showcase(language).flat()
      it.each(nodes.map((node, place) => [node.type, place, node] as const))(
        `takes a %s (%i) in ${language} and gives a receipt`,
        async (type, place, node) => {
          for (const [part, content] of shape([node], adapter.capabilities).parts.entries()) {
            const key = `${language}.${type}.${place}.${part}`
            const receipt = await surface.running.deliver(outboundOf(adapter.name, language, key, content))
            expect(receipt.platformId).not.toBe('')
          }
        },
      )
    }

    it('answers the same key with the same receipt and shows it no second time', async () => {
      const outbound = outboundOf(adapter.name, 'en', 'same', [{ type: 'prose', text: 'Only once.' }])
      const first = await surface.running.deliver(outbound)
      const once = await seen(surface)
      expect(await surface.running.deliver(outbound)).toEqual(first)
      expect(await seen(surface)).toBe(once)
    })

    it('takes signs of work and the end of a turn that it did not begin', () => {
      const thread = { workspace: 'local', channel: adapter.name, thread: 'main' }
      surface.running.working?.(thread, 'reading the file')
      surface.running.working?.(thread, null)
      surface.running.settled?.({ inbound: 'none', ...thread, step: 'objective', status: 'open' })
    })

    it('ends when it is closed, and may be closed again', async () => {
      await surface.running.close()
      await surface.running.ended
      await surface.running.close()
    })
  })
}

/** How often the sentence stands on the platform once it has caught up. */
async function seen(surface: Surface): Promise<number> {
  await setImmediate()
  return surface.shown().split('Only once.').length - 1
}

function outboundOf(platform: string, language: 'en' | 'vi', key: string, content: Content): Outbound {
  return {
    key,
    op: 'post',
    platform,
    workspace: 'local',
    channel: platform,
    thread: 'main',
    audience: { kind: 'thread' },
    language,
    content,
    text: plainText(content),
    sentAt: '2026-11-22T03:00:00.000Z',
  }
}
