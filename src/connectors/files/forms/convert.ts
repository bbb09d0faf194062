import { quoteLiteral } from '../../../metrics/sql-text.ts'
import { type ColumnForm, type DateForm, type NumberForm, placeholders } from './form.ts'
import { moneyPattern } from './moneys.ts'

const standIns = placeholders.map(quoteLiteral).join(', ')

/** Numbers from here on are no measurements, and their squares could not be added up. */
export const beyondCounting = '1e100'

/** SQL for a cell's text without the blanks around it, empty cells gone. */
export function cellText(cell: string): string {
  return `nullif(trim(${cell}, ' \t\r\n\u00a0'), '')`
}

/**
 * SQL that reads a cell in a form in two goes, since trimming and Unicode cost more than reading: `quick` over the
 * cell `t` as it stands, `rest` over `t` and the quick reading `v` for the few that need more. NULL where the cell
 * does not fit.
 */
export function conversion(form: ColumnForm): {
  quick(t: string): string
  rest(t: string, v: string): string
} {
  if (form.type === 'empty' || form.type === 'text') return { quick: (t) => t, rest: tidyText }
  return {
    quick: (t) => trimmedConversion(t, form),
    rest: (t, v) => `CASE WHEN ${v} IS NOT NULL THEN ${v} ELSE ${trimmedConversion(cellText(t), form)} END`,
  }
}

/** SQL that is true for a cell whose reading `value` failed and that does not stand for "nothing". */
export function isStray(cell: string, value: string): string {
  return `CASE WHEN ${value} IS NOT NULL OR ${cell} IS NULL THEN false
    ELSE coalesce(lower(${cellText(cell)}) NOT IN (${standIns}), false) END`
}

/** Plain ASCII without blanks around it passes; of the rest only what has blanks or loose accents is touched. */
function tidyText(cell: string): string {
  const plain = `strlen(${cell}) = length(${cell}) AND ${cell} >= '!' AND NOT suffix(${cell}, ' ') AND NOT suffix(${cell}, '\t')`
  const loose = `regexp_matches(${cell}, '^$|^[\\s\\x{a0}]|[\\s\\x{a0}]$|\\p{M}')`
  return `CASE WHEN ${plain} THEN ${cell} WHEN ${loose} THEN nfc_normalize(${cellText(cell)}) ELSE ${cell} END`
}

function trimmedConversion(cell: string, form: Exclude<ColumnForm, { type: 'empty' | 'text' }>): string {
  switch (form.type) {
    case 'boolean':
      return `CASE WHEN lower(${cell}) IN (${form.yes.map(quoteLiteral).join(', ')}) THEN true
        WHEN lower(${cell}) IN (${form.no.map(quoteLiteral).join(', ')}) THEN false END`
    case 'number':
      return numberSql(cell, form)
    case 'date':
      return dateSql(cell, form)
  }
}

function numberSql(cell: string, form: NumberForm): string {
  const bare = form.decorated ? undecorated(cell, form.money) : cell
  const digits = form.percent ? `CASE WHEN suffix(${bare}, '%') THEN left(${bare}, -1) END` : bare
  const value = plainNumber(digits, form)
  return form.percent ? `(${value}) / 100` : value
}

/** The SQL twin of `undecorated` in numbers.ts. */
function undecorated(cell: string, money: string | undefined): string {
  const blanks = String.raw`[\s\x{00a0}\x{202f}]`
  const noise = quoteLiteral(money === undefined ? blanks : `${blanks}|${moneyPattern(money)}`)
  const bare = `regexp_replace(replace(${cell}, '\u2212', '-'), ${noise}, '', 'gi')`
  return `regexp_replace(${bare}, '^\\((.+)\\)$', '-\\1')`
}

function plainNumber(text: string, form: NumberForm): string {
  if (form.decimal === 'comma') {
    return `CASE WHEN regexp_full_match(${text}, '[-+]?(\\d+|\\d{1,3}(\\.\\d{3})+)?(,\\d+)?')
      THEN TRY_CAST(replace(replace(${text}, '.', ''), ',', '.') AS DOUBLE) END`
  }
  if (!form.grouped)
    return `CASE WHEN abs(TRY_CAST(${text} AS DOUBLE)) < ${beyondCounting} THEN TRY_CAST(${text} AS DOUBLE) END`
  return `CASE WHEN regexp_full_match(${text}, '[-+]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d*)?([eE][-+]?\\d+)?')
    THEN TRY_CAST(replace(${text}, ',', '') AS DOUBLE) END`
}

function dateSql(cell: string, form: DateForm): string {
  if (form.months === 'year_month') return `TRY_CAST(replace(${cell}, '/', '-') || '-01' AS TIMESTAMP)`
  if (form.months === 'month_year') {
    const bare = `replace(regexp_replace(${cell}, '^(T|tháng )', '', 'i'), '-', '/')`
    return `try_strptime('1/' || ${bare}, '%d/%m/%Y')`
  }
  const parts = form.iso
    ? [`CASE WHEN regexp_matches(${cell}, '^\\d{4}[-/]') THEN TRY_CAST(${cell} AS TIMESTAMP) END`]
    : []
  if (form.formats.length > 0) {
    parts.push(`try_strptime(${cell}, [${form.formats.map(quoteLiteral).join(', ')}])`)
  }
  return parts.length === 1 ? (parts[0] ?? '') : `COALESCE(${parts.join(', ')})`
}
