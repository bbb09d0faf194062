import { z } from 'zod'
import type { Breach, Limit } from './limit.ts'

const objectSchema = z.record(z.string(), z.unknown())

/** Something of a payload by its way: `options.2.value`. */
interface Found {
  readonly path: string
  readonly value: unknown
}

/** Whether something keeps one limit; a breach for each place where it does not. */
export function breachesOf(thing: unknown, path: string, type: string, limit: Limit): readonly Breach[] {
  const name = `${type}.${limit.at}`
  const { least = 0, most, needed = false } = limit
  const found = pick({ path, value: thing }, limit.at.split('/'))
  if (found.length === 0 && needed) return [{ path, limit: name, found: 0, allowed: least }]
  return found.flatMap((one) => {
    const size = sizeOf(one.value)
    if (size > most) return [{ path: one.path, limit: name, found: size, allowed: most }]
    return size < least ? [{ path: one.path, limit: name, found: size, allowed: least }] : []
  })
}

function pick(from: Found, way: readonly string[]): readonly Found[] {
  const [step, ...rest] = way
  if (step === undefined) return [from]
  return inside(from, step).flatMap((next) => pick(next, rest))
}

function inside({ path, value }: Found, step: string): readonly Found[] {
  if (step === '*') {
    const list = Array.isArray(value) ? value : []
    return list.map((one, place) => ({ path: `${path}.${place}`, value: one }))
  }
  const next = asObject(value)[step]
  return next === undefined || next === null ? [] : [{ path: `${path}.${step}`, value: next }]
}

/** Characters of a text or text object, members of a list, or a number itself. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.length
  const { text } = asObject(value)
  return typeof text === 'string' ? text.length : 0
}

/** An object's members, or none where it is something else. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  const parsed = objectSchema.safeParse(value)
  return parsed.success ? parsed.data : {}
}

/** Every object within a payload, with its way. */
export function everything(value: unknown, path: string): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((one, place) => everything(one, `${path}.${place}`))
  if (typeof value !== 'object' || value === null) return []
  const object = asObject(value)
  return [
    { path, value },
    ...Object.entries(object).flatMap(([key, one]) => everything(one, `${path}.${key}`)),
  ]
}
