import type { NodeOf } from '../frame.ts'
import { bold, inline, line } from '../markdown.ts'

/** Labels with their values, and what limits a value in small letters below it. */
export function facts(node: NodeOf<'facts'>): string {
  return node.facts
    .map(({ label, value, note }) => {
      const said = `${bold(`${label}:`)} ${inline(value)}`
      return note === undefined || note === '' ? said : `${said}\n-# ${line(note)}`
    })
    .join('\n')
}
