import { isIdentifierName } from './name-hints.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'
import { type ColumnEntry, columnEntries, plainWords } from './vocabulary.ts'

/** What a column is for: to group by, to add up, to average, to identify, to read. */
export type Role =
  | { readonly is: 'time' }
  | { readonly is: 'outcome'; readonly means: ColumnEntry['means']; readonly named: boolean }
  | { readonly is: 'category' }
  | { readonly is: 'measure'; readonly additive: boolean; readonly unit?: NonNullable<ColumnEntry['unit']> }
  | { readonly is: 'identifier' }
  | { readonly is: 'personal' }
  | { readonly is: 'words' }
  | { readonly is: 'nothing' }

/** A number of this many kinds or fewer may be a code. */
const mostCodes = 30

/** The role of a column by its type, its values and its name; `outcome` here means a yes/no column named like one. */
export function roleOf(column: ColumnProfile, table: TableProfile): Role {
  if (column.filled === 0 || column.type === 'other') return { is: 'nothing' }
  if (column.isKey) return { is: 'identifier' }
  if (column.type === 'date' || column.type === 'timestamp') {
    return hasEntry(column, 'personal') ? { is: 'personal' } : { is: 'time' }
  }
  if (column.type === 'boolean' || isBinary(column)) return flagRole(column)
  if (isPersonal(column)) return { is: 'personal' }
  return column.type === 'text' ? textRole(column) : numberRole(column, table)
}

function flagRole(column: ColumnProfile): Role {
  const entry = columnEntries(column.header).find((candidate) => candidate.role === 'outcome')
  if (entry !== undefined) return { is: 'outcome', means: entry.means, named: true }
  return { is: 'category' }
}

function textRole(column: ColumnProfile): Role {
  const spread = column.distinct / column.filled
  const isWords = column.words >= 4 || (column.words >= 2.5 && hasEntry(column, 'words'))
  if (isWords && spread > 0.3 && column.distinct > 1) return { is: 'words' }
  if (column.distinct === column.filled && column.filled > 1) return { is: 'identifier' }
  if (isIdentifierName(column.header) && column.distinct > 50) return { is: 'identifier' }
  return spread <= 0.5 || column.distinct <= 50 ? { is: 'category' } : { is: 'nothing' }
}

function numberRole(column: ColumnProfile, table: TableProfile): Role {
  const entry = columnEntries(column.header).find(({ role }) => role === 'measure' || role === 'rate')
  if (column.type === 'integer' && entry === undefined) {
    if (isPlaceCode(column.header)) return isFewKinds(column, 200) ? { is: 'category' } : { is: 'identifier' }
    if (isIdentifierName(column.header)) {
      return isFewKinds(column, 50) ? { is: 'category' } : { is: 'identifier' }
    }
    if (isKey(column, table)) return { is: 'identifier' }
    if (isCode(column)) return { is: 'category' }
  }
  // Steps between nothing and everything (0, 0.2, 0.4 ... 1) group better than they average.
  if (hasEntry(column, 'code') && isFewKinds(column, mostCodes)) return { is: 'category' }
  const share = column.type === 'number' && column.min >= 0 && column.max <= 1
  const unit = entry?.unit ?? (share ? 'ratio' : undefined)
  const additive = entry === undefined ? !share && !isMeanName(column.header) : entry.role === 'measure'
  return { is: 'measure', additive, ...(unit === undefined ? {} : { unit }) }
}

/** Every row has another whole number, without gaps worth mentioning: a row number, not a quantity. */
function isKey(column: ColumnProfile, table: TableProfile): boolean {
  if (column.distinct < column.filled * 0.999 || column.filled < table.rows || column.filled < 2) return false
  return column.max - column.min < column.filled * 1.2 || column.filled >= 1000
}

/** Few whole numbers that start at one and leave hardly a gap name things (regions, browsers); counts start at zero. */
function isCode(column: ColumnProfile): boolean {
  if (column.min === 0 && column.max === 1) return true
  if (hasEntry(column, 'code') && isFewKinds(column, 200)) return true
  if (column.min < 1 || isCountName(column.header)) return false
  return isFewKinds(column, mostCodes) && column.max <= column.distinct * 4
}

function isFewKinds(column: ColumnProfile, most: number): boolean {
  return column.distinct <= most && column.filled >= column.distinct * 5
}

function isBinary(column: ColumnProfile): boolean {
  return column.type === 'integer' && column.min === 0 && column.max === 1 && hasEntry(column, 'outcome')
}

function isPersonal(column: ColumnProfile): boolean {
  if (column.type === 'text' && column.personalShare > 0.5) return true
  const spread = column.distinct / column.filled
  return hasEntry(column, 'personal') && spread > 0.3 && column.type !== 'number'
}

function hasEntry(column: ColumnProfile, role: ColumnEntry['role']): boolean {
  return columnEntries(column.header).some((entry) => entry.role === role)
}

/** Numbers that name a place: nobody adds up postcodes. */
function isPlaceCode(header: string): boolean {
  return /(^| )(zip|zipcode|postcode|postal|plz|buu chinh)( |$)/.test(plainWords(header))
}

function isMeanName(header: string): boolean {
  return /(^| )(rate|ratio|percent|percentage|pct|share|avg|average|mean|median|price|score|rating|age|index|ty le|trung binh|diem|tuoi|gia)( |$)/.test(
    plainWords(header),
  )
}

function isCountName(header: string): boolean {
  return /(^| )(count|total|number|num|qty|quantity|amount|sum|items|orders|visits|so luong|tong|so luot|so don)( |$)/.test(
    plainWords(header),
  )
}
