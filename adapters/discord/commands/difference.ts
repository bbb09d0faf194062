import { isDeepStrictEqual } from 'node:util'
import type { CommandBody } from '../api.ts'

/** What registering would change, command by command. */
export interface Difference {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Holds what is to be registered against what Discord has. */
export function differenceOf(wanted: readonly CommandBody[], present: readonly CommandBody[]): Difference {
  const known = new Map(present.map((command) => [keyOf(command), command]))
  const added = wanted.filter((command) => !known.has(keyOf(command)))
  const changed = wanted.filter((command) => {
    const other = known.get(keyOf(command))
    return other !== undefined && !isDeepStrictEqual(bare(command), bare(other, command))
  })
  const left = new Set(wanted.map(keyOf))
  const removed = present.filter((command) => !left.has(keyOf(command)))
  return { added: added.map(shown), changed: changed.map(shown), removed: removed.map(shown) }
}

function keyOf(command: CommandBody): string {
  return `${command.type ?? 1}.${command.name}`
}

function shown(command: CommandBody): string {
  return (command.type ?? 1) === 1 ? `/${command.name}` : command.name
}

/** The parts of `value` that `like` has too: Discord adds ids, versions and defaults of its own. */
function bare(value: unknown, like: unknown = value): unknown {
  if (Array.isArray(value)) {
    const others = Array.isArray(like) ? like : value
    return value.map((one, place) => bare(one, others[place] ?? one)).filter((one) => one !== undefined)
  }
  if (value === null || typeof value !== 'object') return value
  const known = like !== null && typeof like === 'object' ? Object.keys(like) : Object.keys(value)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => known.includes(name) && !isEmpty(one))
      .map(([name, one]) => [name, bare(one, (like as Record<string, unknown>)[name])]),
  )
}

/** `required: false` and an empty list are what is not said. */
function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  )
}
