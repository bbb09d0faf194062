import { describe, expect, it } from 'vitest'
import type { Assessed, Criterion, Outcome } from '../../src/insights/criterion.ts'
import { criterionIds } from '../../src/insights/insight.ts'
import { languages, phrase, phraseList } from '../../src/locales/locale.ts'

/** A situation and what a criterion makes of it; `mended` is the same after the follow-up was answered. */
export interface CriterionCase {
  readonly name: string
  readonly assessed: Assessed
  readonly outcome: Pick<Outcome, 'state' | 'reason'>
  readonly mended?: Assessed
}

/** What every criterion must do; `cases` hold at least one pass, one fail and one that needs a person. */
export function criterionSuite(criterion: Criterion, cases: readonly CriterionCase[]): void {
  describe(`criterion ${criterion.id}`, () => {
    it('is one of the twelve and has its sentences in every language, without digits', () => {
      expect(criterionIds).toContain(criterion.id)
      const prefix = `checklist.${criterion.id.toLowerCase().replace(/^q(\d)$/u, 'q0$1')}.`
      for (const key of [criterion.label, criterion.followUp, criterion.asks]) {
        expect(key.startsWith(prefix)).toBe(true)
        for (const language of languages)
          for (const wording of phraseList(language, key)) expect(wording).toMatch(/^\D+$/u)
      }
      for (const language of languages) expect(phrase(language, criterion.followUp)).toContain('?')
    })

    it('is shown passing, failing and leaving it to a person', () => {
      expect(new Set(cases.map(({ outcome }) => outcome.state))).toEqual(new Set(['pass', 'fail', 'person']))
    })

    it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { assessed, outcome, mended }) => {
      const judged = criterion.judge(assessed)
      expect({ state: judged.state, reason: judged.reason }).toEqual(outcome)
      for (const language of languages) expect(phrase(language, judged.reason)).toMatch(/^\D+$/u)
      if (outcome.state === 'fail') expect(mended, 'a failure must be mendable').toBeDefined()
      if (mended !== undefined) expect(criterion.judge(mended).state).not.toBe('fail')
    })

    it('gives the same outcome again and names only records or statements', () => {
      for (const { assessed } of cases) {
        const frozen = structuredClone(assessed)
        expect(criterion.judge(assessed)).toEqual(criterion.judge(frozen))
        expect(assessed).toEqual(frozen)
        for (const id of criterion.judge(assessed).evidence) expect(id).toMatch(/^[a-z]{2}_\w+$/u)
      }
    })
  })
}
