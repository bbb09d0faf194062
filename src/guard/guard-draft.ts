import { AppError } from '../errors.ts'
import { figureMark, parsePlaceholders, unboundNumber } from '../evidence/binding.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Finding } from '../evidence/finding.ts'
import { speak, type Voice } from '../evidence/speak.ts'
import type { Language } from '../locales/locale.ts'
import { claimedDirection } from './claimed-direction.ts'
import { foreignName, wordsIn } from './foreign-name.ts'
import { causalWord, leakedWord, leans, spelledNumber, totalWord, unboundTime } from './guard-words.ts'
import { strangeMark } from './markup.ts'
import { isPlainName } from './plain-name.ts'
import type { Rejection, RejectionReason } from './rejection.ts'
import { repeatsSecret } from './repeats-secret.ts'
import { sentencesOf } from './sentences.ts'
import { wrongLanguage } from './wrong-language.ts'

/** What a draft may speak of, and how. */
export interface Allowed {
  readonly language: Language
  /** The records that were handed over, and no others. */
  readonly evidence: Pick<Evidence, 'readings' | 'findings' | 'statements'>
  /** The placeholders' targets that were handed over; a field beside them is none. */
  readonly refs: ReadonlySet<string>
  /** Names in the data, digits and all. */
  readonly names: ReadonlySet<string>
  /** All texts that were handed over: a name must stand in one. */
  readonly known: readonly string[]
  /** Texts that may be repeated in quotation marks, to the letter. */
  readonly quotable: readonly string[]
  /** Facts bind all that they claim; ideas claim nothing, so that a cause may be supposed and a change wished for. */
  readonly claims: 'facts' | 'ideas'
  /** The house's own words on the same, no names in them: they may be said again. Empty where it says nothing. */
  readonly template: string
  /** The finding that facts are about. */
  readonly about: Finding | null
  /** Characters and sentences that are read. */
  readonly longest: number
  readonly sentences: number
  /** Texts that must not be repeated: what the model was told. */
  readonly secrets: readonly string[]
}

export interface Guarded {
  /** The sentences that stand, as a draft; null where none does. */
  readonly text: string | null
  readonly rejections: readonly Rejection[]
}

/**
 * Reads a model's draft sentence by sentence against what it may speak of. Whatever is not bound, not known, not so, not in the
 * reader's language or not prose is dropped, with what leans on it; the rest stands. Pure: the same draft gives the same answer.
 */
export function guardDraft(draft: string, given: Allowed): Guarded {
  const known = wordsIn([...given.known, ...given.names])
  const allowed = { ...given, names: withDigits(given.names) }
  const sentences = sentencesOf(draft)
  if (sentences.length === 0) return { text: null, rejections: [{ reason: 'empty', found: '' }] }
  const secret = repeatsSecret(draft, allowed.secrets)
  if (secret !== null) return { text: null, rejections: [{ reason: 'leak', found: secret }] }
  const rejections: Rejection[] = []
  const kept: string[] = []
  let dropped = false
  for (const sentence of sentences) {
    const rejected: Rejection | null =
      judge(sentence, allowed, known) ?? placed(sentence, kept, dropped, allowed)
    if (rejected === null) kept.push(sentence)
    else rejections.push(rejected)
    dropped = rejected !== null
  }
  return { text: kept.length === 0 ? null : kept.join(' '), rejections }
}

/** What speaks against a sentence where it stands: it leans on a dropped one, or there is no more room. */
function placed(
  sentence: string,
  kept: readonly string[],
  dropped: boolean,
  { language, longest, sentences }: Allowed,
): Rejection | null {
  if (dropped && leans(sentence, language)) return { reason: 'dangling', found: sentence }
  const long = kept.length >= sentences || [...kept, sentence].join(' ').length > longest
  return long ? { reason: 'length', found: sentence } : null
}

type Check = (sentence: Taken, allowed: Allowed, known: ReadonlySet<string>) => string | null

/** A sentence as it was written, with figure marks for placeholders, and without them. */
interface Taken {
  readonly written: string
  readonly shape: string
  readonly words: string
}

/** In this order: what is most telling to whoever writes it anew comes first. */
const checks: readonly (readonly [RejectionReason, Check])[] = [
  ['markup', ({ words }) => strangeMark(words)],
  ['leak', ({ words }) => leakedWord(words)],
  ['number', ({ shape }, { names }) => unboundNumber(shape, names)],
  ['spelt_number', ({ words }, allowed) => claimedQuantity(words, allowed)],
  ['quote', ({ written }, { quotable }) => inventedQuote(written, quotable)],
  ['language', ({ words }, { language }, known) => wrongLanguage(words, language, known)],
  ['name', ({ words }, _, known) => foreignName(words, known)],
  [
    'time',
    ({ words }, { claims, language, template }) =>
      claims === 'facts' ? unboundTime(words, language, template) : null,
  ],
  ['cause', ({ words }, allowed) => claimedCause(words, allowed)],
  [
    'direction',
    ({ words }, { claims, about, language }) =>
      claims === 'facts' ? claimedDirection(words, about, language) : null,
  ],
]

function judge(sentence: string, allowed: Allowed, known: ReadonlySet<string>): Rejection | null {
  const pieces = parsePlaceholders(sentence)
  const between = (mark: string) =>
    pieces.map((piece) => (piece.kind === 'words' ? piece.text : mark)).join('')
  const taken = { written: sentence, shape: between(figureMark), words: between(' ') }
  for (const [reason, check] of checks) {
    const found = check(taken, allowed, known)
    if (found !== null) return { reason, found }
  }
  return unspoken(sentence, allowed)
}

/** Only a test against a control group shows a cause. */
function claimedCause(words: string, { claims, about, language, template }: Allowed): string | null {
  return claims === 'facts' && about?.kind !== 'effect' ? causalWord(words, language, template) : null
}

function claimedQuantity(words: string, { claims, language, template }: Allowed): string | null {
  const number = spelledNumber(words, language, template)
  return number ?? (claims === 'facts' ? totalWord(words, language, template) : null)
}

function inventedQuote(written: string, quotable: readonly string[]): string | null {
  const bare = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
  const said = quotable.map(bare)
  for (const match of written.matchAll(/[«“"„]([^«»“”"„]*)[»”"]/gu)) {
    const words = bare(match[1] ?? '').replace(/[.,!?…]+$/u, '')
    if (!said.some((text) => text.includes(words))) return match[0]
  }
  return /[«»“”"„]/u.test(written.replace(/[«“"„][^«»“”"„]*[»”"]/gu, '')) ? '"' : null
}

/** Names hold digits only where they are no claim. */
function withDigits(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => /\p{N}/u.test(name) && isPlainName(name)))
}

const rules: Readonly<Record<string, RejectionReason>> = {
  digit: 'number',
  reference: 'reading',
  format: 'unit',
  unit: 'unit',
  altered: 'unit',
  direction: 'direction',
  draft: 'markup',
}

/** The one renderer has the last word on what is bound. */
function unspoken(sentence: string, { language, evidence, refs, names }: Allowed): Rejection | null {
  const strange = parsePlaceholders(sentence).find((piece) => piece.kind === 'record' && !refs.has(piece.ref))
  if (strange?.kind === 'record') return { reason: 'reading', found: strange.ref }
  const voice: Voice = {
    language,
    evidence: { ...evidence, quotes: {} },
    names,
    words: () => undefined,
    year: '',
    variant: 0,
  }
  try {
    speak({ draft: sentence }, voice)
    return null
  } catch (fault) {
    if (!(fault instanceof AppError)) throw fault
    return { reason: rules[String(fault.details.rule)] ?? 'reading', found: String(fault.details.found) }
  }
}
