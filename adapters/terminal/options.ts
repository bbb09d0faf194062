import { stdin, stdout } from 'node:process'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { languages } from '../../src/locales/locale.ts'

/** How the terminal is opened; the streams are the process's own unless a test brings others. */
export const terminalOptionsSchema = z.object({
  /** Machine mode: one JSON turn a line in, one JSON message a line out. */
  json: z.boolean().default(false),
  /** The language to begin in; else the person's words decide. */
  lang: z.enum(languages).optional(),
  /** The conversation to open. */
  thread: z.string().min(1).default('main'),
  input: z.instanceof(Readable).default(() => stdin),
  output: z.instanceof(Writable).default(() => stdout),
})
export type TerminalOptions = z.infer<typeof terminalOptionsSchema>
