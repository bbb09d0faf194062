import { describe, expect, test } from 'vitest'
import { pendingQuestion } from '../../../src/conversation/pending-question.ts'
import { criterionIds } from '../../../src/insights/insight.ts'
import { languages, phraseList } from '../../../src/locales/locale.ts'
import { probes } from '../../../src/steps/analyse/probes.ts'
import { slots } from '../../../src/steps/create/slots.ts'
import { sourceFiles } from '../../architecture/source-tree.ts'

/** The names of all questions that steps and interludes leave waiting. */
const asked = [
  ...new Set(
    sourceFiles('src/steps', 'src/interludes').flatMap((file) =>
      [...file.text.matchAll(/\bask: '(\w+)'/gu)].map((match) => match[1] ?? ''),
    ),
  ),
].sort()

const abouts: Readonly<Record<string, readonly string[]>> = {
  why: probes,
  slot: slots,
  part: ['owner', 'due', 'target'],
  mend: criterionIds,
}

function isWorded(ask: string, about: string | null): void {
  const waiting = pendingQuestion({ ask, about })
  if (waiting === null) throw new Error(`nothing to ask for ${ask} ${about}`)
  for (const language of languages) {
    expect(phraseList(language, waiting.question).join('')).not.toBe('')
    expect(phraseList(language, waiting.reason).join('')).not.toMatch(/\?/)
    expect(phraseList(language, waiting.question).join('')).not.toMatch(/[{}]/)
    expect(phraseList(language, waiting.reason).join('')).not.toMatch(/[{}]/)
  }
}

test('the questions of the steps are found', () => {
  expect(asked).toEqual(
    expect.arrayContaining(['question', 'why', 'slot', 'mend', 'part', 'source', 'review']),
  )
})

describe('a question that waits', () => {
  test.each(asked)('can be asked again, with its reason: %s', (ask) => {
    isWorded(ask, null)
  })

  test.each(Object.entries(abouts).flatMap(([ask, list]) => list.map((about) => [ask, about] as const)))(
    'can be asked again about its part: %s %s',
    (ask, about) => {
      isWorded(ask, about)
    },
  )

  test.each(['why', 'slot', 'part'])('has a question of its own for each part: %s', (ask) => {
    const whole = pendingQuestion({ ask, about: null })?.question
    const own = (abouts[ask] ?? []).map((about) => pendingQuestion({ ask, about })?.question)
    expect(new Set(own).size).toBe(own.length)
    expect(own).not.toContain(whole)
  })

  test('that nobody knows, and none, ask nothing', () => {
    expect(pendingQuestion(null)).toBeNull()
    expect(pendingQuestion({ ask: 'unheard_of', about: null })).toBeNull()
  })
})
