import type { TimeRange } from '../metrics/query.ts'
import { addDays, addMonths, dayOf, monthOf, parts, quarterOf, weekday, weekOf, yearOf } from './calendar.ts'
import type { DateRule } from './date-atom.ts'
import { count, countOf, type DateUnit, unitOf, units, weekdayNumber, weekdays } from './date-words.ts'

const before = 'truoc|trc|vua roi|vua qua|ngoai|roi|last|previous|past'
const present = 'nay|this|current'
const after = 'sau|toi|next|coming'

/** Expressions that count from today: "yesterday", "2 tuần trước", "next Friday", "cuối tháng". */
export const relativeDates: readonly DateRule[] = [
  single(/\b(?:the )?day before yesterday\b|\bhom kia\b|\bbua kia\b/g, -2),
  single(/\b(?:the )?day after tomorrow\b|\bngay (?:kia|mot)\b/g, 2),
  single(
    /\btoday\b|\bhom nay\b|\bbua nay\b|\bhnay\b|(?<=\b(?:till|until|to|den|toi) )(?:now|date|nay|gio|bay gio|hien tai|hien nay)\b/g,
    0,
  ),
  single(/\byesterday\b|\bhom qua\b|\bhqua\b|\bbua qua\b/g, -1),
  single(/\btomorrow\b|\bngay mai\b/g, 1),
  {
    pattern: new RegExp(
      `\\b(?:(${units}) (?:truoc nua|truoc do nua)|(?:the )?(${units}) before (?:last|previous)|(nam) kia)\\b`,
      'g',
    ),
    read(match, { today }) {
      const unit = unitOf(match[1] ?? match[2] ?? match[3] ?? '')
      return unit === null ? null : { past: around(shift(today, unit, -2), unit) }
    },
  },
  {
    pattern:
      /\b(?:(?:the )?(?:same|this) (?:time|period|month) (?:of )?last year|cung ky(?: nam (?:ngoai|truoc|roi))?|nam ngoai cung ky)\b/g,
    read: (_match, { today }) => ({ past: around(addMonths(today, -12), 'month'), yearBefore: true }),
  },
  {
    pattern: new RegExp(`\\b(${units}) to date\\b|\\b(ytd|mtd|qtd)\\b`, 'g'),
    read(match, { today }) {
      const short = { y: 'year', m: 'month', q: 'quarter' }[match[2]?.charAt(0) ?? '']
      const unit = unitOf(match[1] ?? short ?? '')
      return unit === null ? null : { past: { from: around(today, unit).from, to: today } }
    },
  },
  {
    pattern: /\b(?:(last|past|this|next) weekend|cuoi tuan (truoc|roi|qua|vua roi|vua qua|nay|sau|toi))\b/g,
    read(match, { today }) {
      const weeks = directionOf(match[1] ?? match[2]?.replace(/^qua$/, 'roi'))
      const { from } = weekOf(addDays(today, weeks * 7))
      const range = { from: addDays(from, 5), to: addDays(from, 6) }
      if (weeks > 0) return { future: range, deadline: true }
      return { past: range, ...(range.to >= today && { future: range }) }
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(${count}) thang (dau|cuoi) nam|nua (dau|cuoi) nam|(first|second) half(?: of (?:the )?year)?|h([12]))(?: (20\\d\\d|nay|ngoai|truoc))?\\b`,
      'g',
    ),
    read(match, { today }) {
      const months = match[1] === undefined ? 6 : countOf(match[1])
      if (months < 1 || months > 12) return null
      const which = match[2] ?? match[3] ?? match[4] ?? match[5] ?? ''
      const said = match[6] ?? 'nay'
      const at = /^\d/.test(said) ? Number(said) : parts(today).year + (said === 'nay' ? 0 : -1)
      const isFirst = /^(?:dau|first|1)$/.test(which)
      const from = monthOf(at, isFirst ? 1 : 13 - months).from
      const range = { from, to: monthOf(at, isFirst ? months : 12).to }
      return range.from > today ? { future: range } : { past: range }
    },
  },
  {
    pattern:
      /(?<=\b(?:tu|ke tu|since|from|on|hom) )(?:ngay |hom |the )(\d{1,2})(?:st|nd|rd|th)?\b(?![/.,-]\d| ?thang)/g,
    read(match, { today }) {
      const { year, month } = parts(today)
      const days = [-1, 0].flatMap((at) => {
        const { from } = monthOf(year, month + at)
        return dayOf(parts(from).year, parts(from).month, Number(match[1])) ?? []
      })
      const day = days.findLast((at) => at <= today)
      return day === undefined ? null : { past: oneDay(day) }
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:last|past|previous) (${count}) (${units})|(${count}) (${units}) (?:qua|gan day|gan nhat|vua qua|vua roi|tro lai day))\\b`,
      'g',
    ),
    read(match, { today }) {
      const unit = unitOf(match[2] ?? match[4] ?? '')
      const many = countOf(match[1] ?? match[3] ?? '')
      if (unit === null || many < 1) return null
      return { past: { from: addDays(shift(today, unit, -many), 0), to: addDays(today, -1) } }
    },
  },
  {
    pattern: new RegExp(`\\b(${count}) (${units}) (?:ago|truoc)\\b`, 'g'),
    read(match, { today }) {
      const unit = unitOf(match[2] ?? '')
      const many = countOf(match[1] ?? '')
      if (unit === null || many < 1) return null
      return { past: around(shift(today, unit, -many), unit) }
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:in|within|trong|sau|trong vong) (${count}) (${units})(?! (?:qua|gan day|truoc|vua qua|dau))(?: toi| nua)?|(${count}) (${units}) (?:nua|toi|from now))\\b`,
      'g',
    ),
    read(match, { today }) {
      const unit = unitOf(match[1] === undefined ? (match[4] ?? '') : (match[2] ?? ''))
      const many = countOf(match[1] ?? match[3] ?? '')
      if (unit === null || many < 1) return null
      const day = shift(today, unit, many)
      return { future: { from: day, to: day }, deadline: true }
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(dau|giua|cuoi) (tuan|thang|quy|nam)(?! \\d)(?: (${before}|${present}|${after}))?|(beginning|start|early|middle|mid|end|late)[ -](?:of )?(?:the )?(?:(last|this|next) )?(week|month|quarter|year))\\b`,
      'g',
    ),
    read(match, { today }) {
      const unit = unitOf(match[2] ?? match[6] ?? '')
      if (unit === null) return null
      const direction = directionOf(match[3] ?? match[5])
      const third = thirdOf(around(shift(today, unit, direction), unit), match[1] ?? match[4] ?? '')
      if (direction < 0) return { past: third }
      const begun = third.from <= today
      const isEnd = /^(?:cuoi|end|late)$/.test(match[1] ?? match[4] ?? '')
      return {
        ...(begun && { past: third }),
        ...(third.to >= today && { future: third }),
        ...((isEnd || !begun) && { deadline: true as const }),
      }
    },
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:cai|cau|y|so|an|chon|lan|muc|don|dong|the) )\\b(?:(last|this|next|coming|on|by|before) )?(${weekdays})(?: (tuan (?:truoc|nay|sau|toi|roi)|${before}|${after}))?\\b`,
      'g',
    ),
    read(match, { today }) {
      const name = match[2] ?? ''
      const number = weekdayNumber(name)
      if (number < 0 || (name.length <= 4 && name !== 'cn' && match[1] === undefined)) return null
      const modifier = (match[3] ?? match[1] ?? '').replace(/^(?:on|by|before)$/, '')
      const inWeek = (weeks: number): string => addDays(weekOf(today).from, number + weeks * 7)
      const last = addDays(today, -((weekday(today) - number + 7) % 7 || 7))
      const coming = addDays(last, weekday(today) === number ? 14 : 7)
      if (/^tuan (?:truoc|roi)$/.test(modifier)) return { past: oneDay(inWeek(-1)) }
      if (modifier === 'tuan nay') return closest(inWeek(0), today)
      if (/^(?:tuan sau|tuan toi|next)$/.test(modifier)) return { future: oneDay(inWeek(1)), deadline: true }
      if (new RegExp(`^(?:${before})$`).test(modifier)) return { past: oneDay(last) }
      return { past: oneDay(last), future: oneDay(coming), deadline: true }
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(last|this|current|previous|past|next|coming) (week|month|quarter|year)|(tuan|thang|quy|nam) (${before}|nay|sau|toi))\\b`,
      'g',
    ),
    read(match, { today }) {
      const unit = unitOf(match[2] ?? match[3] ?? '')
      if (unit === null) return null
      const direction = directionOf(match[1] ?? match[4])
      const range = around(shift(today, unit, direction), unit)
      if (direction > 0) return { future: range, deadline: true }
      return direction < 0 ? { past: range } : { past: range, future: range }
    },
  },
]

function single(pattern: RegExp, days: number): DateRule {
  return { pattern, read: (_match, { today }) => closest(addDays(today, days), today) }
}

function closest(day: string, today: string): { past?: TimeRange; future?: TimeRange } {
  const range = oneDay(day)
  return { ...(day <= today && { past: range }), ...(day >= today && { future: range }) }
}

function oneDay(day: string): TimeRange {
  return { from: day, to: day }
}

function directionOf(word: string | undefined): -1 | 0 | 1 {
  if (word === undefined || new RegExp(`^(?:${present})$`).test(word)) return 0
  return new RegExp(`^(?:${before})$`).test(word) ? -1 : 1
}

function shift(day: string, unit: DateUnit, many: number): string {
  if (unit === 'day') return addDays(day, many)
  if (unit === 'week') return addDays(day, many * 7)
  return addMonths(day, many * { month: 1, quarter: 3, year: 12 }[unit])
}

/** The whole unit that a day lies in. */
function around(day: string, unit: DateUnit): TimeRange {
  const { year, month } = parts(day)
  if (unit === 'day') return oneDay(day)
  if (unit === 'week') return weekOf(day)
  if (unit === 'month') return monthOf(year, month)
  return unit === 'quarter' ? quarterOf(year, Math.ceil(month / 3)) : yearOf(year)
}

/** The beginning, middle or end of a period: its thirds. */
export function thirdOf(range: TimeRange, which: string): TimeRange {
  const days = Math.round((Date.parse(range.to) - Date.parse(range.from)) / 86_400_000) + 1
  const third = Math.floor(days / 3)
  if (/^(?:dau|beginning|start|early)$/.test(which))
    return { from: range.from, to: addDays(range.from, third - 1) }
  if (/^(?:giua|middle|mid)$/.test(which)) {
    return { from: addDays(range.from, third), to: addDays(range.from, 2 * third - 1) }
  }
  return { from: addDays(range.from, 2 * third), to: range.to }
}
