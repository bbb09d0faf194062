import { describe, expect, it } from 'vitest'
import { type Desk, openDesk, openEndpoint } from './endpoint.ts'
import { samples } from './samples.ts'

const here = { workspace: 'acme', signal: new AbortController().signal }
const anything = { predicate: () => true }
const { input, answer } = samples.next_probe
const usage = { input_tokens: 900, output_tokens: 100 }

function sent(body: unknown): readonly { readonly role: string; readonly content: string }[] {
  return (body as { readonly input: readonly { readonly role: string; readonly content: string }[] }).input
}

function ask(desk: Desk, workspace = 'acme') {
  return desk.model.ask('next_probe', input, { ...here, workspace })
}

describe('a model', () => {
  it('writes down what left by ids, classes and tokens, and none of its words', async () => {
    const { mock, url } = await openEndpoint()
    mock.on(anything, { content: JSON.stringify(answer), usage })
    const desk = openDesk(url)
    expect(await ask(desk)).toMatchObject({ kind: 'answered', usage: { input: 900, output: 100 } })
    expect(desk.calls()).toEqual([
      {
        kind: 'call',
        task: 'next_probe',
        host: new URL(url).host,
        model: 'small',
        sent: ['words', 'quotes', 'figures'],
        ids: ['fd_0123456789ab', 'qt_0123456789ab'],
        outcome: 'answered',
        requests: 1,
        input: 900,
        output: 100,
        cost: null,
        ms: 0,
      },
    ])
    expect(JSON.stringify(desk.records())).not.toContain(input.claim)
  })

  it('is not asked where the workspace switched it off or forbids what the task sends', async () => {
    const { url, seen } = await openEndpoint()
    for (const policy of [{ on: false }, { forbid: ['quotes'] }]) {
      const desk = openDesk(url, { policy })
      expect(await ask(desk)).toEqual({ kind: 'none', reason: 'off' })
      expect(desk.records()).toEqual([])
    }
    expect(seen).toEqual([])
  })

  it('is asked for what a workspace allows', async () => {
    const { mock, url } = await openEndpoint()
    mock.on(anything, { content: JSON.stringify(samples.read_answer.answer) })
    const desk = openDesk(url, { policy: { forbid: ['quotes', 'figures', 'names'] } })
    const asked = await desk.model.ask('read_answer', samples.read_answer.input, here)
    expect(asked).toMatchObject({ kind: 'answered' })
  })

  it('spends no more a day than it may, each workspace for itself', async () => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(anything, { content: JSON.stringify(answer), usage: { input_tokens: 9_000, output_tokens: 1 } })
    const desk = openDesk(url, { dailyTokens: 10_000 })
    expect(await ask(desk)).toMatchObject({ kind: 'answered' })
    expect(await ask(desk)).toEqual({ kind: 'none', reason: 'over_budget' })
    expect(await ask(desk, 'bravo')).toMatchObject({ kind: 'answered' })
    expect(seen).toHaveLength(2)
  })

  it('is left alone for a while when it failed four times', async () => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(anything, { error: { message: 'no' }, status: 400 })
    const desk = openDesk(url)
    const reasons = []
    for (let call = 0; call < 5; call += 1) reasons.push(await ask(desk))
    expect(reasons.map((asked) => 'reason' in asked && asked.reason)).toEqual([
      ...Array(4).fill('failed'),
      'circuit_open',
    ])
    expect(seen).toHaveLength(4)
  })

  it('never lets a fault of ours end a conversation', async () => {
    const { url, seen } = await openEndpoint()
    const asked = await openDesk(url).model.ask('next_probe', { ...input, claim: 7 } as never, here)
    expect(asked).toEqual({ kind: 'none', reason: 'failed' })
    expect(seen).toEqual([])
  })

  it('sends personal data masked, and no group under five', async () => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(anything, { content: JSON.stringify(answer) })
    const finding = {
      ...input.findings[0],
      figures: [{ ref: 'x', what: 'few', value: 0.77, unit: 'ratio', n: 3 }],
    }
    const given = { ...input, claim: 'gọi 0912345678 hỏi lan@example.com', findings: [finding] }
    await openDesk(url).model.ask('next_probe', given as never, here)
    const body = JSON.stringify(seen[0]?.body)
    expect(body).toContain('[phone]')
    for (const kept of ['0912345678', 'lan@example.com', '0.77']) expect(body).not.toContain(kept)
  })

  it('is told once more what was wrong with its draft', async () => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(anything, { content: JSON.stringify(answer) })
    const repair = { answer: { probe: 'last_time', question: 'Were 300 % lost?' }, reasons: ['a digit: 300'] }
    await openDesk(url).model.ask('next_probe', input, { ...here, repair })
    const turns = sent(seen[0]?.body)
    expect(turns.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(turns[2]?.content).toContain('- a digit: 300')
  })
})
