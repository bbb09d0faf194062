import { describe, expect, it, onTestFinished } from 'vitest'
import type { CallRecord } from '../../src/llm/record.ts'
import type { Language } from '../../src/locales/locale.ts'
import { scriptedModel } from './scripted-model.ts'
import { openStage } from './stage.ts'

const now = '2026-11-22T03:00:00.000Z'

async function stageWith(model = scriptedModel({})) {
  const stage = await openStage({ now, model, sampleFolder: null, files: '.' })
  onTestFinished(() => stage.close())
  const say = async (text: string, language: Language = 'en', id = 'an') => {
    const { said } = await stage.take({ id, name: 'An', locale: language }, { kind: 'say', text })
    return said.join('\n')
  }
  const press = async (label: string) => {
    const { said } = await stage.take({ id: 'an', name: 'An', locale: 'en' }, { kind: 'press', label })
    return said.join('\n')
  }
  return { ...stage, say, press }
}

const call: CallRecord = {
  kind: 'call',
  task: 'read_answer',
  host: 'a script',
  model: 'scripted',
  sent: ['words', 'quotes'],
  ids: ['st_1'],
  outcome: 'answered',
  requests: 1,
  input: 1_200,
  output: 34,
  cost: 0.0123,
  ms: 900,
}

describe('what a person is told of the language model', () => {
  it('is where it is, what was sent and what it cost, in both languages', async () => {
    const stage = await stageWith()
    await stage.store.saveModelRecord({
      id: 'a',
      workspace: 'local',
      at: '2026-11-22T02:15:00.000Z',
      body: call,
    })
    const said = await stage.say('language model')
    for (const part of ['a script', '1,234 of 1,000 tokens', 'US$ 0.0123', 'reading an answer', '09:15'])
      expect(said).toContain(part)
    const noi = await stage.say('bạn gửi gì ra ngoài', 'vi')
    for (const part of [
      'đang bật',
      '1.234 trên 1.000 token',
      'đọc câu trả lời',
      'lời đội viết, lời khách hàng',
    ])
      expect(noi).toContain(part)
  })

  it('is that there is none, where there is none', async () => {
    const stage = await openStage({ now, sampleFolder: null, files: '.' })
    onTestFinished(() => stage.close())
    const { said } = await stage.take(
      { id: 'an', name: 'An', locale: 'vi' },
      { kind: 'say', text: 'mô hình ngôn ngữ' },
    )
    expect(said.join('\n')).toContain('OPENAI_API_KEY')
  })
})

describe('the language model of a workspace', () => {
  it('is switched off and on, and kept from what is never to leave', async () => {
    const stage = await stageWith()
    const kept = async () => JSON.parse((await stage.store.setting('local', 'model')) ?? '{}')
    await stage.say('turn off the model')
    expect(await kept()).toMatchObject({ on: false })
    expect(await stage.say('language model')).toContain('is off')
    await stage.press('Switch it on')
    expect(await kept()).toMatchObject({ on: true, forbid: [] })
    await stage.say('language model')
    await stage.press("customers' words")
    expect(await kept()).toMatchObject({ on: true, forbid: ['quotes'] })
    expect(await stage.say('language model')).toContain("Never sent to the language model: customers' words.")
    await stage.press('Allow everything')
    expect(await kept()).toMatchObject({ forbid: [] })
  })

  it('is arranged by admins alone where there are any', async () => {
    const stage = await stageWith()
    const team = { people: { lan: { name: 'Lan', role: 'admin' } } }
    await stage.store.saveSetting('local', 'team', JSON.stringify(team))
    await stage.say('model off')
    expect(await stage.store.setting('local', 'model')).toBeNull()
    await stage.say('model off', 'en', 'lan')
    expect(await stage.store.setting('local', 'model')).toContain('"on":false')
  })
})
