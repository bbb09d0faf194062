import type { DateForm, FormHints } from './form.ts'

const clock = String.raw`(?:(?<gap>[T ]+)(?<hms>\d{1,2}:\d{2}(?<sec>:\d{2}(?<part>\.\d+)?)?)(?<half>\s?[ap]m)?)?`
const yearFirst = new RegExp(
  String.raw`^(?:19|20)\d\d([-/])\d{1,2}\1\d{1,2}${clock}(?:Z|[+-]\d\d:?\d\d)?$`,
  'i',
)
const yearLast = new RegExp(
  String.raw`^(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d|\d\d)${clock}$`,
  'i',
)
const dayMonthName = /^\d{1,2}(?<s1>[- ])(?<month>[a-z]{3,9})(?<s2>,?[- ])(?<year>\d{4}|\d\d)$/i
const monthNameDay = /^(?<month>[a-z]{3,9}) \d{1,2}(?<comma>,?) \d{4}$/i
const yearMonth = /^(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])$/
const monthYear = /^(?:T|tháng )?(?:0?[1-9]|1[0-2])[-/](?:19|20)\d\d$/i
const compact = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Reads a column's date form from its distinct cells (trimmed, placeholders gone), or undefined for other columns.
 * A day above twelve decides between day first and month first; where no cell has one, `hints.order` and then day
 * first is taken and the form is marked ambiguous. Both orders in one column make it text.
 */
export function dateForm(cells: readonly string[], hints: FormHints): DateForm | undefined {
  if (cells.length === 0) return undefined
  if (cells.every((cell) => yearMonth.test(cell))) return monthForm('year_month')
  if (cells.every((cell) => monthYear.test(cell))) return monthForm('month_year')
  if (hints.dateName && cells.every((cell) => compact.test(cell))) {
    return { type: 'date', iso: false, formats: ['%Y%m%d'], ambiguous: false }
  }
  let iso = false
  let dayFirst = 0
  let monthFirst = 0
  let strays = 0
  const named = new Set<string>()
  const ordered: RegExpExecArray[] = []
  for (const cell of cells) {
    const numeric = yearLast.exec(cell)
    const name = numeric === null ? nameFormat(cell) : undefined
    if (yearFirst.test(cell)) iso = true
    else if (numeric?.groups !== undefined && isPlausible(numeric.groups)) {
      ordered.push(numeric)
      if (Number(numeric.groups.a) > 12) dayFirst += 1
      if (Number(numeric.groups.b) > 12) monthFirst += 1
    } else if (name !== undefined) named.add(name)
    else strays += 1
  }
  if (strays > cells.length * 0.02 || (dayFirst > 0 && monthFirst > 0)) return undefined
  const told = dayFirst > 0 ? 'day_first' : monthFirst > 0 ? 'month_first' : undefined
  const order = told ?? hints.order ?? 'day_first'
  const numericFormats = new Set(ordered.map((match) => numericFormat(match.groups ?? {}, order)))
  return {
    type: 'date',
    iso,
    formats: [...numericFormats, ...named],
    ambiguous: ordered.length > 0 && told === undefined,
  }
}

/** The same form with the other order of day and month. */
export function swappedOrder(form: DateForm): DateForm {
  const formats = form.formats.map((format) => format.replace(/%([dm])(.)%([dm])/, '%$3$2%$1'))
  return { ...form, formats }
}

function monthForm(kind: 'year_month' | 'month_year'): DateForm {
  return { type: 'date', iso: false, formats: [], months: kind, ambiguous: false }
}

function isPlausible(groups: Readonly<Record<string, string | undefined>>): boolean {
  const a = Number(groups.a)
  const b = Number(groups.b)
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return false
  return !(groups.sep === '.' && groups.year?.length === 2)
}

function numericFormat(
  groups: Readonly<Record<string, string | undefined>>,
  order: 'day_first' | 'month_first',
): string {
  const sep = groups.sep ?? '/'
  const year = groups.year?.length === 2 ? '%y' : '%Y'
  const days = order === 'day_first' ? `%d${sep}%m` : `%m${sep}%d`
  return `${days}${sep}${year}${clockFormat(groups)}`
}

function clockFormat(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.hms === undefined) return ''
  const half = groups.half
  const hour = half === undefined ? '%H' : '%I'
  const seconds = groups.sec === undefined ? '' : groups.part === undefined ? ':%S' : ':%S.%f'
  return `${groups.gap ?? ' '}${hour}:%M${seconds}${half === undefined ? '' : half.startsWith(' ') ? ' %p' : '%p'}`
}

function nameFormat(cell: string): string | undefined {
  const dayFirst = dayMonthName.exec(cell)?.groups
  if (dayFirst !== undefined && isMonth(dayFirst.month)) {
    const year = dayFirst.year?.length === 2 ? '%y' : '%Y'
    return `%d${dayFirst.s1}${monthCode(dayFirst.month)}${dayFirst.s2}${year}`
  }
  const monthFirst = monthNameDay.exec(cell)?.groups
  if (monthFirst === undefined || !isMonth(monthFirst.month)) return undefined
  return `${monthCode(monthFirst.month)} %d${monthFirst.comma} %Y`
}

function isMonth(word: string | undefined): boolean {
  return months.includes((word ?? '').slice(0, 3).toLowerCase())
}

function monthCode(word: string | undefined): string {
  return (word ?? '').length === 3 ? '%b' : '%B'
}
