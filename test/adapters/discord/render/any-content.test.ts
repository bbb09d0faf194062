import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discordCapabilities } from '../../../../adapters/discord/render/capabilities.ts'
import { renderForm } from '../../../../adapters/discord/render/form.ts'
import { breachesOf } from '../../../../adapters/discord/render/limits.ts'
import { renderMessage } from '../../../../adapters/discord/render/message.ts'
import { modalBreachesOf } from '../../../../adapters/discord/render/modal-limits.ts'
import type { ContentNode } from '../../../../src/conversation/content.ts'
import { fitMessage } from '../../../../src/delivery/fit-message.ts'
import { textsOf } from '../../../../src/delivery/measure.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import { node } from '../../../src/delivery/arbitrary-content.ts'
import { hasDiscordSchema, loadDiscordSchema, whyNot } from '../schema/discord-schema.ts'
import { dump } from './dump.ts'
import { stubPicture } from './stub-picture.ts'

const language = fc.constantFrom('en' as const, 'vi' as const)
const drawing = { drawChart: stubPicture, vote: true }
/** One of each reference, as the house makes them: ids are not repeated within a message. */
const content = fc
  .array(node, { minLength: 1, maxLength: 25 })
  .map((nodes) => nodes.map((one, place) => named(one, place)))

/** Signs that Discord reads, and what pings people. */
const signs = fc
  .array(
    fc.constantFrom(
      '*',
      '_',
      '~~',
      '||',
      '`',
      '\\',
      '<@123>',
      '@everyone',
      '](http://a.b)',
      '# ',
      '> ',
      '- ',
      'ệ',
      '漢',
      '\n',
    ),
  )
  .map((parts) => parts.join(''))

describe('any content', () => {
  it('keeps every limit of Discord, in as many messages as it takes', async () => {
    await fc.assert(
      fc.asyncProperty(content, language, async (tree, spoken) => {
        for (const part of fitMessage(tree, discordCapabilities).parts) {
          const { body, files } = await renderMessage({ content: part, language: spoken }, drawing)
          expect(breachesOf(body, files)).toEqual([])
        }
        for (const one of tree)
          if (one.type === 'form')
            for (const modal of renderForm(one, spoken)) expect(modalBreachesOf(modal)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('is told in full: every word is in a text, a control, a form or a file', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (tree) => {
        const told: string[] = []
        for (const part of fitMessage(tree, discordCapabilities).parts) {
          const { body, files } = await renderMessage({ content: part, language: 'en' }, drawing)
          const rows = files.filter((file) => file.name.endsWith('.csv'))
          told.push(dump(body.components), ...rows.map((file) => new TextDecoder().decode(file.bytes)))
        }
        const heard = new Set(told.flatMap(wordsOf))
        const lost = tree.flatMap(toldBy).map(plainMarkdown).flatMap(wordsOf)
        expect(lost.filter((word) => !heard.has(word))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('made of signs still fits, and pings nobody', async () => {
    const texts = fc.array(signs, { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(texts, async (said) => {
        const tree = said.map(
          (text): ContentNode => ({ type: 'prose', text: escapedByTheHouse(text.repeat(20)) }),
        )
        for (const part of fitMessage(tree, discordCapabilities).parts) {
          const { body, files } = await renderMessage({ content: part, language: 'en' }, drawing)
          expect(breachesOf(body, files)).toEqual([])
          expect(JSON.stringify(body)).not.toMatch(/@everyone|@here/u)
          expect(JSON.stringify(body)).not.toMatch(/(?<!\\)<@|(?<!\\)\]\(|https?:\/\//u)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.skipIf(!hasDiscordSchema)(
    `is what Discord's own description asks for (${whyNot} otherwise)`,
    async () => {
      const schema = await loadDiscordSchema()
      await fc.assert(
        fc.asyncProperty(content, language, async (tree, spoken) => {
          for (const part of fitMessage(tree, discordCapabilities).parts) {
            const { body, files } = await renderMessage({ content: part, language: spoken }, drawing)
            expect(
              schema.problemsOf({ method: 'POST', path: '/channels/123/messages', body, files }),
            ).toEqual([])
          }
          for (const one of tree.filter((candidate) => candidate.type === 'form'))
            for (const data of renderForm(one, spoken)) {
              const path = '/interactions/123/token/callback'
              expect(schema.problemsOf({ method: 'POST', path, body: { type: 9, data } })).toEqual([])
            }
        }),
        { numRuns: 40 },
      )
    },
  )
})

function named(one: ContentNode, place: number): ContentNode {
  switch (one.type) {
    case 'actions':
      return { ...one, actions: one.actions.map((action, at) => ({ ...action, id: `a_${place}-${at}` })) }
    case 'choice':
      return {
        ...one,
        id: `a_${place}`,
        options: one.options.map((option, at) => ({ ...option, id: `o${at}` })),
      }
    case 'form':
      return { ...one, id: `f_${place}`, fields: one.fields.map(fieldNamed) }
    default:
      return one
  }
}

function fieldNamed(field: Extract<ContentNode, { type: 'form' }>['fields'][number], at: number) {
  const options = field.options?.map((option, place) => ({ ...option, value: `v${place}` }))
  return { ...field, name: `n${at}`, ...(options === undefined ? {} : { options }) }
}

/** Words of any origin enter small Markdown escaped. */
function escapedByTheHouse(text: string): string {
  return text.replace(/[\\`*_[\]<>]/gu, '\\$&')
}

/** What a message itself has to say: fields are asked in a modal, a picture shows its series and marks. */
function toldBy(one: ContentNode): readonly string[] {
  if (one.type === 'form') return [one.title]
  return one.type === 'chart' ? [one.chart.title, one.chart.summary] : textsOf(one)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
