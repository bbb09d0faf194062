import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Content } from '../../src/conversation/content.ts'
import type { Payload } from '../../src/conversation/inbound.ts'
import type { Language } from '../../src/locales/locale.ts'
import type { AdapterContext, RunningAdapter } from '../adapter.ts'
import { channel, inboundOf, localActor, workspace } from './address.ts'
import { askForm } from './ask-form.ts'
import { draw, painter } from './draw.ts'
import { createLines } from './lines.ts'
import { type FormNode, type Offer, offersOf } from './offered.ts'
import type { TerminalOptions } from './options.ts'
import { createTurns } from './turns.ts'
import { readTyped, type Typed } from './typed.ts'
import { uploadFile } from './upload-file.ts'
import { faultWords, words } from './words.ts'

const defaultWidth = 80

/** The conversation at a prompt: numbers choose, forms are asked field by field. `ended` resolves when it is left. */
export function startInteractive(options: TerminalOptions, context: AdapterContext): RunningAdapter {
  const { output } = options
  const lines = createLines(options.input, output)
  const turns = createTurns(context)
  const paint = painter(output)
  const shown = new Set<string>()
  let language: Language = options.lang ?? 'en'
  let numbered: readonly Offer[] = []
  /** A person's turn makes the old numbers give way to the next ones that are shown. */
  let outdated = false
  let closed = false

  function show(content: Content): void {
    const offers = offersOf(content)
    if (outdated && offers.length > 0) {
      numbered = []
      outdated = false
    }
    const width = 'columns' in output && typeof output.columns === 'number' ? output.columns : defaultWidth
    lines.print(`\n${draw(content, { first: numbered.length + 1, width, language, paint })}\n`)
    numbered = [...numbered, ...offers]
  }

  async function send(payload: Payload): Promise<void> {
    outdated = true
    const actor = localActor(options.lang)
    const at = context.clock.now()
    await turns.take(inboundOf({ id: randomUUID(), thread: options.thread, actor, payload, at }))
  }

  async function sendForm(form: FormNode): Promise<void> {
    const values = await askForm(form, lines, language, async (path) => {
      try {
        return { value: (await uploadFile(context, path)).key }
      } catch (fault) {
        return { wrong: faultWords(language, fault, context.logger).text }
      }
    })
    if (values === null) lines.print(words(language, 'terminal.form.cancelled'))
    else await send({ kind: 'form_submit', ref: form.id, values })
  }

  async function follow(typed: Typed): Promise<void> {
    switch (typed.kind) {
      case 'help':
        return lines.print(words(language, 'terminal.help'))
      case 'file':
        return send({ kind: 'file', files: [await uploadFile(context, typed.path)], text: '' })
      case 'form':
        return sendForm(typed.form)
      case 'turn':
        return send(typed.payload)
      case 'nothing':
      case 'quit':
        return
    }
  }

  async function open(): Promise<void> {
    // The first turn must not come before the house has got hold of the adapter.
    await setImmediate()
    lines.print(paint('bold', words(language, 'terminal.welcome')))
    const transcript = await context.library.transcript(workspace, channel, options.thread)
    const last = transcript.findLast((entry) => entry.content !== undefined)
    if (last?.content === undefined) return send({ kind: 'opened' })
    lines.print(paint('dim', words(language, 'terminal.resumed')))
    show(last.content)
  }

  async function converse(): Promise<void> {
    await open()
    while (!closed) {
      const line = await lines.next('› ')
      if (line === null) break
      const typed = readTyped(line, numbered)
      if (typed.kind === 'quit') break
      await follow(typed).catch((fault: unknown) =>
        lines.print(faultWords(language, fault, context.logger).text),
      )
    }
    lines.print(words(language, 'terminal.bye'))
    lines.close()
  }
  const ended = converse()

  return {
    ended,
    async deliver(outbound) {
      if (closed) throw new Error('the terminal is closed')
      if (!shown.has(outbound.key)) {
        shown.add(outbound.key)
        language = options.lang ?? outbound.language
        show(outbound.content)
      }
      return { platformId: outbound.key }
    },
    working(_thread, text) {
      if (text !== null && 'isTTY' in output && output.isTTY === true)
        output.write(`\r\u001b[2K${paint('dim', `… ${text}`)}`)
    },
    settled: (turn) => turns.settled(turn),
    async close() {
      closed = true
      turns.close()
      lines.close()
    },
  }
}
