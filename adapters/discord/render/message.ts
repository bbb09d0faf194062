import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import { clip } from '../../../src/delivery/clip.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { words } from '../words.ts'
import { accentOf } from './accent.ts'
import {
  componentsV2,
  type Inside,
  type MessageBody,
  type MessageFile,
  type RenderedMessage,
  text,
} from './component.ts'
import { csvOf } from './csv.ts'
import type { DrawChart } from './draw-charts.ts'
import { evidenceMenu } from './evidence-menu.ts'
import { figures } from './figures.ts'
import type { Frame } from './frame.ts'
import { breachesOf } from './limits.ts'
import { renderNode } from './nodes/index.ts'
import { plainNodes } from './plain-nodes.ts'

export interface Drawing {
  readonly drawChart: DrawChart
  /** Whether a team may be asked to vote on rival statements: not where one talks alone with the bot. */
  readonly vote: boolean
}

/**
 * A fitted message as Discord shows it, within all of its limits: a container whose edge tells how things stand, and the
 * files that go along. Where escapes or labels leave no room, its texts are told plainly instead.
 */
export async function renderMessage(
  { content, language }: { readonly content: Content; readonly language: Language },
  { drawChart, vote }: Drawing,
): Promise<RenderedMessage> {
  const { files, names } = await filesOf(content, drawChart, language)
  const frame: Frame = {
    say: (key, params) => words(language, key, params),
    files: names,
    vote,
    place: 0,
  }
  const menu = evidenceMenu(content, frame)
  const rich = bodyOf(
    content,
    [...content.flatMap((node, place) => renderNode(node, { ...frame, place })), ...menu],
    files,
  )
  if (breachesOf(rich, files).length === 0) return { body: rich, files }
  return { body: bodyOf(content, [...plainNodes(content, frame), ...menu], files), files }
}

function bodyOf(content: Content, components: readonly Inside[], files: readonly MessageFile[]): MessageBody {
  return {
    flags: componentsV2,
    components: [
      {
        type: 17,
        accent_color: accentOf(content),
        components: components.length === 0 ? [text('…')] : components,
      },
    ],
    attachments: files.map(({ name, description }, place) => ({
      id: String(place),
      filename: name,
      description,
    })),
    allowed_mentions: { parse: [] },
  }
}

/** The pictures of charts and the rows of long tables, and which node each belongs to. */
async function filesOf(
  content: Content,
  drawChart: DrawChart,
  language: Language,
): Promise<{ readonly files: readonly MessageFile[]; readonly names: ReadonlyMap<ContentNode, string> }> {
  const files: MessageFile[] = []
  const names = new Map<ContentNode, string>()
  const add = (node: ContentNode, name: string, bytes: Uint8Array, description: string) => {
    names.set(node, name)
    files.push({ name, bytes, description: clip(description, figures.alt) })
  }
  for (const node of content) {
    const number = files.length + 1
    if (node.type === 'chart') {
      const bytes = await drawChart(node.chart)
      if (bytes !== null) add(node, `chart-${number}.png`, bytes, node.chart.summary)
    }
    if (node.type === 'table' && node.beside !== undefined)
      add(
        node,
        `table-${number}.csv`,
        csvOf(node),
        words(language, 'discord.table.file', { caption: node.caption }),
      )
  }
  return { files, names }
}
