import type { Visitor } from '../access/visitor.ts'

type Reader = Pick<Visitor, 'language' | 'timeZone'>

/** A day as the visitor writes it. */
export function dayText(instant: string, visitor: Reader): string {
  return instantText(instant, visitor, {})
}

/** A day with its time, for lists in which many things are of one day. */
export function momentText(instant: string, visitor: Reader): string {
  return instantText(instant, visitor, { hour: '2-digit', minute: '2-digit' })
}

function instantText(
  instant: string,
  { language, timeZone }: Reader,
  time: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: 'numeric',
    month: language === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
    ...time,
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(instant))
}
