import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slackCapabilities } from '../../../../adapters/slack/render/capabilities.ts'
import { messageBreaches } from '../../../../adapters/slack/render/limits.ts'
import { placeImages, renderMessage } from '../../../../adapters/slack/render/message.ts'
import { fitMessage } from '../../../../src/delivery/fit-message.ts'
import { node } from '../../../src/delivery/arbitrary-content.ts'
import { pictured } from './pictured.ts'

const drawings = ['native', 'image', 'text'] as const
const content = fc.array(node, { minLength: 1, maxLength: 25 })
const language = fc.constantFrom('en' as const, 'vi' as const)

test('any content keeps every limit of Slack, however it is drawn', () => {
  fc.assert(
    fc.property(
      content,
      language,
      fc.constantFrom(...drawings),
      fc.boolean(),
      (tree, spoken, drawing, told) => {
        for (const part of fitMessage(tree, slackCapabilities).parts) {
          const subject = told ? { feedback: 'out_1' } : {}
          const message = renderMessage({ content: part, language: spoken }, { drawing, ...subject })
          expect(messageBreaches({ text: message.text, blocks: placeImages(message, pictured) })).toEqual([])
          expect(
            messageBreaches({ text: message.text, blocks: placeImages(message, ({ instead }) => instead) }),
          ).toEqual([])
        }
      },
    ),
    { numRuns: 60 },
  )
})
