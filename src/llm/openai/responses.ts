import type OpenAI from 'openai'
import type { ResponseCreateParamsBase, ResponseInputItem } from 'openai/resources/responses/responses'
import { z } from 'zod'
import type { WireRequest, WireTurn } from '../wire.ts'
import type { Heard } from './heard.ts'
import { effortFor, mostOutput } from './limits.ts'
import { answerSchema, toolSchema } from './schema.ts'

const responseSchema = z.object({
  status: z.string().nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z
        .array(z.object({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() }))
        .nullish(),
      call_id: z.string().optional(),
      name: z.string().optional(),
      arguments: z.string().optional(),
    }),
  ),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).nullish(),
})

/** Asks by the Responses API; nothing is stored at the endpoint. */
export async function askResponses(client: OpenAI, request: WireRequest): Promise<Heard> {
  const body = bodyOf(client.baseURL, request)
  const { signal, onText } = request
  if (onText === undefined)
    return heard(await client.responses.create({ ...body, stream: false }, { signal }))
  let text = ''
  for await (const event of await client.responses.create({ ...body, stream: true }, { signal })) {
    if (event.type === 'response.output_text.delta') {
      text += event.delta
      onText(text)
    }
    if (event.type === 'response.completed' || event.type === 'response.incomplete')
      return heard(event.response)
    if (event.type === 'response.failed' || event.type === 'error') break
  }
  throw new RangeError('the stream did not end')
}

function bodyOf(url: string, request: WireRequest): ResponseCreateParamsBase {
  const { model, system, name } = request
  const tools = Object.entries(request.tools).map(([tool, { description, input }]) => ({
    type: 'function' as const,
    name: tool,
    description,
    strict: true,
    parameters: toolSchema(input, tool),
  }))
  return {
    model,
    instructions: system,
    input: request.turns.flatMap(itemsOf),
    text: { format: { type: 'json_schema', name, strict: true, schema: answerSchema(request.answer, name) } },
    max_output_tokens: mostOutput,
    store: false,
    ...(tools.length === 0 ? {} : { tools }),
    ...effortFor(url, model, (effort) => ({ reasoning: { effort } })),
  }
}

function itemsOf(turn: WireTurn): ResponseInputItem[] {
  switch (turn.role) {
    case 'user':
    case 'assistant':
      return [{ role: turn.role, content: turn.text }]
    case 'calls':
      // Without the ids that the endpoint gave them: it stores nothing that they could name.
      return turn.calls.map(({ id, ...call }) => ({ type: 'function_call', call_id: id, ...call }))
    case 'results':
      return turn.results.map(({ id, output }) => ({ type: 'function_call_output', call_id: id, output }))
  }
}

function heard(response: unknown): Heard {
  const { status, output, usage } = responseSchema.parse(response)
  const parts = output.flatMap(({ type, content }) => (type === 'message' ? (content ?? []) : []))
  return {
    text: parts.map((part) => (part.type === 'output_text' ? (part.text ?? '') : '')).join(''),
    refused: parts.some(({ type }) => type === 'refusal'),
    cut: status !== undefined && status !== null && status !== 'completed',
    calls: output.flatMap(({ type, call_id: id = '', name = '', arguments: written = '' }) =>
      type === 'function_call' ? [{ id, name, arguments: written }] : [],
    ),
    usage: { input: usage?.input_tokens ?? 0, output: usage?.output_tokens ?? 0 },
  }
}
