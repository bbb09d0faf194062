import type { Language } from '../locales/locale.ts'
import type { Catalog, DimensionInfo, DimensionValue, MetricInfo } from '../metrics/catalog.ts'
import type { TimeRange } from '../metrics/query.ts'
import { valueGroup } from '../metrics/value-group.ts'
import type { CatalogMatch, ValueMatch } from './catalog-match.ts'
import { findCues, hasCue } from './cues.ts'
import { matchCatalog } from './match-catalog.ts'
import { type QuestionShape, questionShape } from './question-shape.ts'
import { type Absent, readAbsent } from './read-absent.ts'
import { readDates } from './read-dates.ts'
import { type NamedEvent, readEvent } from './read-event.ts'
import { overlaps } from './span.ts'
import type { Word } from './word.ts'
import { words } from './words.ts'

export interface ReadQuestion {
  readonly shape: QuestionShape
  /** What it may be about, likeliest first. */
  readonly metrics: readonly MetricInfo[]
  readonly segment: { readonly dimension: DimensionInfo; readonly value: DimensionValue } | null
  /** The segment `a` held against `b`, or against all the rest where `b` is null. */
  readonly contrast: {
    readonly dimension: DimensionInfo
    readonly a: DimensionValue['value']
    readonly b: DimensionValue['value'] | null
  } | null
  readonly direction: 'less' | 'more' | 'changed' | null
  readonly timeRange: TimeRange | null
  readonly kind: 'behaviour' | 'need' | 'reason' | null
  readonly audience: 'prospect' | 'current' | 'lapsed' | 'passed_over' | null
  /** It names a metric, a segment or a behaviour. */
  readonly hasSubject: boolean
  /** What it asks about and the data has no figure of, with the two nearest; `metrics` is empty then. */
  readonly absent: Absent | null
  /** Something that happened, from which time is counted, and whose day was not said. */
  readonly event: NamedEvent | null
  readonly match: CatalogMatch
}

/**
 * Takes a marketing question apart; what it does not say is null, and nothing is guessed. `about` is the metric that the
 * talk is about already, whose segments are meant before those of another.
 */
export function readQuestion(
  text: string,
  catalog: Catalog,
  today: string,
  language: Language,
  about?: MetricInfo,
): ReadQuestion {
  const read = words(text, language)
  const found = matchCatalog(text, catalog, about)
  const absent = readAbsent(text, catalog, found)
  const match = absent === null ? found : without(found, absent)
  const hasSubject = match.metrics.length > 0 || match.values.length > 0 || match.behaviour
  const shape = questionShape(text, language, match)
  const dates = readDates(text, today, language)
  const named = found.metrics.map(({ span }) => span)
  const contrast = readContrast(text, match.values, read, language)
  return {
    shape,
    metrics: match.metrics.map(({ info }) => info),
    segment: contrast === null ? null : { dimension: contrast.dimension, value: contrast.a },
    contrast:
      contrast === null
        ? null
        : { dimension: contrast.dimension, a: contrast.a.value, b: contrast.b?.value ?? null },
    direction: turned(readDirection(read, language), contrast?.flipped === true),
    timeRange: dates.range ?? null,
    kind: readKind(read, language, shape, match),
    audience: readAudience(read, language),
    hasSubject,
    absent,
    event: dates.range === undefined ? readEvent(text, language, { dated: dates.span, named }) : null,
    match,
  }
}

/** A figure of something else, or a value whose name is a part of what is not there, answers nothing. */
function without(match: CatalogMatch, { span }: Absent): CatalogMatch {
  return { ...match, metrics: [], values: match.values.filter((value) => !overlaps(value.span, span)) }
}

interface Contrast {
  readonly dimension: DimensionInfo
  readonly a: DimensionValue
  readonly b: DimensionValue | null
  /** Only the side after "than" was recognised: it became the segment, so less is more. */
  readonly flipped?: true
}

/** The best value is the segment; another of its dimension, or the one after "than", is what it is held against. */
function readContrast(
  text: string,
  values: readonly ValueMatch[],
  read: readonly Word[],
  language: Language,
): Contrast | null {
  const [top] = values
  if (top === undefined) return null
  const { dimension } = top
  const named = values
    .filter((match) => match.dimension === dimension)
    .sort((a, b) => a.span.start - b.span.start)
  const [first = top, second] = named
  if (second === undefined) {
    const [one, two] = dimension.values
    const other = dimension.distinct === 2 ? (first.value === one ? two : one) : undefined
    const after = findCues(read, language, 'contrast').some((cue) =>
      comesRightAfter(text, read[cue.to - 1], first),
    )
    return { dimension, a: first.value, b: other ?? null, ...(after && { flipped: true as const }) }
  }
  const cues = findCues(read, language, 'contrast')
  const held = named.find((match) => cues.some((cue) => comesRightAfter(text, read[cue.to - 1], match)))
  const compared = cues.length > 0 || hasCue(read, language, 'compare')
  const together = named.filter((match) => match !== held)
  if ((held !== undefined || !compared) && isOneGroup(text, language, together))
    return { dimension, a: groupOf(together), b: held?.value ?? null }
  const b = held ?? second
  const a = b === first ? second : first
  return { dimension, a: a.value, b: b.value }
}

/** "In Hải Phòng and Đà Nẵng": both together, unless nobody else is left. */
function isOneGroup(text: string, language: Language, named: readonly ValueMatch[]): boolean {
  const values = new Set(named.map(({ value }) => value.value))
  if (values.size < 2 || named[0]?.dimension.distinct === values.size) return false
  if ([...values].some((value) => typeof value !== 'string')) return false
  const said = text.normalize('NFC')
  return named.slice(1).every((match, place) => {
    const between = said.slice(named[place]?.span.end, match.span.start)
    const joining = words(between, language)
    return joining.length === 0 || (joining.length <= 2 && hasCue(joining, language, 'together'))
  })
}

function groupOf(named: readonly ValueMatch[]): DimensionValue {
  const values = named.map(({ value }) => value)
  const label = (language: Language) => values.map((value) => value.label[language]).join(', ')
  return {
    value: valueGroup(values.map(({ value }) => String(value))),
    count: values.reduce((sum, { count }) => sum + count, 0),
    label: { en: label('en'), vi: label('vi') },
    synonyms: [],
  }
}

/** At most two short words between "than" and the value: "than on desktop", "so với khách máy tính". */
function comesRightAfter(text: string, cue: Word | undefined, match: ValueMatch): boolean {
  if (cue === undefined || match.span.start < cue.end) return false
  const gap = text.normalize('NFC').slice(cue.end, match.span.start).trim()
  return !/[,;.]/.test(gap) && gap.split(/\s+/).filter(Boolean).length <= 3
}

function turned(direction: ReadQuestion['direction'], flipped: boolean): ReadQuestion['direction'] {
  if (!flipped || direction === 'changed' || direction === null) return direction
  return direction === 'less' ? 'more' : 'less'
}

function readDirection(read: readonly Word[], language: Language): ReadQuestion['direction'] {
  const hits = findCues(read, language, 'less', 'more', 'changed')
  const clear = hits.find((hit) => hit.meaning !== 'changed') ?? hits[0]
  return clear?.meaning === 'less' || clear?.meaning === 'more'
    ? clear.meaning
    : clear === undefined
      ? null
      : 'changed'
}

function readKind(
  read: readonly Word[],
  language: Language,
  shape: QuestionShape,
  match: CatalogMatch,
): ReadQuestion['kind'] {
  const why = findCues(read, language, 'why', 'not_why').some((hit) => hit.meaning === 'why')
  if (why || shape === 'leading') return 'reason'
  if (findCues(read, language, 'need', 'not_need').some((hit) => hit.meaning === 'need')) return 'need'
  return match.behaviour || match.metrics.length > 0 ? 'behaviour' : null
}

const audiences = ['passed_over', 'lapsed', 'prospect', 'current'] as const

function readAudience(read: readonly Word[], language: Language): ReadQuestion['audience'] {
  return audiences.find((audience) => hasCue(read, language, audience)) ?? null
}
