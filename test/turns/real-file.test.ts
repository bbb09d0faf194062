import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseDialogue, printAct } from './dialogue.ts'
import { faultsIn } from './faults.ts'
import { openStage } from './stage.ts'

/** Online Shoppers Purchasing Intention, Sakar and Kastro 2018 (UCI 468): 12,330 sessions. */
const file = fileURLToPath(
  new URL('../../../shared/data/marketing/online_shoppers_intention.csv', import.meta.url),
)
const present = existsSync(file)
if (!present) process.stdout.write(`not played, for it is not there: ${file}\n`)

const { header, turns } = parseDialogue(`about: a real file, from its drop to a saved insight
language: en
now: 2026-11-21T08:00:00Z
source: none
people: An

An [file]: online_shoppers_intention.csv

An: yes

An: why do returning visitors buy less than new visitors?

An: yes, whether to pay for a loyalty programme, by 15 December

An: they are only browsing

An: "I look several times before I buy"
| "I come back to see whether the price is lower"

An: analyse

An: they compare prices before they buy

An: write the insight

An: I want to decide in peace because it is a lot of money, but every time I have to search for it again

An: annoyed

An: people who buy a gift

An: 1

An: save

An: Minh shows the last viewed products first by 15 December, conversion to 16%

An: go on

An: every month

An: what is new?
`)

describe.skipIf(!present)('a real file', () => {
  it('leads to a saved insight with the figures that are known of it', async () => {
    const stage = await openStage({ now: header.now, sampleFolder: null, files: dirname(file) })
    try {
      const answers = []
      for (const { act } of turns) {
        const answer = await stage.take({ id: 'an', name: 'An', locale: 'en' }, act)
        expect(faultsIn(answer), printAct('An', act)).toEqual([])
        answers.push(answer)
      }
      const [proposal, , fact] = answers.map(({ said }) => said.join('\n'))
      expect(proposal).toContain('PageValues already holds the outcome')
      // 422 of 1,694 new visitors bought, and 1,470 of 10,551 returning ones.
      for (const figure of ['24.9%', '13.9%', '11.0 points', '10,551', '1,694'])
        expect(fact).toContain(figure)
      expect(answers.at(-1)?.end).toBe('update done')

      const [insight] = await stage.store.insights('local')
      expect(insight?.judgements).toHaveLength(12)
      expect(insight?.observation).not.toBe('')
      const { findings } = await stage.store.evidence('local', [insight?.observation ?? ''])
      expect(Object.values(findings)).toHaveLength(1)
    } finally {
      await stage.close()
    }
  })
})
