import { z } from 'zod'
import { languages } from '../../src/locales/locale.ts'

/** A recorded conversation: who is in it, what they did, and what Visao said to it. */
export interface Dialogue {
  readonly header: Header
  readonly turns: readonly Turn[]
}

/** One thing that a person does, and the answer to it. */
export interface Turn {
  readonly by: string
  readonly act: Act
  readonly answer: Answer
}

/** The messages as plain text, and step and status after them; an empty `end` was not recorded yet. */
export interface Answer {
  readonly said: readonly string[]
  readonly end: string
}

export type Act =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly label: string }
  | { readonly kind: 'submit'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'open' }

export type Header = z.infer<typeof headerSchema>

/** `people: Lan, An (en)`: names, and the language of whoever does not have the dialogue's. */
const people = z.string().transform((written, issues) =>
  written.split(/,\s*/u).map((one) => {
    const read = /^([\p{L} ]+?)(?: \((\w+)\))?$/u.exec(one)
    const language = z.enum(languages).optional().safeParse(read?.[2])
    if (read?.[1] === undefined || !language.success) {
      issues.addIssue({ code: 'custom', message: `not a person: ${one}` })
      return z.NEVER
    }
    return { name: read[1], ...(language.data === undefined ? {} : { language: language.data }) }
  }),
)

const headerSchema = z.strictObject({
  /** What the dialogue shows, in a sentence. */
  about: z.string().min(1),
  language: z.enum(languages),
  now: z.iso.datetime(),
  /** What is connected when the conversation begins. */
  source: z.enum(['shop', 'sessions.csv', 'none']),
  people,
})

const opening = /^(?<by>\p{L}[\p{L} ]*?)(?: \[(?<kind>press|submit|file|open)\])?:(?: (?<rest>.*))?$/u
const between = '·'

/** Reads a dialogue. Throws where a line is none of the format's. */
export function parseDialogue(text: string): Dialogue {
  const [head = '', ...blocks] = text.trimEnd().split(/\n\n(?=\S)/u)
  const entries = head.split('\n').map((line) => {
    const at = line.indexOf(': ')
    return [line.slice(0, at), line.slice(at + 2)]
  })
  return { header: headerSchema.parse(Object.fromEntries(entries)), turns: blocks.map(parseTurn) }
}

function parseTurn(block: string): Turn {
  const [first = '', ...rest] = block.split('\n')
  const read = opening.exec(first)?.groups
  if (read === undefined) throw new Error(`not a turn: ${first}`)
  const more = rest.filter((line) => line.startsWith('| '))
  const words = [read.rest ?? '', ...more.map((line) => line.slice(2))].join('\n')
  return { by: read.by ?? '', act: parseAct(read.kind, words), answer: parseAnswer(rest.slice(more.length)) }
}

function parseAct(kind: string | undefined, words: string): Act {
  switch (kind) {
    case 'press':
      return { kind, label: words }
    case 'file':
      return { kind, name: words }
    case 'open':
      return { kind }
    case 'submit':
      return { kind, values: Object.fromEntries(words.split('; ').map(parseField)) }
    default:
      return { kind: 'say', text: words }
  }
}

function parseField(field: string): readonly [string, string] {
  const at = field.indexOf('=')
  if (at < 1) throw new Error(`not a field: ${field}`)
  return [field.slice(0, at), field.slice(at + 1)]
}

function parseAnswer(lines: readonly string[]): Answer {
  const last = lines.at(-1)
  if (last === undefined) return { said: [], end: '' }
  if (!last.startsWith('  -- ')) throw new Error(`an answer without its end: ${last}`)
  const said = lines.slice(0, -1).map((line) => line.slice(2))
  const text = said.join('\n')
  return { said: text === '' ? [] : text.split(`\n${between}\n`), end: last.slice('  -- '.length) }
}

/** Writes a dialogue as it is kept; reading it gives the same dialogue. */
export function printDialogue({ header, turns }: Dialogue): string {
  const names = header.people.map(({ name, language }) => (language ? `${name} (${language})` : name))
  const head = Object.entries({ ...header, people: names.join(', ') }).map(
    ([key, value]) => `${key}: ${value}`,
  )
  return `${[head.join('\n'), ...turns.map(printTurn)].join('\n\n')}\n`
}

function printTurn({ by, act, answer }: Turn): string {
  const done = printAct(by, act)
  return answer.end === '' ? done : `${done}\n${printAnswer(answer)}`
}

/** What a person does, as its line. */
export function printAct(by: string, act: Act): string {
  switch (act.kind) {
    case 'say':
      return `${by}: ${act.text.replaceAll('\n', '\n| ')}`
    case 'press':
      return `${by} [press]: ${act.label}`
    case 'file':
      return `${by} [file]: ${act.name}`
    case 'open':
      return `${by} [open]:`
    case 'submit':
      return `${by} [submit]: ${Object.entries(act.values)
        .map(([name, value]) => `${name}=${value}`)
        .join('; ')}`
  }
}

/** What Visao said, as its lines. */
export function printAnswer({ said, end }: Answer): string {
  const lines = said.flatMap((text, place) => [...(place === 0 ? [] : [between]), ...text.split('\n')])
  return [...lines.map((line) => (line === '' ? '' : `  ${line}`)), `  -- ${end}`].join('\n')
}
