import type { NodeOf } from '../frame.ts'
import { line } from '../markdown.ts'

export function heading(node: NodeOf<'heading'>): string {
  const words = line(node.text)
  return words === '' ? '' : `### ${words}`
}
