import type { BoardFilter, Desk } from '../../conversation/desk.ts'
import type { ExportedFile, ExportKind } from '../../conversation/desk-files.ts'
import { csvLine, csvMark } from '../../export/csv.ts'
import type { ExportDocument } from '../../export/document.ts'
import { type Bundle, libraryJson } from '../../export/library-file.ts'
import { markdownDocument } from '../../export/markdown.ts'
import { pdfDocument } from '../../export/pdf.ts'
import { pptxDocument } from '../../export/pptx.ts'
import type { Insight } from '../../insights/insight.ts'
import { type Language, phrase } from '../../locales/locale.ts'
import { fold } from '../../support/fold.ts'
import { threadFileName, threadMarkdown } from '../export-thread.ts'
import { recordsOf, recordsOfLook } from '../insight-records.ts'
import { filterOf } from './board.ts'
import { labelOf } from './board-entry.ts'
import type { LibraryHouse } from './house.ts'
import { insightRecord } from './insight-record.ts'

/** Insights that are read at once while a library is written out. */
const pageSize = 100

const types = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const

/** Insights, the library and conversations as files. */
export function exports(house: LibraryHouse): Pick<Desk, 'exportInsight' | 'exportLibrary' | 'exportThread'> {
  const { store } = house
  return {
    async exportInsight(workspace, language, id, kind) {
      if (kind === 'json') {
        const insight = await store.insight(workspace, id)
        if (insight === null) return null
        return file(`${nameOf(insight.statement)}.json`, 'json', libraryJson(bundlesOf(house, [insight])))
      }
      const document = await documentOf(house, workspace, language, id)
      if (document === null) return null
      return file(`${nameOf(document.title)}.${kind}`, kind, once(await written(document, kind)))
    },
    async exportLibrary(workspace, language, kind, filter) {
      const found = insightsOf(house, workspace, filter)
      const pieces = kind === 'csv' ? libraryCsv(found, language) : libraryJson(bundlesOf(house, found))
      return file(`visao-insights-${house.now().today}.${kind}`, kind, pieces)
    },
    async exportThread(workspace, place) {
      const key = { workspace, ...place }
      const title = (await store.thread(key))?.title ?? ''
      return file(threadFileName(key), 'md', once(await threadMarkdown(store, key, title)))
    },
  }
}

async function written(document: ExportDocument, kind: Exclude<ExportKind, 'json'>) {
  if (kind === 'md') return markdownDocument(document)
  return kind === 'pdf' ? pdfDocument(document) : pptxDocument(document)
}

async function documentOf(
  house: LibraryHouse,
  workspace: string,
  language: Language,
  id: string,
): Promise<ExportDocument | null> {
  const record = await insightRecord(house, workspace, language, id)
  if (record === null) return null
  const { entry, sections, confidence } = record
  return {
    title: entry.statement,
    language,
    at: house.now().instant,
    lines: [[entry.segment, entry.metric, entry.statusLabel, entry.owner].join(' · '), confidence],
    sections: sections.map(({ name, content }) => ({
      heading: labelOf(`desk.section.${name}`, name, language),
      content,
    })),
  }
}

async function* insightsOf(
  { store }: LibraryHouse,
  workspace: string,
  filter: BoardFilter,
): AsyncGenerator<Insight> {
  let before: string | null | undefined
  while (before !== null) {
    const page = { limit: pageSize, ...(before === undefined ? {} : { before }) }
    const { cards, next } = await store.insightPage(filterOf(workspace, filter), page)
    for (const { id } of cards) {
      const insight = await store.insight(workspace, id)
      if (insight !== null) yield insight
    }
    before = next
  }
}

async function* bundlesOf(
  { store }: LibraryHouse,
  insights: AsyncIterable<Insight> | Iterable<Insight>,
): AsyncGenerator<Bundle> {
  for await (const insight of insights) {
    const { workspace, id } = insight
    const [versions, verdicts] = await Promise.all([
      store.insightVersions(workspace, id),
      store.verdicts(workspace, id),
    ])
    const evidence = await store.evidence(workspace, [
      ...new Set([...recordsOf(insight), ...verdicts.flatMap(recordsOfLook)]),
    ])
    yield {
      insight,
      versions: [...versions],
      readings: Object.values(evidence.readings),
      findings: Object.values(evidence.findings),
      quotes: Object.values(evidence.quotes),
      statements: Object.values(evidence.statements),
      verdicts: [...verdicts],
    }
  }
}

const columns = [
  'id',
  'statement',
  'status',
  'review',
  'approved_version',
  'version',
  'owner',
  'segment',
  'metric',
  'confidence',
  'question',
  'actions',
  'created',
  'updated',
] as const

async function* libraryCsv(insights: AsyncIterable<Insight>, language: Language): AsyncGenerator<string> {
  yield csvMark + csvLine(columns.map((column) => phrase(language, `desk.column.${column}`)))
  for await (const insight of insights)
    yield csvLine([
      insight.id,
      insight.statement,
      labelOf(`insight_status.${insight.status}`, insight.status, language),
      labelOf(`review_state.${insight.review}`, insight.review, language),
      String(insight.approvedVersion ?? ''),
      String(insight.version),
      insight.owner.name,
      insight.segment?.label ?? phrase(language, 'segment.everyone'),
      insight.metric,
      phrase(language, `confidence.level.${insight.confidence.level}`),
      insight.question.words,
      insight.actions.map(({ what }) => what.words).join('; '),
      insight.createdAt,
      insight.updatedAt,
    ])
}

function file(
  name: string,
  kind: keyof typeof types,
  pieces: AsyncIterable<string | Uint8Array>,
): ExportedFile {
  return { name, type: types[kind], body: bytesOf(pieces) }
}

async function* once<T>(whole: T): AsyncGenerator<T> {
  yield whole
}

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

/** A file name of the first words: letters of the plain alphabet, so that every system takes it. */
function nameOf(statement: string): string {
  const words = fold(statement).match(/[a-z0-9]+/gu) ?? []
  return words.join('-').slice(0, 60).replace(/-+$/u, '') || 'insight'
}
