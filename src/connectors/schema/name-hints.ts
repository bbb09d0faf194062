import { columnEntries, plainWords } from './vocabulary.ts'

/** Whether a column's name says that `0/1` in it means no and yes. */
export function isFlagName(name: string): boolean {
  if (/^(is|has|did|was|co|da) /.test(plainWords(name))) return true
  return columnEntries(name).some((entry) => entry.role === 'outcome')
}

/** Whether a column's name speaks of a day or an instant. */
export function isDateName(name: string): boolean {
  if (columnEntries(name).some((entry) => entry.role === 'time')) return true
  return /(^| )(date|day|dt|ngay|timestamp|datetime)( |$)/.test(plainWords(name))
}

/** Whether a name ends like a key: `customerID`, `order_id`, `ma_don`. */
export function isIdentifierName(name: string): boolean {
  if (columnEntries(name).some((entry) => entry.role === 'identifier')) return true
  return /(^| )(id|ids|uuid|guid|key|phone|sdt)$|^ma /.test(plainWords(name)) || /[a-z](ID|Id)$/.test(name)
}
