import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SourceRecord } from '../../../src/store/store.ts'
import { reviews } from '../../killing/sources.ts'
import { type House, openHouse, said } from './house.ts'

/** A house with reviews connected, and the record of a source that a killed process had just connected. */
async function withReviews(): Promise<{ readonly house: House; readonly record: SourceRecord }> {
  const house = await openHouse()
  const path = join(house.folder, 'reviews.csv')
  await writeFile(path, reviews)
  await house.app.connectFile('local', path)
  const record = (await house.store.sources('local')).find((source) => source.name === 'reviews.csv')
  if (record === undefined) throw new Error('the reviews are not connected')
  return { house, record: { ...record, id: 'src_late' } }
}

async function wordsOf({ store }: House, source: string): Promise<number> {
  return (await store.countQuotes({ workspace: 'local', terms: [], sources: [source], limit: 1 })).all
}

it('takes the words of a source that was connected by a process that was killed, before the next turn', async () => {
  const { house, record } = await withReviews()
  await house.store.saveSource(record)
  expect(await wordsOf(house, 'src_late')).toBe(0)
  await house.take({ say: 'help' })
  expect(await wordsOf(house, 'src_late')).toBe(400)
})

it('answers, and starts again, although the words of a source cannot be read', async () => {
  const { house, record } = await withReviews()
  await house.store.saveSource({ ...record, config: { database: 'gone.duckdb', original: 'gone.csv' } })
  expect(said(await house.take({ say: 'help' }))).not.toContain('✗')
  await house.close()
  const next = await openHouse({ folder: house.folder })
  expect(said(await next.take({ say: 'trạng thái', id: 'later' }))).not.toContain('✗')
  expect(await wordsOf(next, 'src_late')).toBe(0)
})
