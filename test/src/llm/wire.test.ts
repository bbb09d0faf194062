import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/llm/model.ts'
import { type TaskName, tasks } from '../../../src/llm/tasks/index.ts'
import { type Api, canary, openDesk, openEndpoint } from './endpoint.ts'
import { bodyFaults, hasDescription } from './openai-description.ts'
import { samples } from './samples.ts'

const names = Object.keys(samples) as TaskName[]
const apis: readonly Api[] = ['responses', 'chat']
const paths = { responses: '/responses', chat: '/chat/completions' } as const
const { input, answer } = samples.next_probe
const anything = { predicate: () => true }

function ask(model: Model, options: { signal?: AbortSignal; onText?: (text: string) => void } = {}) {
  return model.ask('next_probe', input, {
    workspace: 'acme',
    signal: new AbortController().signal,
    ...options,
  })
}

describe.each(apis)('by %s', (api) => {
  it.each(names)('%s goes out and its answer comes back', async (name) => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(anything, {
      content: JSON.stringify(samples[name].answer),
      usage: { input_tokens: 9, output_tokens: 4 },
    })
    const { model } = openDesk(url, { api })
    const call = { workspace: 'acme', signal: new AbortController().signal }
    const asked = await model.ask(name, samples[name].input as never, call)
    expect(asked).toMatchObject({ kind: 'answered', answer: samples[name].answer })
    expect(seen.map(({ path }) => path)).toEqual([`/v1${paths[api]}`])
    expect(JSON.stringify(seen[0]?.body)).not.toMatch(/\{\{(?:>|[a-zA-Z_]+\}\})/)
    if (hasDescription) expect(bodyFaults(paths[api], seen[0]?.body)).toBeNull()
  })

  it.skipIf(!hasDescription)('OpenAI describes bodies that ours could fail', () => {
    expect(bodyFaults(paths[api], { model: 7 })).not.toBeNull()
  })

  it('reads a stream, and tells the prose as it comes', async () => {
    const { mock, url } = await openEndpoint()
    mock.on(anything, { content: JSON.stringify(answer) }, { chunkSize: 7 })
    const told: string[] = []
    const asked = await ask(openDesk(url, { api }).model, { onText: (text) => told.push(text) })
    expect(asked).toMatchObject({ kind: 'answered', answer })
    expect(told.at(-1)).toBe(answer.question)
    expect(told.length).toBeGreaterThan(3)
    for (const [place, text] of told.entries())
      expect(answer.question.startsWith(text), `${place}`).toBe(true)
  })

  it('tries a stream again that was cut in the middle, then does without', async () => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(anything, { content: JSON.stringify(answer) }, { chunkSize: 5, truncateAfterChunks: 3 })
    const desk = openDesk(url, { api })
    expect(await ask(desk.model, { onText: () => undefined })).toEqual({ kind: 'none', reason: 'failed' })
    expect(seen).toHaveLength(3)
    expect(desk.pauses).toEqual([500, 2_000])
  })

  it('waits as long as the endpoint asks when there were too many requests', async () => {
    const { mock, url } = await openEndpoint()
    mock.on({ sequenceIndex: 0 }, { error: { message: 'slow down' }, status: 429, retryAfter: 3 })
    mock.on(anything, { content: JSON.stringify(answer) })
    const desk = openDesk(url, { api })
    expect(await ask(desk.model)).toMatchObject({ kind: 'answered' })
    expect(desk.pauses).toEqual([3_000])
    expect(desk.calls()).toMatchObject([{ outcome: 'answered', requests: 2 }])
  })

  it('does not wait longer than the call may take', async () => {
    const { mock, url } = await openEndpoint()
    mock.on(anything, { error: { message: 'slow down' }, status: 429, retryAfter: 3_600 })
    const desk = openDesk(url, { api })
    expect(await ask(desk.model)).toEqual({ kind: 'none', reason: 'failed' })
    expect(desk.pauses).toEqual([])
  })

  it.each([
    [500, 3],
    [503, 3],
    [400, 1],
    [401, 1],
    [404, 1],
  ])('after status %i sends %i times', async (status, times) => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(anything, { error: { message: 'no' }, status })
    const desk = openDesk(url, { api })
    expect(await ask(desk.model)).toEqual({ kind: 'none', reason: 'failed' })
    expect(seen).toHaveLength(times)
  })

  it('gives up when there is no answer in time', async () => {
    const { instead, url } = await openEndpoint()
    instead('silence')
    const desk = openDesk(url, { api, timeoutMs: 50 })
    expect(await ask(desk.model)).toEqual({ kind: 'none', reason: 'timeout' })
    expect(desk.calls()).toMatchObject([{ outcome: 'timeout' }])
  })

  it('stops at once when it is stopped', async () => {
    const { instead, url, seen } = await openEndpoint()
    const stop = new AbortController()
    instead('silence', () => stop.abort())
    const asked = await ask(openDesk(url, { api }).model, { signal: stop.signal })
    expect(asked).toEqual({ kind: 'none', reason: 'stopped' })
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['not_parsed', 'text instead of JSON', { content: 'Sure! Here is my question.' }],
    ['not_parsed', 'another shape', { content: '{"probe":"last_time"}' }],
    [
      'not_parsed',
      'more than was asked for',
      { content: JSON.stringify({ ...answer, status: 'confirmed' }) },
    ],
    ['incomplete', 'nothing', { content: '' }],
    ['incomplete', 'an answer cut at its limit', { content: '{"probe":"last', finishReason: 'length' }],
    [
      'incomplete',
      'an answer without end',
      { content: JSON.stringify({ ...answer, question: 'why '.repeat(20_000) }) },
    ],
    ['failed', 'a flood', { content: 'x'.repeat(1_200_000) }],
  ] as const)('takes for %s: %s', async (reason, _what, response) => {
    const { mock, url } = await openEndpoint()
    mock.on(anything, response)
    const desk = openDesk(url, { api })
    expect(await ask(desk.model)).toEqual({ kind: 'none', reason })
    expect(desk.calls()).toMatchObject([{ outcome: reason }])
  })

  it.each([
    ['refused', 'a refusal', refusal(api)],
    ['failed', 'a body of another kind', '{"hello":"there"}'],
    ['failed', 'a body that is no JSON', '<html>'],
  ] as const)('takes for %s: %s', async (reason, _what, body) => {
    const { instead, url } = await openEndpoint()
    instead({ status: 200, body })
    expect(await ask(openDesk(url, { api }).model)).toEqual({ kind: 'none', reason })
  })

  it('takes JSON in a fence of its own', async () => {
    const { mock, url } = await openEndpoint()
    mock.on(anything, { content: `\`\`\`json\n${JSON.stringify(answer)}\n\`\`\`` })
    expect(await ask(openDesk(url, { api }).model)).toMatchObject({ kind: 'answered', answer })
  })

  it('shows the key to the endpoint alone', async () => {
    const { mock, url, seen } = await openEndpoint()
    mock.on(
      { sequenceIndex: 0 },
      { error: { message: `Incorrect API key provided: ${canary}` }, status: 401 },
    )
    mock.on(anything, { content: JSON.stringify(answer) })
    const logged: string[] = []
    const log = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]))
    const desk = openDesk(url, { api, logger: { debug: log, info: log, warn: log, error: log } })
    await ask(desk.model)
    await ask(desk.model)
    expect(seen.map(({ authorization }) => authorization)).toEqual([`Bearer ${canary}`, `Bearer ${canary}`])
    expect(logged).toHaveLength(1)
    const left = JSON.stringify([logged, desk.records(), seen.map(({ body }) => body)])
    expect(left).not.toContain(canary)
    expect(left).not.toContain('Incorrect')
  })

  it('follows no redirect', async () => {
    const { instead, url } = await openEndpoint()
    const elsewhere = await openEndpoint()
    instead({ status: 307, headers: { location: `${elsewhere.url}${paths[api]}` }, body: '' })
    elsewhere.mock.on(anything, { content: JSON.stringify(answer) })
    expect(await ask(openDesk(url, { api }).model)).toEqual({ kind: 'none', reason: 'failed' })
    expect(elsewhere.seen).toEqual([])
  })
})

it('names every task by its schema', () => {
  for (const name of names)
    expect(tasks[name].answer.parse(samples[name].answer)).toEqual(samples[name].answer)
})

function refusal(api: Api): string {
  const usage = { input_tokens: 5, output_tokens: 2, prompt_tokens: 5, completion_tokens: 2 }
  const said = { type: 'refusal', refusal: 'I cannot help with that.' }
  return JSON.stringify(
    api === 'responses'
      ? { status: 'completed', output: [{ type: 'message', content: [said] }], usage }
      : { choices: [{ finish_reason: 'stop', message: { content: null, refusal: said.refusal } }], usage },
  )
}
