import type { Logger } from '../../../src/support/logger.ts'
import type { DiscordApi } from '../api.ts'
import { lineBody } from '../places/line-body.ts'
import type { Places } from '../places/open-place.ts'
import { escapeLines, escapeText } from '../render/escape.ts'

/** The signs of work in the threads: typing at once, and in words what takes longer, edited in place. */
export interface Working {
  show(thread: string, text: string | null): void
  close(): void
}

/** Discord shows typing for ten seconds. */
const typingMs = 8_000
/** Work shorter than this is not put in words. */
const wordsMs = 3_000
/** Edits of one message are limited; so often it is changed at most. */
const editMs = 1_500

interface Sign {
  text: string
  shown: string
  message: string | null
  readonly timers: NodeJS.Timeout[]
  busy: Promise<void>
}

export function createWorking(api: DiscordApi, places: Places, logger: Logger): Working {
  const signs = new Map<string, Sign>()

  function begin(thread: string, text: string): void {
    const sign: Sign = { text, shown: '', message: null, timers: [], busy: Promise.resolve() }
    signs.set(thread, sign)
    const type = () => after(sign, async () => withPlace(thread, (place) => api.typing(place)))
    type()
    sign.timers.push(setInterval(type, typingMs))
    sign.timers.push(
      setTimeout(() => {
        const write = () => after(sign, () => writeWords(thread, sign))
        write()
        sign.timers.push(setInterval(write, editMs))
      }, wordsMs),
    )
    for (const timer of sign.timers) timer.unref()
  }

  async function writeWords(thread: string, sign: Sign): Promise<void> {
    if (sign.shown === sign.text || signs.get(thread) !== sign) return
    await withPlace(thread, async (place) => {
      const body = lineBody(`-# … ${escapeLines(escapeText(sign.text))}`)
      sign.shown = sign.text
      if (sign.message === null) sign.message = await api.post(place, body)
      else await api.edit(place, sign.message, body)
    })
  }

  function end(thread: string, sign: Sign): void {
    signs.delete(thread)
    for (const timer of sign.timers) clearInterval(timer)
    after(sign, async () => {
      const { message } = sign
      if (message !== null) await withPlace(thread, (place) => api.remove(place, message))
    })
  }

  /** One request after the other; what is only a sign may fail. */
  function after(sign: Sign, work: () => Promise<void>): void {
    sign.busy = sign.busy
      .then(work)
      .catch((fault: unknown) => logger.info({ err: fault }, 'a sign of work did not arrive'))
  }

  async function withPlace(thread: string, work: (place: string) => Promise<void>): Promise<void> {
    const place = await places.known(thread)
    if (place !== null) await work(place)
  }

  return {
    show(thread, text) {
      const sign = signs.get(thread)
      if (text === null) {
        if (sign !== undefined) end(thread, sign)
      } else if (sign === undefined) begin(thread, text)
      else sign.text = text
    },
    close() {
      for (const [thread, sign] of signs) end(thread, sign)
    },
  }
}
