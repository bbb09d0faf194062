import type { NodeOf } from '../frame.ts'
import { inline, line } from '../markdown.ts'

/** Somebody's words, and who said them. */
export function quote(node: NodeOf<'quote'>): string {
  const words = inline(node.text)
    .split('\n')
    .map((one) => `> ${one}`)
  return [...words, `> -# — ${line(node.source)}`].join('\n')
}
