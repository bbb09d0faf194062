import { type Insight, insightSchema } from '../../src/insights/insight.ts'
import type { Database } from '../../src/store/database.ts'
import { indexInsights } from '../../src/store/insight-index.ts'

/** Syllables in the proportions of a language: a few everywhere, most of them rare. */
const syllables =
  'khach mua hang tien phi giao cho lo so ma otp man hinh don gia doi tra app web vi dien thoai'.split(' ')
const topics = Array.from({ length: 4_000 }, (_, index) => `chude${index.toString(36)}`)
const at = Date.parse('2026-01-01T00:00:00.000Z')
const perWrite = 500

/** The same insight for the same number, its words drawn so that some are in one of three insights and some in one of thousands. */
function madeInsight(number: number): Insight {
  const random = generator(number)
  const word = () => syllables[Math.floor(random() ** 2 * syllables.length)] ?? ''
  const topic = () => topics[Math.floor(random() * topics.length)] ?? ''
  const words = Array.from({ length: 14 }, word)
  const statement = `Tôi muốn ${[...words, topic(), topic()].join(' ')}`
  const when = new Date(at + number * 60_000).toISOString()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return insightSchema.parse({
    id: `in_${number}`,
    workspace: 'local',
    thread: `t${number}`,
    version: 1,
    status: pick(['draft', 'ready', 'in_test', 'confirmed', 'weakened', 'expired', 'refuted'] as const),
    review: pick(['none', 'requested', 'approved', 'changes_requested'] as const),
    approvedVersion: null,
    language: 'vi',
    owner: { id: `u${number % 40}`, name: `Người ${number % 40}` },
    question: { statement: `st_${number}`, words: `Vì sao ${word()} ${word()} ${topic()}?` },
    decision: null,
    beliefs: [],
    metric: `metric_${number % 12}`,
    segment: { dimension: 'device', value: `d${number % 9}`, label: `nhóm ${number % 9}` },
    contrast: null,
    type: null,
    goal: null,
    observation: `fd_${number}`,
    behaviour: null,
    emotion: null,
    emotionTags: [],
    want: null,
    motivation: null,
    tension: null,
    soWhat: null,
    notFor: null,
    rivals: [],
    rivalFindings: [],
    touchpoint: null,
    earlySign: null,
    statement,
    findings: [],
    readings: [],
    quotes: [],
    links: [],
    actions: [],
    judgements: Array.from({ length: 12 }, (_, index) => ({
      criterion: `Q${index + 1}`,
      state: pick(['pass', 'pass', 'fail', 'person'] as const),
      reason: 'checklist.q01.no_reading',
      evidence: [],
    })),
    signatures: [],
    confidence: { level: pick(['low', 'medium', 'high'] as const), reasons: [] },
    monitor: null,
    verdict: null,
    createdAt: when,
    updatedAt: when,
  })
}

/** Writes so many insights and their index straight into a store's tables; `each` hears of every one of them. */
export async function fillInsights(
  db: Database,
  count: number,
  each: (insights: readonly Insight[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < count; from += perWrite) {
    const some = Array.from({ length: Math.min(perWrite, count - from) }, (_, index) =>
      madeInsight(from + index),
    )
    await db.write(async (trx) => {
      const rows = some.map((insight) => ({
        workspace: insight.workspace,
        id: insight.id,
        updated_at: insight.updatedAt,
        body: JSON.stringify(insight),
      }))
      await trx.insertInto('insights').values(rows).execute()
      await indexInsights(trx, db.dialect, some)
    })
    await each(some)
  }
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
