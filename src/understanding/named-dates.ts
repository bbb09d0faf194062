import type { TimeRange } from '../metrics/query.ts'
import { addDays, dayOf, monthOf, parts, quarterOf, yearOf } from './calendar.ts'
import type { DateContext, DateRule } from './date-atom.ts'
import { anyOf, monthNames, monthNumber, yearWords } from './date-words.ts'
import { thirdOf } from './relative-dates.ts'
import { tetDays } from './tet.ts'

type Found = ReturnType<DateRule['read']>
const year = `(20\\d\\d|nam (?:${anyOf(Object.keys(yearWords.vi))})|(?:${anyOf(Object.keys(yearWords.en))}) year)`
const roman = ['i', 'ii', 'iii', 'iv']
const ordinal = ['first', 'second', 'third', 'fourth']

/** Expressions with a name or number of their own: "12/9", "15 Dec", "tháng 9", "Q3 2025", "trước Tết". */
export const namedDates: readonly DateRule[] = [
  {
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    read: (match) => fixed(dayOf(Number(match[1]), Number(match[2]), Number(match[3]))),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${monthNames})\\b(?:,? ?(?:of )?${year})?`,
      'g',
    ),
    read: (match, context) => day(context, match[3], monthNumber(match[2] ?? ''), Number(match[1])),
  },
  {
    pattern: new RegExp(
      `\\b(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?![.,]?\\d|%| ?%)(?:,? ${year})?`,
      'g',
    ),
    read: (match, context) => day(context, match[3], monthNumber(match[1] ?? ''), Number(match[2])),
  },
  {
    pattern: new RegExp(
      `\\b(?:ngay )?(?:mung )?(\\d{1,2}) thang (\\d{1,2})\\b(?:(?:,? nam |,? |/)${year})?`,
      'g',
    ),
    read: (match, context) => day(context, match[3], Number(match[2]), Number(match[1])),
  },
  {
    pattern: /(?<![\d./,-])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?![\d/]|[.,]\d)/g,
    read: (match, context) => slashed(match[1], match[3], match[4], context),
  },
  {
    pattern: /(?<![\d./,-])(\d{1,2})\/(20\d\d)\b/g,
    read: (match) => {
      const month = Number(match[1])
      return month < 1 || month > 12 ? null : whole(monthOf(Number(match[2]), month))
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d./,-])(\\d{1,2})\\/(\\d{1,2})(?![\\d/%]|[.,]\\d| ?(?:sao|stars?|diem|points?|khach|nguoi|people|customers)\\b)(?:,? ${year})?`,
      'g',
    ),
    read: (match, context) => slashed(match[1], match[2], match[3], context),
  },
  {
    pattern: new RegExp(
      `\\b(?:(dau|giua|cuoi) )?(?:thang |t)(\\d{1,2})\\b(?!\\/\\d{1,2}\\b(?!\\d))(?:(?:,? nam |,? |/|-)${year})?`,
      'g',
    ),
    read: (match, context) => month(context, match[3], Number(match[2]), match[1]),
  },
  {
    pattern: new RegExp(
      `\\b(?:(next|coming|early|mid|late|beginning of|start of|middle of|end of)[ -])?(${monthNames})\\b(?:,? (?:of )?${year})?`,
      'g',
    ),
    read(match, context) {
      const name = match[2] ?? ''
      if (isOrdinaryWord(name, match, context)) return null
      if (match[1] === 'next' || match[1] === 'coming') {
        const coming = month(context, match[3], monthNumber(name))?.future
        return coming === undefined ? null : { future: coming }
      }
      return month(context, match[3], monthNumber(name), match[1]?.replace(' of', ''))
    },
  },
  {
    pattern: new RegExp(`\\b(?:q|quy |quarter )([1-4]|i{1,3}|iv)\\b(?:(?:,? |/| nam |-| of )${year})?`, 'g'),
    read(match, context) {
      const number = Number(match[1]) || roman.indexOf(match[1] ?? '') + 1
      return yearly(context, match[2], (at) => quarterOf(at, number))
    },
  },
  {
    pattern: new RegExp(`\\b(first|second|third|fourth) quarter\\b(?: (?:of )?${year})?`, 'g'),
    read: (match, context) =>
      yearly(context, match[2], (at) => quarterOf(at, ordinal.indexOf(match[1] ?? '') + 1)),
  },
  {
    pattern: /(?<=\b(?:nam|in|since|from|tu|during|ke tu|of) )(20\d\d)\b(?![.,/]\d)/g,
    read: (match) => whole(yearOf(Number(match[1]))),
  },
  {
    pattern: new RegExp(
      `\\b(?:(truoc|trc|sau|before|after) )?(?:dip )?(?:tet|lunar new year)\\b(?: (?:nguyen dan|am lich))?(?: ${year})?`,
      'g',
    ),
    read: (match, { today }) => aroundTet(match[1], today, match[2]),
  },
  {
    pattern: /\b(?:noel|giang sinh|christmas)\b/g,
    read: (_match, context) => day(context, undefined, 12, 25),
  },
]

function slashed(
  a: string | undefined,
  b: string | undefined,
  written: string | undefined,
  context: DateContext,
): Found {
  const first = Number(a)
  const second = Number(b)
  const monthFirst = context.language === 'en' && first <= 12
  const found = monthFirst ? day(context, written, first, second) : day(context, written, second, first)
  if (found === null) return monthFirst ? day(context, written, second, first) : null
  const unclear = context.language === 'en' && first <= 12 && second <= 12 && first !== second
  return unclear ? { ...found, ambiguous: true } : found
}

function day(context: DateContext, written: string | undefined, month: number, date: number): Found {
  if (written !== undefined) return fixed(dayOf(fullYear(written, context), month, date))
  const now = parts(context.today).year
  const days = [now - 1, now, now + 1, now + 4].flatMap((at) => dayOf(at, month, date) ?? [])
  return split(
    context,
    days.map((at) => ({ from: at, to: at })),
  )
}

function month(context: DateContext, written: string | undefined, number: number, third?: string): Found {
  if (number < 1 || number > 12) return null
  return yearly(context, written, (at) =>
    third === undefined ? monthOf(at, number) : thirdOf(monthOf(at, number), third),
  )
}

function yearly(
  context: DateContext,
  written: string | undefined,
  range: (year: number) => TimeRange,
): Found {
  if (written !== undefined) return whole(range(fullYear(written, context)))
  const now = parts(context.today).year
  return split(context, [now - 1, now, now + 1].map(range))
}

function split({ today }: DateContext, occurrences: readonly TimeRange[]): Found {
  const past = occurrences.findLast(({ from }) => from <= today)
  const future = occurrences.find(({ to }) => to >= today)
  return past === undefined && future === undefined
    ? null
    : { ...(past !== undefined && { past }), ...(future !== undefined && { future }) }
}

function fixed(at: string | null): Found {
  return at === null ? null : whole({ from: at, to: at })
}

/** A period with its year: past and future are decided by whoever asks. */
function whole(range: TimeRange): Found {
  return { past: range, future: range }
}

/** "25" is 2025, "năm sau" the year after today's. */
function fullYear(written: string, { today }: Pick<DateContext, 'today'>): number {
  if (/^\d/.test(written)) return written.length === 2 ? 2000 + Number(written) : Number(written)
  const word = written.replace(/^nam | year$/, '')
  return parts(today).year + (yearWords.vi[word] ?? yearWords.en[word] ?? 0)
}

/** The weeks before or after the holiday, or the holiday itself with its six days after. */
function aroundTet(side: string | undefined, today: string, written?: string): Found {
  const isBefore = side === 'truoc' || side === 'trc' || side === 'before'
  const only = written === undefined ? '' : String(fullYear(written, { today }))
  const windows = tetDays
    .filter((first) => first.startsWith(only))
    .map((first): TimeRange => {
      if (isBefore) return { from: addDays(first, -30), to: addDays(first, -1) }
      if (side === 'sau' || side === 'after') return { from: addDays(first, 7), to: addDays(first, 36) }
      return { from: first, to: addDays(first, 6) }
    })
  const future = windows.find(({ to }) => to >= today)
  const past = windows.findLast(({ to }) => to < today)
  return {
    ...(past !== undefined && { past }),
    ...(future !== undefined && { future }),
    ...(isBefore ? { deadline: true as const } : {}),
  }
}

/** "may", "march" and the short names are months only where nothing else is possible. */
function isOrdinaryWord(name: string, match: RegExpMatchArray, { language }: DateContext): boolean {
  if (match[1] !== undefined || match[3] !== undefined) return false
  const led = /\b(?:in|since|from|of|by|during|until|before|for|last|this|between|and|to)\s$/.test(
    (match.input ?? '').slice(0, match.index),
  )
  if (name === 'may' || name === 'march') return !led
  return name.length <= 4 && !['june', 'july'].includes(name) && (language === 'vi' || !led)
}
