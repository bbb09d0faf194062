import { ButtonStyle, ComponentType } from 'discord.js'
import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { Body } from '../api.ts'
import { answerId } from '../inbound/own-ids.ts'
import { words } from '../words.ts'

/** Components of one message. */
const mostComponents = 40

/** What a message ends with that only tells: what is asked comes in the next one. */
const telling: readonly ContentNode['type'][] = ['chart', 'table', 'facts', 'sources', 'progress']

/** The message with a button to answer in one's own words, where there may be something to answer and there is room. */
export function withAnswerButton(
  body: Body,
  { content, language }: { readonly content: Content; readonly language: Language },
): Body {
  const last = content.at(-1)
  if (last !== undefined && telling.includes(last.type)) return body
  const components = (body.components ?? []) as readonly Body[]
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: words(language, 'discord.answer.button'),
    custom_id: answerId,
  }
  const row = { type: ComponentType.ActionRow, components: [button] }
  if (countOf(components) + countOf([row]) > mostComponents) return body
  return { ...body, components: [...components, row] }
}

function countOf(components: readonly Body[]): number {
  return components.reduce((sum, { components: inner, accessory }) => {
    const inside = Array.isArray(inner) ? countOf(inner as readonly Body[]) : 0
    return sum + 1 + inside + (accessory === undefined ? 0 : 1)
  }, 0)
}
