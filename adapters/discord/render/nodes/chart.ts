import { asProse } from '../../../../src/delivery/as-prose.ts'
import { clip } from '../../../../src/delivery/clip.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import { type Inside, text } from '../component.ts'
import { figures } from '../figures.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { blocks, bold, line } from '../markdown.ts'

/** A chart's picture with its summary as alternative text, and in words below it; all in words where it was not drawn. */
export function chart(node: NodeOf<'chart'>, frame: Frame): readonly Inside[] {
  const { title, summary } = node.chart
  const name = frame.files.get(node)
  if (name === undefined) return [text(blocks(asProse(node)))]
  const description = clip(summary, figures.alt)
  const named = plainMarkdown(summary).startsWith(plainMarkdown(title))
  const said = [named ? '' : bold(title), summary.trim() === '' ? '' : `-# ${line(summary)}`]
  const words = said.filter((one) => one !== '').join('\n')
  return [
    {
      type: 12,
      items: [
        {
          media: { url: `attachment://${name}` },
          description: description.trim() === '' ? '…' : description,
        },
      ],
    },
    ...(words === '' ? [] : [text(words)]),
  ]
}
