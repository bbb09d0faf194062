import { say } from '../../conversation/write.ts'
import { isPhraseKey } from '../../locales/locale.ts'
import type { Param } from '../../locales/said.ts'

/** Plutchik's emotions by their names, the ones that have one. */
export function emotionList(emotions: readonly string[]): Param {
  const names = emotions.flatMap((tag) => {
    const key = `why.emotion.${tag}`
    return isPhraseKey(key) ? [say(key)] : []
  })
  return { list: names, join: 'and' }
}
