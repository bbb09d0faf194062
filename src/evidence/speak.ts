import { AppError } from '../errors.ts'
import { type Language, type PhraseKey, phrase } from '../locales/locale.ts'
import { type FigureFormat, figureFormats, type Param, type Said } from '../locales/said.ts'
import { parsePlaceholders, unboundNumber } from './binding.ts'
import { contradictsDirection } from './direction.ts'
import type { Evidence } from './evidence.ts'
import { type Figure, formatDate, formatFigure } from './format.ts'
import { resolveRef } from './resolve.ts'
import type { Statement } from './statement.ts'

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

interface Spoken {
  readonly text: string
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
  const result = 'draft' in said ? drafted(said.draft, voice) : phrased(said.say, said.with ?? {}, voice)
  if (contradictsDirection(result.text, result.figures, voice.language))
    throw refusal('direction', result.text)
  return result
}

function phrased(key: PhraseKey, params: Readonly<Record<string, Param>>, voice: Voice): Spoken {
  const text = phrase(voice.language, key, voice.variant)
  const parts: Spoken[] = []
  let at = 0
  for (const match of text.matchAll(/\{(\w+)\}/gu)) {
    parts.push(plain(text.slice(at, match.index), voice))
    const param = params[match[1] ?? '']
    if (param === undefined) throw refusal('parameter', `${key} ${match[0]}`)
    parts.push(filled(param, voice))
    at = match.index + match[0].length
  }
  parts.push(plain(text.slice(at), voice))
  return joined(parts, '')
}

function drafted(text: string, voice: Voice): Spoken {
  const parts = parsePlaceholders(text).map((piece): Spoken => {
    if (piece.kind === 'words') return plain(piece.text, voice)
    if (piece.kind === 'stated') return stated(piece.id, voice)
    return referred(piece.ref, formatNamed(piece.format), voice)
  })
  return joined(parts, '')
}

function plain(text: string, voice: Voice): Spoken {
  const found = unboundNumber(text, voice.names)
  if (found !== null) throw refusal('digit', found)
  return { text, figures: [] }
}

function filled(param: Param, voice: Voice): Spoken {
  if ('ref' in param) return referred(param.ref, param.format ?? 'auto', voice)
  if ('stated' in param) return stated(param.stated, voice)
  if ('tally' in param)
    return silent(formatFigure({ value: param.tally, unit: 'count' }, 'integer', voice.language))
  if ('date' in param) return silent(formatDate(param.date, voice.language, voice.year))
  if ('name' in param) return named(param.name, voice)
  if ('words' in param) return repeated(param.words, param.from, voice)
  if ('quoted' in param) return silent(`\`${param.quoted.replaceAll('`', "'").slice(0, longestQuoted)}\``)
  if ('code' in param) return silent(`\`${param.code.replaceAll('`', "'").replace(/\s+/gu, ' ')}\``)
  if ('list' in param) return listed(param.list, param.join, voice)
  return spoken(param, voice)
}

function referred(ref: string, format: FigureFormat, voice: Voice): Spoken {
  const resolved = resolveRef(ref, voice.evidence)
  if (resolved === null) throw refusal('reference', ref)
  const target = `evidence:${resolved.record}.${resolved.field}`
  if (resolved.kind === 'date')
    return silent(`[${formatDate(resolved.date, voice.language, voice.year)}](${target})`)
  const text = formatted(resolved.figure, format, voice.language, ref)
  const name = resolved.field.split('.').at(-1) ?? ''
  return { text: `[${text}](${target})`, figures: [{ field: name, value: resolved.figure.value }] }
}

function stated(id: string, voice: Voice): Spoken {
  const statement = voice.evidence.statements[id]
  if (statement?.value === undefined) throw refusal('reference', id)
  const figure = `[${statedValue(statement, voice)}](evidence:${id})`
  const text = phrase(voice.language, 'figure.stated')
    .replace('{figure}', figure)
    .replace('{name}', escapeMarkdown(statement.by.name))
  return silent(text)
}

function statedValue(statement: Statement, voice: Voice): string {
  const { value } = statement
  if (value?.kind === 'date' && value.date !== undefined)
    return formatDate(value.date, voice.language, voice.year)
  if (value?.number === undefined) throw refusal('reference', statement.id)
  const unit = value.kind === 'share' ? 'ratio' : value.kind === 'currency' ? 'currency' : 'number'
  const currency = value.currency === undefined ? {} : { currency: value.currency }
  return formatted({ value: value.number, unit, ...currency }, 'auto', voice.language, statement.id)
}

function formatted(figure: Figure, format: FigureFormat, language: Language, ref: string): string {
  try {
    return formatFigure(figure, format, language)
  } catch (cause) {
    throw refusal('unit', ref, cause)
  }
}

function named(name: string, voice: Voice): Spoken {
  if (!voice.names.has(name) && unboundNumber(name, voice.names) !== null) throw refusal('name', name)
  return silent(escapeMarkdown(name))
}

function repeated(words: string, from: string, voice: Voice): Spoken {
  const record = voice.words(from)
  if (record === undefined || !record.toLowerCase().includes(words.toLowerCase()))
    throw refusal('words', from)
  return silent(escapeMarkdown(words))
}

function listed(params: readonly Param[], join: 'and' | 'or' | 'comma', voice: Voice): Spoken {
  const parts = params.map((param) => filled(param, voice))
  const last = parts.at(-1)
  if (join === 'comma' || parts.length < 2 || last === undefined) return joined(parts, ', ')
  const head = joined(parts.slice(0, -1), ', ')
  const [before = '', between = '', after = ''] = phrase(voice.language, `list.${join}`).split(
    /\{first\}|\{last\}/u,
  )
  return {
    text: `${before}${head.text}${between}${last.text}${after}`,
    figures: [...head.figures, ...last.figures],
  }
}

function formatNamed(name: string): FigureFormat {
  const format = figureFormats.find((candidate) => candidate === name)
  if (format === undefined) throw refusal('format', name)
  return format
}

function joined(parts: readonly Spoken[], glue: string): Spoken {
  return {
    text: parts.map((part) => part.text).join(glue),
    figures: parts.flatMap((part) => part.figures),
  }
}

function silent(text: string): Spoken {
  return { text, figures: [] }
}

/** Others' words and names are shown as they are: nothing in them is markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/gu, '\\$&')
}

function refusal(rule: string, found: string, cause?: unknown): AppError {
  return new AppError('unbound_number', { rule, found }, cause)
}
