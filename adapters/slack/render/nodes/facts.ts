import type { SlackBlock } from '../blocks.ts'
import { figures } from '../figures.ts'
import type { NodeOf } from '../frame.ts'
import { bare } from '../plain.ts'
import { bold, italic, list, rich, section } from '../rich.ts'

type Fact = NodeOf<'facts'>['facts'][number]

/** A value longer than this is words, not a figure, and two columns of it cannot be read on a phone. */
const longestFigure = 20
const longestAside = 60

/** Figures in two columns, each under its label; where any of them is words, a list to read. */
export function facts(node: NodeOf<'facts'>): readonly SlackBlock[] {
  const few = node.facts.length > 1 && node.facts.length <= figures.section.fields
  if (!few || !node.facts.every(isFigure)) return rich(list(node.facts.map(line)))
  return [{ type: 'section', fields: node.facts.map(field) }]
}

function line({ label, value, note }: Fact) {
  const aside = note === undefined || note === '' ? [] : [' ', italic(`(${note})`)]
  return section(bold(label), ': ', value, ...aside)
}

/** Whether a fact may be written in Slack's own marks, in which `*` and `_` cannot be escaped. */
function isFigure({ label, value, note }: Fact): boolean {
  const texts = [label, value, note ?? ''].map(bare)
  return (
    texts.every((text) => !/[*_~`]/u.test(text)) &&
    bare(value).length <= longestFigure &&
    texts.every((text) => text.length <= longestAside) &&
    bare(value) !== '' &&
    bare(label) !== ''
  )
}

function field({ label, value, note }: Fact) {
  const below = note === undefined || bare(note) === '' ? '' : `\n_${escaped(note)}_`
  return {
    type: 'mrkdwn' as const,
    text: `*${escaped(label)}*\n${escaped(value)}${below}`,
    verbatim: true,
  }
}

/** Slack's three characters of control, without which nothing can mention or link. */
function escaped(text: string): string {
  return bare(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
