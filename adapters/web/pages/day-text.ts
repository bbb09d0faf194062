import type { Visitor } from '../access/visitor.ts'

/** A day as the visitor writes it. */
export function dayText(instant: string, visitor: Pick<Visitor, 'language' | 'timeZone'>): string {
  return new Intl.DateTimeFormat(visitor.language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: 'numeric',
    month: visitor.language === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
    ...(visitor.timeZone === undefined ? {} : { timeZone: visitor.timeZone }),
  }).format(new Date(instant))
}
