import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** The typed lines, one at a time; what is typed ahead waits its turn. */
export interface Lines {
  /** The next line after showing `prompt`; null at the end of the input. */
  next(prompt: string): Promise<string | null>
  /** Writes above the prompt, and shows the prompt again if a line is being waited for. */
  print(text: string): void
  close(): void
}

export function createLines(input: Readable, output: Writable): Lines {
  const tty = 'isTTY' in output && output.isTTY === true
  const reader = createInterface({ input, output, terminal: tty })
  const ahead: string[] = []
  let waiting: ((line: string | null) => void) | null = null
  let ended = false
  reader.on('line', (line) => {
    if (waiting === null) ahead.push(line)
    else answer(line)
  })
  reader.on('SIGINT', () => reader.close())
  reader.on('close', () => {
    ended = true
    answer(null)
  })

  function answer(line: string | null): void {
    const resolve = waiting
    waiting = null
    resolve?.(line)
  }

  return {
    next(prompt) {
      const line = ahead.shift()
      if (line !== undefined) return Promise.resolve(line)
      if (ended) return Promise.resolve(null)
      reader.setPrompt(prompt)
      reader.prompt()
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    print(text) {
      output.write(tty ? `\r\u001b[2K${text}\n` : `${text}\n`)
      if (waiting !== null) reader.prompt(true)
    },
    close: () => reader.close(),
  }
}
