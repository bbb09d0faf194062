import { sql } from 'kysely'
import { type Insight, insightSchema } from '../../src/insights/insight.ts'
import type { Database } from '../../src/store/database.ts'
import { saveEvidence } from '../../src/store/evidence.ts'
import { indexInsights } from '../../src/store/insight-index.ts'
import { statementOf } from '../contracts/store/samples.ts'
import { openAction } from '../src/insights/sound-insight.ts'

/** Syllables in the proportions of a language: a few everywhere, most of them rare. */
const syllables =
  'khach mua hang tien phi giao cho lo so ma otp man hinh don gia doi tra app web vi dien thoai'.split(' ')
const topics = Array.from({ length: 4_000 }, (_, index) => `chude${index.toString(36)}`)
const at = Date.parse('2026-01-01T00:00:00.000Z')
const perWrite = 500
/** Something is done about one insight of so many. */
const perAction = 20
const actedOn = statementOf('local', 'st_what', 'Báo rằng đã nhận được')

/** A statement for a number, unlike the others. */
export function madeStatement(number: number): string {
  return wordsOf(generator(number))
}

function wordsOf(random: () => number): string {
  const words = Array.from({ length: 14 }, () => syllable(random))
  return `Tôi muốn ${[...words, topic(random), topic(random)].join(' ')}`
}

function topic(random: () => number): string {
  return topics[Math.floor(random() * topics.length)] ?? ''
}

function syllable(random: () => number): string {
  return syllables[Math.floor(random() ** 2 * syllables.length)] ?? ''
}

/** The same insight for the same number, its words drawn so that some are in one of three insights and some in one of thousands. */
function madeInsight(number: number): Insight {
  const random = generator(number)
  const word = () => syllable(random)
  const statement = wordsOf(random)
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
    question: { statement: `st_${number}`, words: `Vì sao ${word()} ${word()} ${topic(random)}?` },
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
    actions:
      number % perAction === 0
        ? [openAction({ id: `ac_${number}`, what: { statement: actedOn.id, words: actedOn.words } })]
        : [],
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
  await db.write((trx) => saveEvidence(trx, { readings: [], findings: [], statements: [actedOn] }))
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

/** Makes of the first `written` cards so many times as many, each under an id of its own; only what a search reads is repeated. */
export async function repeatCards(db: Database, written: number, times: number): Promise<void> {
  const id = sql.ref('c.id')
  for (let time = 1; time < times; time += 1) {
    const newId = sql`${id} || ${sql.lit(`_${time}`)}`
    const card =
      db.dialect === 'postgres'
        ? sql`jsonb_set(c.card::jsonb, '{id}', to_jsonb(${newId}))::text`
        : sql`json_set(c.card, '$.id', ${newId})`
    const more = sql.raw(db.dialect === 'postgres' ? ', lexemes' : '')
    await db.write((trx) =>
      sql`insert into insight_cards (workspace, id, updated_at, status, review, card, words, facets${more})
        select workspace, ${newId}, updated_at, status, review, ${card}, words, facets${more}
        from insight_cards c where "row" <= ${written} order by "row"`.execute(trx),
    )
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
