import type OpenAI from 'openai'
import type {
  ChatCompletionCreateParams,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions'
import { z } from 'zod'
import type { WireCall, WireRequest, WireTurn } from '../wire.ts'
import type { Heard } from './heard.ts'
import { effortFor, isOpenAi, mostOutput } from './limits.ts'
import { answerSchema, toolSchema } from './schema.ts'

const usageSchema = z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish()
const callsSchema = z
  .array(
    z.object({
      index: z.number().optional(),
      id: z.string().nullish(),
      function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).optional(),
    }),
  )
  .nullish()
const saidSchema = z.object({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  tool_calls: callsSchema,
})
const completionSchema = z.object({
  choices: z.array(z.object({ finish_reason: z.string().nullish(), message: saidSchema })).min(1),
  usage: usageSchema,
})
const chunkSchema = z.object({
  choices: z.array(z.object({ finish_reason: z.string().nullish(), delta: saidSchema })),
  usage: usageSchema,
})

interface Telling {
  text: string
  refusal: string
  finish: string | null
  calls: WireCall[]
  usage: { input: number; output: number }
}

/** Asks by chat completions, for endpoints that have nothing else. */
export async function askChat(client: OpenAI, request: WireRequest): Promise<Heard> {
  const body = bodyOf(client.baseURL, request)
  const { signal, onText } = request
  const told: Telling = { text: '', refusal: '', finish: null, calls: [], usage: { input: 0, output: 0 } }
  if (onText === undefined) {
    const whole = completionSchema.parse(
      await client.chat.completions.create({ ...body, stream: false }, { signal }),
    )
    for (const { message, finish_reason } of whole.choices.slice(0, 1)) take(told, message, finish_reason)
    count(told, whole.usage)
    return heard(told)
  }
  const stream = await client.chat.completions.create(
    { ...body, stream: true, stream_options: { include_usage: true } },
    { signal },
  )
  for await (const event of stream) {
    const chunk = chunkSchema.parse(event)
    count(told, chunk.usage)
    for (const { delta, finish_reason } of chunk.choices.slice(0, 1)) {
      take(told, delta, finish_reason)
      if (delta.content) onText(told.text)
    }
  }
  if (told.finish === null) throw new RangeError('the stream did not end')
  return heard(told)
}

function bodyOf(url: string, request: WireRequest): ChatCompletionCreateParams {
  const { model, name } = request
  const tools = Object.entries(request.tools).map(([tool, { description, input }]) => ({
    type: 'function' as const,
    function: { name: tool, description, strict: true, parameters: toolSchema(input, tool) },
  }))
  return {
    model,
    messages: [{ role: 'system', content: request.system }, ...request.turns.flatMap(messagesOf)],
    response_format: {
      type: 'json_schema',
      json_schema: { name, strict: true, schema: answerSchema(request.answer, name) },
    },
    ...(isOpenAi(url) ? { max_completion_tokens: mostOutput, store: false } : { max_tokens: mostOutput }),
    ...(tools.length === 0 ? {} : { tools }),
    ...effortFor(url, model, (effort) => ({ reasoning_effort: effort })),
  }
}

function messagesOf(turn: WireTurn): ChatCompletionMessageParam[] {
  switch (turn.role) {
    case 'user':
    case 'assistant':
      return [{ role: turn.role, content: turn.text }]
    case 'calls':
      return [
        {
          role: 'assistant',
          tool_calls: turn.calls.map(({ id, ...call }) => ({ id, type: 'function', function: call })),
        },
      ]
    case 'results':
      return turn.results.map(({ id, output }) => ({ role: 'tool', tool_call_id: id, content: output }))
  }
}

/** Adds a whole message, or the next piece of one. */
function take(told: Telling, said: z.infer<typeof saidSchema>, finish: string | null | undefined): void {
  told.text += said.content ?? ''
  told.refusal += said.refusal ?? ''
  told.finish = finish ?? told.finish
  for (const [place, call] of (said.tool_calls ?? []).entries()) {
    const at = call.index ?? place
    const before = told.calls[at] ?? { id: '', name: '', arguments: '' }
    told.calls[at] = {
      id: before.id + (call.id ?? ''),
      name: before.name + (call.function?.name ?? ''),
      arguments: before.arguments + (call.function?.arguments ?? ''),
    }
  }
}

function count(told: Telling, usage: z.infer<typeof usageSchema>): void {
  if (usage) told.usage = { input: usage.prompt_tokens, output: usage.completion_tokens }
}

function heard({ text, refusal, finish, calls, usage }: Telling): Heard {
  const cut = finish === 'length' || finish === 'content_filter'
  return { text, refused: refusal !== '', cut, calls: calls.filter(({ name }) => name !== ''), usage }
}
