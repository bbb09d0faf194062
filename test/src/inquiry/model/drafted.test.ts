import { expect, it } from 'vitest'
import { drafted } from '../../../../src/inquiry/model/drafted.ts'
import { leadsFor } from '../../../../src/inquiry/model/phrase-findings.ts'
import type { Tools } from '../../../../src/tools.ts'
import { findingOf, readingOf } from '../../insights/sound-insight.ts'
import { contextOf, heard, toolsWith } from '../sample-shop.ts'

/** Answers one after another, with what was asked again and how the drafts were judged. */
function answering(...texts: readonly (string | null)[]) {
  const repairs: unknown[] = []
  const outcomes: unknown[] = []
  let asked = 0
  const tools = toolsWith({
    ask: (async (_task: unknown, _input: unknown, options?: { repair?: unknown }) => {
      const text = texts[asked] ?? null
      asked += 1
      if (options?.repair !== undefined) repairs.push(options.repair)
      return text === null ? null : { findings: [{ id: 'fd_1', text, caveat: null }] }
    }) as Tools['ask'],
    judged: async (task, outcome, reasons) => {
      outcomes.push([task, outcome, reasons])
    },
  })
  return { tools, repairs, outcomes, asked: () => asked }
}

const finding = findingOf({ metric: 'shop.checkout_rate' })
const evidence = {
  readings: { rd_1: readingOf() },
  findings: { fd_1: finding },
  quotes: {},
  statements: {},
}
const lead = (tools: Tools) =>
  leadsFor({ ...contextOf(evidence), tools }, [finding]).then((leads) => leads.get('fd_1') ?? null)

it('takes a draft that stands, bound to its readings', async () => {
  const { tools, outcomes } = answering('Mobile trails by {{r:fd_1.difference|size}}.')
  const said = await lead(tools)
  expect(said === null ? null : heard(said, evidence, 'en').bare).toBe('Mobile trails by #.')
  expect(outcomes).toEqual([['phrase_findings', 'kept', []]])
})

it('drops the sentence that does not stand and keeps the rest, with the reason counted', async () => {
  const { tools, outcomes, asked } = answering('Mobile trails by {{r:fd_1.difference|size}}. Sales tripled.')
  expect(await lead(tools)).toEqual({ draft: 'Mobile trails by {{r:fd_1.difference|size}}.' })
  expect(outcomes).toEqual([['phrase_findings', 'kept', ['spelt_number']]])
  expect(asked()).toBe(1)
})

it('asks once more, with what was found, where nothing stands', async () => {
  const { tools, repairs, outcomes } = answering('It rose by 12 %.', 'Mobile stands out.')
  expect(await lead(tools)).toEqual({ draft: 'Mobile stands out.' })
  expect(repairs).toEqual([{ answer: expect.anything(), reasons: [expect.stringMatching(/^number: .*12/u)] }])
  expect(outcomes).toEqual([['phrase_findings', 'repaired', ['number']]])
})

it('goes back to the own words after the second try, and never asks a third time', async () => {
  const { tools, outcomes, asked } = answering('It doubled.', 'It tripled.', 'Mobile stands out.')
  expect(await lead(tools)).toBeNull()
  expect(outcomes).toEqual([['phrase_findings', 'fell_back', ['spelt_number', 'spelt_number']]])
  expect(asked()).toBe(2)
})

it('asks nobody twice where no model answers', async () => {
  const { tools, outcomes, asked } = answering(null)
  expect(
    await drafted(tools, 'phrase_findings', { language: 'en', question: '', findings: [] }, () => {
      throw new Error('nothing to judge')
    }),
  ).toBeNull()
  expect([outcomes, asked()]).toEqual([[], 1])
})
