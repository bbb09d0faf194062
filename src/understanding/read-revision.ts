import type { SourceDefinition } from '../metrics/metric.ts'
import type { ColumnRole, Revision } from '../metrics/revision.ts'
import { fold } from '../support/fold.ts'

const roles: readonly (readonly [RegExp, ColumnRole])[] = [
  [/\b(ignore|leave out|drop|bo cot|bo qua cot|dung dung|khong dung)\b/u, 'ignore'],
  [/\b(is|as|la)\b.*\b(an? id|identifier|key|ma so|dinh danh|ma)\b/u, 'identifier'],
  [/\b(is|as|la)\b.*\b(date|time|day|ngay|thoi gian)\b/u, 'time'],
  [/\b(is|as|la)\b.*\b(dimension|category|group|code|chieu|nhom|phan loai|danh muc)\b/u, 'dimension'],
  [/\b(is|as|la)\b.*\b(measure|number|amount|metric|so do|con so|so luong|chi so)\b/u, 'measure'],
]
const outcome = /\b(outcome|result|target|goal|ket qua|muc tieu|chuyen doi)\b/u
const money = /\b(money|vnd|usd|eur|dong|tien)\b/u

/**
 * A correction of how a file was understood, from one sentence: "the outcome is Churn", "Region is a category", "bỏ cột
 * Browser", "Total is money in VND"; null where it is none or names no column.
 */
export function readRevision(text: string, definition: SourceDefinition): Revision | null {
  const folded = ` ${fold(text)} `
  const column = mentioned(folded, definition)
  if (column === null) return null
  if (outcome.test(folded)) return { kind: 'set_outcome', column: column.name, model: column.model }
  const role = roles.find(([pattern]) => pattern.test(folded))?.[1]
  if (money.test(folded) && role !== 'ignore') {
    const currency = /\busd\b/u.test(folded) ? 'USD' : /\beur\b/u.test(folded) ? 'EUR' : 'VND'
    return { kind: 'set_unit', metric: column.name, unit: 'currency', currency }
  }
  return role === undefined ? null : { kind: 'set_role', column: column.name, model: column.model, role }
}

function mentioned(folded: string, definition: SourceDefinition): { name: string; model: string } | null {
  const all = definition.models.flatMap((model) =>
    model.columns.map((column) => ({ name: column.name, model: model.name })),
  )
  const named = all.filter(({ name }) =>
    [name, spaced(name)].some((form) => folded.includes(` ${fold(form)} `)),
  )
  return named.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null
}

/** "VisitorType" and "visitor_type" are also written "visitor type". */
function spaced(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/_/gu, ' ')
}
