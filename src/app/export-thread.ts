import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content, ContentNode } from '../conversation/content.ts'
import { plainText } from '../delivery/plain-text.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import { entryOf, isSpoken } from './transcript-entry.ts'

/** Writes a conversation as Markdown into a folder, under the thread's name, and gives the file's path. */
export async function exportThread(
  store: Store,
  key: ThreadKey,
  folder: string,
  title: string,
): Promise<string> {
  const entries = (await store.transcript(key)).filter(isSpoken).map(entryOf)
  const lines = entries.map(({ author, at, text, content }) =>
    [
      `### ${author}, ${at.slice(0, 16).replace('T', ' ')}`,
      '',
      content === undefined ? text : markdownOf(content),
    ].join('\n'),
  )
  const path = join(
    folder,
    `${[key.platform, key.channel, key.thread].join('-').replace(/[^\w-]/gu, '_')}.md`,
  )
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.part`, [`# ${title}`, ...lines].join('\n\n').concat('\n'))
  await rename(`${path}.part`, path)
  return path
}

/** Rendered content as Markdown: a link to a record is its figure, a chart its sentence, and buttons are left out. */
function markdownOf(content: Content): string {
  return content
    .map(nodeOf)
    .filter((text) => text !== '')
    .join('\n\n')
}

function nodeOf(node: ContentNode): string {
  switch (node.type) {
    case 'heading':
      return `#### ${unlinked(node.text)}`
    case 'prose':
      return unlinked(node.text)
    case 'notice':
      return `> ${unlinked(node.text)}`
    case 'quote':
      return `> ${unlinked(node.text)} (${unlinked(node.source)})`
    case 'facts':
      return node.facts.map(({ label, value }) => `- **${unlinked(label)}**: ${unlinked(value)}`).join('\n')
    case 'table':
      return [
        `**${unlinked(node.caption)}**`,
        '',
        row(node.columns.map(({ label }) => label)),
        row(node.columns.map(({ align }) => (align === 'end' ? '--:' : '---'))),
        ...node.rows.map(row),
      ].join('\n')
    case 'checklist':
      return [
        `**${unlinked(node.caption)}**`,
        '',
        ...node.items.map(
          ({ state, criterion, label, reason }) =>
            `- [${state === 'pass' ? 'x' : ' '}] ${criterion} ${unlinked(label)}: ${unlinked(reason)}`,
        ),
      ].join('\n')
    case 'outline':
      return [
        `**${unlinked(node.caption)}**`,
        '',
        ...node.items.map(
          ({ depth, label, text }) => `${'  '.repeat(depth)}- ${unlinked(label)}: ${unlinked(text)}`,
        ),
      ].join('\n')
    case 'choice':
      return node.options.map(({ label }, place) => `${place + 1}. ${unlinked(label)}`).join('\n')
    case 'chart':
      return `*${unlinked(node.chart.summary)}*`
    case 'progress':
    case 'actions':
    case 'form':
    case 'sources':
      return node.type === 'progress' ? plainText([node]) : ''
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => unlinked(cell).replaceAll('|', '\\|')).join(' | ')} |`
}

function unlinked(text: string): string {
  return text.replace(/\[([^\]]*)\]\(evidence:[^)]*\)/gu, '$1')
}
