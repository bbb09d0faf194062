/** What a text column really holds, and how to read it. */
export type ColumnForm =
  | { readonly type: 'empty' }
  | { readonly type: 'text' }
  | { readonly type: 'boolean'; readonly yes: readonly string[]; readonly no: readonly string[] }
  | NumberForm
  | DateForm

export interface NumberForm {
  readonly type: 'number'
  readonly decimal: 'dot' | 'comma'
  /** Currency signs, spaces or brackets to be taken off first. */
  readonly decorated: boolean
  /** The one money whose sign is taken off; cells that name another do not fit. */
  readonly money?: string
  /** Separators between thousands are there; without them the plain cast is enough. */
  readonly grouped: boolean
  readonly percent: boolean
  /** Nothing in the column tells `1.234` the decimal from `1.234` the thousand. */
  readonly ambiguous: boolean
}

export interface DateForm {
  readonly type: 'date'
  /** Year first, as DuckDB casts by itself. */
  readonly iso: boolean
  /** strptime formats for the other shapes seen. */
  readonly formats: readonly string[]
  /** Months without a day; they become the month's first day. */
  readonly months?: 'year_month' | 'month_year'
  readonly ambiguous: boolean
}

/** What the rest of the file, the column's name and the person say where a column cannot tell by itself. */
export interface FormHints {
  readonly decimal?: 'dot' | 'comma'
  readonly order?: 'day_first' | 'month_first'
  /** `0/1` means no and yes here. */
  readonly flag: boolean
  /** The name speaks of a date, so that 20261031 is one. */
  readonly dateName: boolean
}

/** Cells that stand for "nothing" in a column of numbers or dates, in lower case. */
export const placeholders = [
  'n/a',
  'na',
  '#n/a',
  'null',
  'none',
  'nan',
  '-',
  '--',
  '?',
  '.',
  'inf',
  '-inf',
  'infinity',
  '-infinity',
  '#value!',
  '#div/0!',
  '#ref!',
  'không có',
  'trống',
] as const
