import type { Content, ContentNode } from '../conversation/content.ts'
import { plainText } from '../delivery/plain-text.ts'
import type { ExportDocument } from './document.ts'

/** A document as Markdown. */
export function markdownDocument({ title, lines, sections }: ExportDocument): string {
  return [
    `# ${title}`,
    ...lines.map((line) => unlinked(line)),
    ...sections.flatMap(({ heading, content }) => [`## ${heading}`, markdownOf(content)]),
  ]
    .join('\n\n')
    .concat('\n')
}

/** Rendered content as Markdown: a link to a record is its figure, a chart its sentence, and buttons are left out. */
export function markdownOf(content: Content): string {
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
