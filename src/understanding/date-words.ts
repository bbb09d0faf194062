import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'dates',
  z.strictObject({
    months: z.array(list).length(12),
    weekdays: z.array(list).length(7),
    counts: z.record(z.string(), z.number()),
    units: z.strictObject({ day: list, week: list, month: list, quarter: list, year: list }),
    since: list,
    by: list,
    against: list,
    years: z.strictObject({ vi: z.record(z.string(), z.number()), en: z.record(z.string(), z.number()) }),
  }),
)

export type DateUnit = keyof typeof vocabulary.units
export const sinceWords = vocabulary.since
export const byWords = vocabulary.by
export const againstWords = vocabulary.against
/** Words for years beside this one: `sau` is 1. */
export const yearWords = vocabulary.years

/** Alternatives for a pattern, longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}

export const count = `\\d{1,3}|${anyOf(Object.keys(vocabulary.counts))}`
export const units = anyOf(Object.values(vocabulary.units).flat())
export const weekdays = anyOf(vocabulary.weekdays.flat())
export const monthNames = anyOf(vocabulary.months.flat())

export function countOf(word: string): number {
  return vocabulary.counts[word] ?? Number(word)
}

export function unitOf(word: string): DateUnit | null {
  const units = Object.entries(vocabulary.units) as [DateUnit, string[]][]
  return units.find(([, names]) => names.includes(word))?.[0] ?? null
}

/** 1 to 12, or 0. */
export function monthNumber(name: string): number {
  return vocabulary.months.findIndex((names) => names.includes(name)) + 1
}

/** Monday 0 to Sunday 6, or -1. */
export function weekdayNumber(name: string): number {
  return vocabulary.weekdays.findIndex((names) => names.includes(name))
}
