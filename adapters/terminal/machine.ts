import { createInterface, type Interface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import type { Payload } from '../../src/conversation/inbound.ts'
import type { Outbound } from '../../src/conversation/outbound.ts'
import { AppError } from '../../src/errors.ts'
import type { Language } from '../../src/locales/locale.ts'
import { digest } from '../../src/support/ids.ts'
import type { AdapterContext, RunningAdapter, SettledTurn } from '../adapter.ts'
import { channel, inboundOf, localActor, workspace } from './address.ts'
import { createMemory, type Memory } from './memory.ts'
import { choose, findForm } from './offered.ts'
import type { TerminalOptions } from './options.ts'
import { actorOf, parseTurnLine, submitted, type TurnLine } from './turn-line.ts'
import { createTurns } from './turns.ts'
import { uploadFile } from './upload-file.ts'
import { faultWords, words } from './words.ts'

/**
 * The machine mode: JSON turns from the input, one a line and strictly one after another; messages, ends of turns and
 * errors to the output, one a line. `ended` resolves after the turn of the last line.
 */
export function startMachine(options: TerminalOptions, context: AdapterContext): RunningAdapter {
  const turns = createTurns(context)
  const memory = createMemory(context.library)
  const shown = new Set<string>()
  let language: Language = options.lang ?? 'en'
  let closed = false

  const write = (event: object) => options.output.write(`${JSON.stringify(event)}\n`)
  const writeEnd = ({ thread, step, status }: Pick<SettledTurn, 'thread' | 'step' | 'status'>) =>
    write({ event: 'turn_end', thread, step, status })

  async function takeLine(line: string, number: number): Promise<void> {
    const turn = parseTurnLine(line)
    const thread = turn.thread ?? options.thread
    const id = turn.id ?? `${thread}:${number}:${digest(line).slice(0, 16)}`
    const payload = await payloadOf(turn, thread, memory, context)
    const actor = actorOf(turn, localActor(options.lang))
    const end = await turns.take(inboundOf({ id, thread, actor, payload, at: context.clock.now() }))
    // The house had this event already, from an earlier run: nothing is said again, and the caller still hears the end.
    if (end === 'repeat') await endWithoutTurn(thread)
  }

  /** Every line has its end, also one that no turn was taken for. */
  async function endWithoutTurn(thread: string): Promise<void> {
    const stored = await context.library.threads(workspace)
    const known = stored.find((one) => one.channel === channel && one.thread === thread)
    writeEnd({ thread, step: known?.step ?? 'objective', status: known?.status ?? 'open' })
  }

  function tell(fault: unknown): void {
    const { code, text } = faultWords(language, fault, context.logger)
    const invalid = fault instanceof AppError && fault.code === 'input_invalid'
    write({
      event: 'error',
      code,
      text: invalid ? words(language, 'terminal.input_invalid', fault.details) : text,
    })
  }

  let reader: Interface | undefined
  async function readAll(): Promise<void> {
    // The first turn must not come before the house has got hold of the adapter.
    await setImmediate()
    if (closed) return
    reader = createInterface({ input: options.input })
    let number = 0
    for await (const line of reader) {
      number += 1
      if (closed) return
      if (line.trim() === '') continue
      await takeLine(line, number).catch(async (fault: unknown) => {
        tell(fault)
        await endWithoutTurn(threadOf(line) ?? options.thread)
      })
    }
  }
  const ended = readAll()

  return {
    ended,
    async deliver(outbound) {
      if (closed) throw new Error('the terminal is closed')
      if (!shown.has(outbound.key)) {
        shown.add(outbound.key)
        language = options.lang ?? outbound.language
        memory.add(outbound.thread, outbound.content)
        write(messageEvent(outbound))
      }
      return { platformId: outbound.key }
    },
    settled(turn) {
      writeEnd(turn)
      turns.settled(turn)
    },
    async close() {
      closed = true
      turns.close()
      reader?.close()
    },
  }
}

/** The thread that a line names, where it can be read that far. */
function threadOf(line: string): string | undefined {
  try {
    return parseTurnLine(line).thread
  } catch {
    return undefined
  }
}

function messageEvent({ key, thread, op, replaces, content, text }: Outbound): object {
  return {
    event: 'message',
    key,
    thread,
    op,
    ...(replaces === undefined ? {} : { replaces }),
    content,
    text,
  }
}

async function payloadOf(
  turn: TurnLine,
  thread: string,
  memory: Memory,
  context: AdapterContext,
): Promise<Payload> {
  if ('choose' in turn) {
    const said = typeof turn.choose === 'string' ? [turn.choose] : turn.choose
    return choose(await memory.offers(thread), said)
  }
  if ('submit' in turn) {
    const { form } = turn.submit
    const ref = typeof form === 'string' ? form : undefined
    const found = ref ?? findForm(await memory.offers(thread), undefined)?.id
    if (found === undefined) throw new AppError('action_unknown')
    return { kind: 'form_submit', ref: found, values: submitted(turn.submit) }
  }
  if ('file' in turn)
    return { kind: 'file', files: [await uploadFile(context, turn.file)], text: turn.text ?? '' }
  if ('command' in turn) return { kind: 'command', name: turn.command, text: turn.text ?? '' }
  return { kind: 'message', text: turn.text }
}
