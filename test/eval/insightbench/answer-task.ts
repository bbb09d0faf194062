import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { putFile, roomOf } from '../../../src/app/file-room.ts'
import { createSourceShelf } from '../../../src/app/source-shelf.ts'
import { createTools } from '../../../src/app/toolbox.ts'
import { mergeEvidence, noEvidence } from '../../../src/evidence/evidence.ts'
import type { Finding } from '../../../src/evidence/finding.ts'
import { speak, type Voice } from '../../../src/evidence/speak.ts'
import { findingSaid } from '../../../src/inquiry/said/finding-said.ts'
import { searchInsights } from '../../../src/inquiry/search/search-insights.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { seededIds } from '../../../src/support/ids.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { knownNames } from '../../../src/turn/voice.ts'
import type { Task } from './tasks.ts'

export interface SaidInsight {
  readonly sentence: string
  readonly kind: Finding['kind']
  readonly segment: string | null
  readonly direction: 'up' | 'down' | 'even' | null
  readonly value: number | null
}

export interface Answer {
  readonly insights: readonly SaidInsight[]
  readonly abstained: boolean
  readonly seconds: number
}

const workspace = 'local'
const now = { instant: '2026-11-22T00:00:00.000Z', today: '2026-11-22' }

/** Connects a task's table as a person's dropped file is connected, searches it for the goal, and says what was found. */
export async function answerTask(task: Task, most: number): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-insightbench-'))
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'store.sqlite') })
  try {
    const began = performance.now()
    const shelf = createSourceShelf({
      store,
      logger: createLogger('silent'),
      dataFolder: folder,
      sampleFolder: null,
      sampleDay: now.today,
    })
    const upload = await putFile(roomOf(folder, workspace), basename(task.csv), createReadStream(task.csv))
    const source = await shelf.propose(workspace, upload, new AbortController().signal)
    const { catalog } = source
    const tools = createTools(store, shelf, {
      key: { workspace, platform: 'eval', channel: 'eval', thread: 'eval' },
      version: 1,
      catalog,
      ids: seededIds(upload.key),
      now,
      signal: new AbortController().signal,
      working: () => undefined,
    })
    const { goal, role } = task
    const found = await searchInsights({ tools, catalog, source: source.id, goal, role, most })
    const voice: Voice = {
      language: 'en',
      evidence: mergeEvidence(noEvidence, { readings: found.readings, findings: found.findings }),
      names: knownNames(catalog, []),
      words: () => undefined,
      year: '',
      variant: 0,
    }
    return {
      insights: found.findings.map((finding) => ({
        sentence: plain(speak(findingSaid(finding, catalog, 'en'), voice)),
        kind: finding.kind,
        segment: finding.names.segment ?? null,
        direction: directionOf(finding),
        value: finding.stats.share ?? finding.stats.first ?? finding.stats.end ?? finding.stats.r ?? null,
      })),
      abstained: found.abstained,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function directionOf({ names, stats, kind }: Finding): SaidInsight['direction'] {
  if (kind === 'cannot_tell') return null
  if (names.even === 'yes') return 'even'
  const step = stats.difference ?? stats.r ?? (stats.end ?? 1) - (stats.start ?? 0)
  return step < 0 ? 'down' : 'up'
}

/** The sentence without links, emphasis and escapes. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\(evidence:[^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\\(.)/g, '$1')
}
