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

/** A day with its time, for lists in which many things are of one day. */
export function momentText(instant: string, visitor: Pick<Visitor, 'language' | 'timeZone'>): string {
  return new Intl.DateTimeFormat(visitor.language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: 'numeric',
    month: visitor.language === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(visitor.timeZone === undefined ? {} : { timeZone: visitor.timeZone }),
  }).format(new Date(instant))
}
