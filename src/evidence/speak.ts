import { AppError } from '../errors.ts'
import { type Language, type PhraseKey, phrase } from '../locales/locale.ts'
import { type FigureFormat, figureFormats, type Param, type Said } from '../locales/said.ts'
import { altersFigure } from './beside-figure.ts'
import { figureMark, parsePlaceholders, unboundNumber } from './binding.ts'
import { contradictsDirection } from './direction.ts'
import type { Evidence } from './evidence.ts'
import { formatDate, formatFigure, formatStated } from './format.ts'
import { resolveRef } from './resolve.ts'
import { asCode, clipped, escapeMarkdown, oneLine, repeats, turning } from './shown-words.ts'
import { erased, type Statement } from './statement.ts'

/** Who is spoken to and what may be spoken of. */
export interface Voice {
  readonly language: Language
  readonly evidence: Evidence
  /** Names in the data that hold digits (`iPhone 15`). */
  readonly names: ReadonlySet<string>
  /** The stored words of a statement, quote or insight, to check that they are repeated truly. */
  words(record: string): string | undefined
  /** The present year, left out of dates. */
  readonly year: string
  /** Chooses between wordings of one phrase. */
  readonly variant: number
}

/** Characters of a foreign name that are shown. */
const longestQuoted = 120
/** Characters of a colleague's words that are repeated. */
const longestRepeated = 300

interface Spoken {
  readonly text: string
  /** Visao's own words in it, without names and others' words, a figure mark for each of `figures`. */
  readonly own: string
  readonly figures: readonly { readonly field: string; readonly value: number }[]
}

/**
 * The one renderer: turns what a step or a model wants said into a sentence in its reader's language, every
 * figure a link to its record (`[24.9%](evidence:rd_1.0.value)`). Throws `AppError` `unbound_number` for a digit
 * that stands on nothing, a reference to nothing, a name or words that are not in the records, a unit or a
 * direction word that does not fit its figure: such a text never leaves the process.
 */
export function speak(said: Said, voice: Voice): string {
  return spoken(said, voice).text
}

function spoken(said: Said, voice: Voice): Spoken {
  if ('all' in said)
    return joined(
      said.all.map((part) => spoken(part, voice)),
      ' ',
    )
  const result = 'draft' in said ? drafted(said.draft, voice) : phrased(said, voice)
  if (contradictsDirection(result.own, result.figures, voice.language))
    throw refusal('direction', result.text)
  return result
}

function phrased(
  { say: key, with: params = {}, wording }: Extract<Said, { say: PhraseKey }>,
  voice: Voice,
): Spoken {
  const text = phrase(voice.language, key, wording ?? voice.variant)
  const parts: Spoken[] = []
  let at = 0
  for (const match of text.matchAll(/\{(\w+)\}/gu)) {
    parts.push(plain(text.slice(at, match.index)))
    const name = match[1] ?? ''
    const param = Object.hasOwn(params, name) ? params[name] : undefined
    if (param === undefined) throw refusal('parameter', `${key} ${match[0]}`)
    parts.push(filled(param, voice))
    at = match.index + match[0].length
  }
  parts.push(plain(text.slice(at)))
  return joined(parts, '')
}

function plain(text: string): Spoken {
  const found = unboundNumber(text)
  if (found !== null) throw refusal('digit', found)
  return { text, own: text, figures: [] }
}

/**
 * What no draft may hold: marks and braces of placeholders, links to evidence of its own, escapes and code, which would
 * show a figure's link instead of the figure.
 */
const forbidden = /[\uFFFC`\\]|\{\{|\}\}|\]\(\s*<?\s*evidence:/iu

function drafted(text: string, voice: Voice): Spoken {
  const pieces = parsePlaceholders(text)
  const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : ''))
  const strange = words
    .map((piece) => forbidden.exec(piece)?.[0] ?? piece.match(turning)?.[0])
    .find((found) => found !== undefined)
  if (strange !== undefined) throw refusal('draft', strange)
  const shape = pieces.map((piece) => (piece.kind === 'words' ? piece.text : figureMark)).join('')
  const unbound = unboundNumber(shape, voice.names)
  if (unbound !== null) throw refusal('digit', unbound)
  const altered = altersFigure(shape)
  if (altered !== null) throw refusal('altered', altered)
  const parts = pieces.map((piece): Spoken => {
    if (piece.kind === 'words')
      return { text: piece.text, own: withoutNames(piece.text, voice.names), figures: [] }
    if (piece.kind === 'stated') return stated(piece.id, voice)
    return referred(piece.ref, formatNamed(piece.format), voice)
  })
  return joined(parts, '')
}

/** Names of several words may hold a word of direction that says nothing here: "tỷ lệ giảm giá". */
function withoutNames(text: string, names: ReadonlySet<string>): string {
  let rest = text.toLowerCase()
  for (const name of names) {
    if (/\s/u.test(name)) rest = rest.replaceAll(name.toLowerCase(), ' ')
  }
  return rest
}

function filled(param: Param, voice: Voice): Spoken {
  if ('ref' in param) return referred(param.ref, param.format ?? 'auto', voice)
  if ('stated' in param) return stated(param.stated, voice)
  if ('tally' in param) {
    const counted = { value: param.tally, unit: 'count' } as const
    return silent(
      written('tally', String(param.tally), () => formatFigure(counted, 'integer', voice.language)),
    )
  }
  if ('date' in param) return silent(day(param.date, voice))
  if ('name' in param) return named(param.name, voice)
  if ('words' in param) return repeated(param.words, param.from, voice)
  if ('quoted' in param) return silent(asCode([...param.quoted].slice(0, longestQuoted).join('')))
  if ('code' in param) return silent(asCode(param.code))
  if ('list' in param) return listed(param.list, param.join, voice)
  return spoken(param, voice)
}

function referred(ref: string, format: FigureFormat, voice: Voice): Spoken {
  const resolved = resolveRef(ref, voice.evidence)
  if (resolved === null) throw refusal('reference', ref)
  const target = `evidence:${resolved.record}.${resolved.field}`
  if (resolved.kind === 'date') {
    if (format !== 'date' && format !== 'auto') throw refusal('unit', ref)
    return silent(`[${day(resolved.date, voice)}](${target})`)
  }
  const { figure } = resolved
  const text = written('unit', ref, () => formatFigure(figure, format, voice.language))
  const field = resolved.field.split('.').at(-1) ?? ''
  return { text: `[${text}](${target})`, own: figureMark, figures: [{ field, value: figure.value }] }
}

function stated(id: string, voice: Voice): Spoken {
  const statement = voice.evidence.statements[id]
  if (statement === undefined) throw refusal('reference', id)
  if (statement.value === undefined && statement.words === erased)
    return silent(phrase(voice.language, 'figure.erased'))
  const figure = `[${statedValue(statement, voice)}](evidence:${id})`
  const by = escapeMarkdown(oneLine(statement.by.name))
  const text = phrase(voice.language, 'figure.stated').replace(/\{(figure|name)\}/gu, (_, name) =>
    name === 'figure' ? figure : by,
  )
  return silent(text)
}

function statedValue({ id, value }: Statement, voice: Voice): string {
  if (value?.kind === 'date' && value.date !== undefined) return day(value.date, voice)
  if (value?.number === undefined) throw refusal('reference', id)
  const unit = value.kind === 'share' ? 'ratio' : value.kind === 'currency' ? 'currency' : 'number'
  const currency = value.currency === undefined ? {} : { currency: value.currency }
  const figure = { value: value.number, unit, ...currency } as const
  return written('unit', id, () => formatStated(figure, voice.language))
}

function day(date: string, voice: Voice): string {
  return written('date', date, () => formatDate(date, voice.language, voice.year))
}

/** What `write` gives; a refusal where it does not fit. */
function written(rule: string, found: string, write: () => string): string {
  try {
    return write()
  } catch (cause) {
    throw refusal(rule, found, cause)
  }
}

function named(name: string, voice: Voice): Spoken {
  const line = oneLine(name)
  if (!voice.names.has(name) && unboundNumber(line, voice.names) !== null) throw refusal('name', name)
  return silent(escapeMarkdown(line))
}

function repeated(words: string, from: string, voice: Voice): Spoken {
  const record = voice.words(from)
  if (record === undefined || !repeats(record, words)) throw refusal('words', from)
  // What a colleague said is repeated to show what was understood; she knows the rest of a long text.
  const said = voice.evidence.statements[from] === undefined ? words : clipped(words, longestRepeated)
  return silent(escapeMarkdown(said))
}

function listed(params: readonly Param[], join: 'and' | 'or' | 'comma', voice: Voice): Spoken {
  const parts = params.map((param) => filled(param, voice))
  const last = parts.at(-1)
  if (join === 'comma' || parts.length < 2 || last === undefined) return joined(parts, ', ')
  const [before = '', between = '', after = ''] = phrase(voice.language, `list.${join}`).split(
    /\{first\}|\{last\}/u,
  )
  return joined([plain(before), joined(parts.slice(0, -1), ', '), plain(between), last, plain(after)], '')
}

function formatNamed(name: string): FigureFormat {
  const format = figureFormats.find((candidate) => candidate === name)
  if (format === undefined) throw refusal('format', name)
  return format
}

function joined(parts: readonly Spoken[], glue: string): Spoken {
  return {
    text: parts.map((part) => part.text).join(glue),
    own: parts.map((part) => part.own).join(glue),
    figures: parts.flatMap((part) => part.figures),
  }
}

/** A text that says nothing of a direction. */
function silent(text: string): Spoken {
  return { text, own: '', figures: [] }
}

function refusal(rule: string, found: string, cause?: unknown): AppError {
  return new AppError('unbound_number', { rule, found }, cause)
}
