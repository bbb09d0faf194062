import { strict } from 'chrono-node'
import type { Language } from '../locales/locale.ts'
import type { TimeRange } from '../metrics/query.ts'
import { addDays } from './calendar.ts'
import type { DateAtom, DateContext } from './date-atom.ts'
import { againstWords, anyOf, byWords, sinceWords } from './date-words.ts'
import { detectLanguage } from './detect-language.ts'
import { foldAligned } from './fold-aligned.ts'
import { namedDates } from './named-dates.ts'
import { relativeDates } from './relative-dates.ts'
import { overlaps, type Span } from './span.ts'
import { readLimit } from './tokenise.ts'

export interface ReadDates {
  /** A period to look at; it does not reach beyond today. */
  readonly range?: TimeRange
  /** A day to be ready by, or the one day that was named. */
  readonly date?: string
  /** A period that lies ahead of today, as far as it does. */
  readonly ahead?: TimeRange
  /** A period that another is held against ("so với tháng trước"); it is no period to look at. */
  readonly against?: TimeRange
  /** Where the first of them stands. */
  readonly span?: Span
  /** Day and month could be exchanged: month first was taken, as is usual in English. */
  readonly ambiguous?: true
}

const since = new RegExp(`\\b(?:${anyOf(sinceWords)})\\s+(?:the\\s+)?$`)
const by = new RegExp(`\\b(?:${anyOf(byWords)})\\s*:?\\s*(?:the\\s+)?$`)
const against = new RegExp(`\\b(?:${anyOf(againstWords)})\\s+(?:the\\s+)?$`)
const opener = new RegExp(`\\b(?:${anyOf([...sinceWords, 'between'])})\\s+$`)
const connector = /^\s*(?:-|–|—|~|to|until|till|through|and|den|toi|den het|va)\s*$/

/**
 * Periods and days in a text of either language, relative to `today` (`YYYY-MM-DD`). Weeks start on Monday; "last 30
 * days" end yesterday; a day without a year is the nearest such day, after "since" the last one, after "by" the next.
 * English that the house's own rules do not know is left to chrono-node.
 */
export function readDates(
  text: string,
  today: string,
  language: Language = detectLanguage(text, 'en'),
): ReadDates {
  const folded = foldAligned(text.slice(0, readLimit))
  const context = { today, language }
  const atoms = findAtoms(folded, context)
  if (atoms.length === 0) return language === 'en' ? readWithChrono(text, today) : {}
  let result: ReadDates = {}
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index]
    if (atom === undefined) continue
    const next = atoms[index + 1]
    const lead = folded.slice(Math.max(0, atom.start - 30), atom.start)
    const joined = next !== undefined && connector.test(folded.slice(atom.end, next.start))
    const found = joined ? between(atom, next, opener.test(lead), today) : interpret(atom, lead, today)
    const ambiguous = atom.ambiguous === true || (joined && next.ambiguous === true)
    if (joined && found !== null) index += 1
    result = merge(result, found ?? interpret(atom, lead, today), atom, ambiguous)
  }
  return result
}

const mostAtoms = 50

/** The expressions of a text in its order; of overlapping ones the longest ("tháng 11 năm sau" is no "năm sau"). */
function findAtoms(folded: string, context: DateContext): DateAtom[] {
  const found: DateAtom[] = []
  for (const rule of [...namedDates.slice(0, 1), ...relativeDates, ...namedDates.slice(1)]) {
    for (const match of folded.matchAll(rule.pattern)) {
      const read = found.length > 4 * mostAtoms ? null : rule.read(match, context)
      if (read !== null) found.push({ ...read, start: match.index, end: match.index + match[0].length })
    }
  }
  const atoms: DateAtom[] = []
  for (const atom of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (atoms.length < mostAtoms && !atoms.some((kept) => overlaps(kept, atom))) atoms.push(atom)
  }
  return atoms.sort((a, b) => a.start - b.start)
}

interface Found extends Pick<ReadDates, 'range' | 'date' | 'ahead' | 'against'> {
  /** Said with "by": it is the deadline, whatever other days are named. */
  readonly due?: true
}

function between(a: DateAtom, b: DateAtom, opened: boolean, today: string): Found | null {
  const end = b.past ?? b.future
  const start = a.past ?? a.future
  if (start === undefined || end === undefined) return null
  const from =
    start.from <= end.to ? start.from : `${Number(start.from.slice(0, 4)) - 1}${start.from.slice(4)}`
  if (!opened && start.from > end.to) return null
  return { range: clip({ from, to: end.to }, today) }
}

function interpret(atom: DateAtom, lead: string, today: string): Found {
  const { past, future } = atom
  if (against.test(lead) && past !== undefined) return heldAgainst(past, atom, today)
  if (by.test(lead) && future !== undefined) return { date: future.to, due: true }
  if (since.test(lead) && past !== undefined && past.from <= today) {
    return { range: { from: past.from, to: today } }
  }
  if (past === undefined) return future === undefined ? {} : { date: future.to, ahead: future }
  const isDay = past.from === past.to
  if (atom.deadline && future !== undefined) {
    const before = past.to < today && past.from !== past.to
    return before ? { range: past, date: future.to } : { date: future.to }
  }
  if (isDay && future !== undefined && distance(future.from, today) < distance(past.from, today)) {
    return { date: future.from, ahead: future }
  }
  if (past.from > today) return { date: past.to, ahead: past }
  return { range: clip(past, today), ...(isDay && { date: past.from }) }
}

/** "Lower than last month" is about this month: the period after it, where that is the present one. */
function heldAgainst(past: TimeRange, atom: DateAtom, today: string): Found {
  const from = addDays(past.to, 1)
  const next = from <= today && distance(from, today) <= distance(past.from, from)
  return { against: past, ...(next && atom.yearBefore !== true && { range: { from, to: today } }) }
}

function clip(range: TimeRange, today: string): TimeRange {
  return range.from <= today && range.to > today ? { from: range.from, to: today } : range
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b))
}

function merge(known: ReadDates, found: Found, span: Span, ambiguous: boolean): ReadDates {
  const range = known.range ?? found.range
  const date = found.due === true ? found.date : (known.date ?? found.date)
  const ahead = known.ahead ?? found.ahead
  const held = known.against ?? found.against
  return {
    ...known,
    ...(range !== undefined && { range }),
    ...(date !== undefined && { date }),
    ...(ahead !== undefined && { ahead }),
    ...(held !== undefined && { against: held }),
    ...(known.span === undefined && { span: { start: span.start, end: span.end } }),
    ...(ambiguous && { ambiguous: true as const }),
  }
}

function readWithChrono(text: string, today: string): ReadDates {
  const written = text.normalize('NFC').slice(0, 500)
  for (const found of strict.parse(written, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 })) {
    if (!found.start.isCertain('day') && !found.start.isCertain('weekday')) continue
    if (!/\p{L}/u.test(found.text)) continue
    const day = found.start.date().toISOString().slice(0, 10)
    const end = found.end?.date().toISOString().slice(0, 10)
    const span = { start: found.index, end: found.index + found.text.length }
    if (end !== undefined && end > day) return { range: clip({ from: day, to: end }, today), span }
    return { date: day, span, ...(day <= today && { range: { from: day, to: day } }) }
  }
  return {}
}
