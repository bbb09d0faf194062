import { describe, expect, it } from 'vitest'
import { createModelDesk } from '../../../src/app/ask-model.ts'
import { modelLedger } from '../../../src/app/model-ledger.ts'
import { modelReport } from '../../../src/app/model-report.ts'
import type { Model } from '../../../src/llm/model.ts'
import type { CallRecord } from '../../../src/llm/record.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { scriptedModel } from '../../turns/scripted-model.ts'
import { samples } from '../llm/samples.ts'
import { temporaryFolders } from '../store/temporary-folder.ts'

const clock = fixedClock('2026-11-22T03:00:00.000Z')
const key = { workspace: 'acme', platform: 'web', channel: 'c', thread: 't' }
const going = new AbortController().signal
const { input, answer } = samples.read_answer

const newFolder = temporaryFolders()
const newStore = async () => openStore({ kind: 'sqlite', file: `${await newFolder()}/visao.db` })

describe('the desk of the language model', () => {
  it('answers null without one', async () => {
    const tools = createModelDesk(null, await newStore(), clock).turn(key, going)
    expect(await tools.ask('read_answer', input)).toBeNull()
    expect([tools.modelTrouble(), await tools.modelReport()]).toEqual([null, null])
  })

  it('hands on the answer, and says what was wrong where there is none', async () => {
    const said = [answer, undefined]
    const model = scriptedModel({ read_answer: () => said.shift() })
    const tools = createModelDesk(model, await newStore(), clock).turn(key, going)
    expect(await tools.ask('read_answer', input)).toEqual(answer)
    expect(tools.modelTrouble()).toBeNull()
    expect(await tools.ask('read_answer', input)).toBeNull()
    expect(tools.modelTrouble()).toBe('failed')
  })

  it('stops what goes on in a thread, and in no other', async () => {
    const waiting: string[] = []
    const model: Model = {
      about: scriptedModel({}).about,
      ask: (_task, _input, { signal }) =>
        new Promise((resolve) => {
          waiting.push('asked')
          signal.addEventListener('abort', () => resolve({ kind: 'none', reason: 'stopped' }))
        }),
    }
    const desk = createModelDesk(model, await newStore(), clock)
    const tools = desk.turn(key, going)
    const asked = tools.ask('read_answer', input)
    desk.stop({ ...key, thread: 'another' })
    desk.stop(key)
    expect(await asked).toBeNull()
    expect([waiting, tools.modelTrouble()]).toEqual([['asked'], 'stopped'])
  })
})

describe('the report on the language model', () => {
  it('counts today of this workspace alone', async () => {
    const store = await newStore()
    const call = (at: string, cost: number | null, workspace = 'acme') => {
      const body: CallRecord = {
        kind: 'call',
        task: 'read_answer',
        host: 'h',
        model: 'm',
        sent: ['words'],
        ids: [],
        outcome: 'answered',
        requests: 1,
        input: 90,
        output: 10,
        cost,
        ms: 5,
      }
      return store.saveModelRecord({ id: `${at}${workspace}`, workspace, at, body })
    }
    await call('2026-11-21T23:59:59.000Z', 1)
    await call('2026-11-22T01:00:00.000Z', 0.25)
    await call('2026-11-22T02:00:00.000Z', 0.5)
    await call('2026-11-22T02:00:00.000Z', 4, 'bravo')
    const model = scriptedModel({})
    await createModelDesk(model, store, clock).turn(key, going).judged('rivals', 'fell_back', ['digit'])
    await store.saveSetting('acme', 'model', '{"forbid":["quotes"]}')
    const report = await modelReport(model, store, 'acme', clock)
    expect(report).toMatchObject({
      calls: 2,
      tokens: 200,
      cost: 0.75,
      drafts: { kept: 0, repaired: 0, fell_back: 1 },
    })
    expect(report.policy).toEqual({ on: true, forbid: ['quotes'], dailyTokens: null })
    expect(report.latest).toHaveLength(3)
    expect(await modelLedger(store).spent('acme', '2026-11-22')).toBe(200)
    await call('2026-11-22T02:30:00.000Z', null)
    expect((await modelReport(model, store, 'acme', clock)).cost).toBeNull()
  })
})
