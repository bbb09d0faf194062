import type { Language } from '../../../src/locales/locale.ts'
import { escapeLines, escapeText } from '../render/escape.ts'
import { words } from '../words.ts'

/** Characters of a thread's name. */
const longestTitle = 100
/** Characters of a question that stand in the opening line; the whole of it is in the thread. */
const longestQuestion = 1_500

/** The name of a thread: what was asked, in one line. */
export function titleOf(language: Language, question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim()
  return clip(line === '' ? words(language, 'discord.untitled') : line, longestTitle)
}

/** The line under which a thread hangs. */
export function openingLine(language: Language, name: string, question: string): string {
  const safe = (text: string) => escapeLines(escapeText(text))
  return question.trim() === ''
    ? words(language, 'discord.begins', { name: safe(name) })
    : words(language, 'discord.asks', { name: safe(name), question: safe(clip(question, longestQuestion)) })
}

function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '')
  return `${cut}…`
}
