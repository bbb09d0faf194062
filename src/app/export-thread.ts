import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { markdownOf } from '../export/markdown.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import { entryOf, isSpoken } from './transcript-entry.ts'

/** Writes a conversation as Markdown into a folder, under the thread's name, and gives the file's path. */
export async function exportThread(
  store: Store,
  key: ThreadKey,
  folder: string,
  title: string,
): Promise<string> {
  const path = join(folder, threadFileName(key))
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.part`, await threadMarkdown(store, key, title))
  await rename(`${path}.part`, path)
  return path
}

/** A conversation as Markdown, as it was spoken. */
export async function threadMarkdown(store: Store, key: ThreadKey, title: string): Promise<string> {
  const entries = (await store.transcript(key))
    .filter(isSpoken)
    .map(entryOf)
    .filter(({ direction, text }) => direction === 'out' || text.trim() !== '')
  const lines = entries.map(({ author, at, text, content }) =>
    [
      `### ${author}, ${at.slice(0, 16).replace('T', ' ')}`,
      '',
      content === undefined ? text : markdownOf(content),
    ].join('\n'),
  )
  return [`# ${title.trim() || 'Visao'}`, ...lines].join('\n\n').concat('\n')
}

/** A name for the file of a conversation. */
export function threadFileName(key: ThreadKey): string {
  return `${[key.platform, key.channel, key.thread].join('-').replace(/[^\w-]/gu, '_')}.md`
}
