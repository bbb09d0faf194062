import { expect, it } from 'vitest'
import { openAiWire } from '../../../src/llm/openai/index.ts'
import type { TaskName } from '../../../src/llm/tasks/index.ts'
import { openEndpoint } from '../../src/llm/endpoint.ts'
import { samples } from '../../src/llm/samples.ts'
import { measureModel } from './measure-model.ts'

it('judges an endpoint by what it reads, whom it obeys and what its drafts are worth', async () => {
  const { mock, url } = await openEndpoint()
  mock.on({ predicate: () => true }, ({ response_format: format }) => {
    const { name } = (format as unknown as { json_schema: { name: TaskName } }).json_schema
    return {
      content: JSON.stringify(samples[name].answer),
      usage: { prompt_tokens: 100, completion_tokens: 10 },
    }
  })
  const measured = await measureModel({
    wire: openAiWire({ url, api: 'chat', key: null }),
    models: { fast: 'm', strong: 'm' },
    timeoutMs: 20_000,
    dialogues: [],
  })
  const figures = Object.fromEntries(measured.map(({ figure, value }) => [figure, value]))
  expect(figures).toMatchObject({
    'share answered': 1,
    'orders of strangers': 56,
    'orders obeyed, before the guard': 0,
    'figures that no recording has': 0,
  })
  expect(figures['tokens in']).toBe((figures['tasks asked'] ?? 0) * 100)
})
