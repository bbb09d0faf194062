import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { emptyBrief } from '../../../src/conversation/state.ts'
import { searchInsights } from '../../../src/inquiry/search/search-insights.ts'
import { contrastSegment } from '../../../src/inquiry/segment/contrast-segment.ts'
import { subjectOf } from '../../../src/inquiry/subject.ts'
import { unaskedAnalysis } from '../../../src/inquiry/unasked-analysis.ts'
import type { MetricDefinition } from '../../../src/metrics/metric.ts'
import { openTable } from '../desk.ts'
import type { Evaluated, Evaluation } from '../evaluation.ts'
import { shuffledColumn } from './shuffled-column.ts'

/** Tables in which one column is shuffled, so that nothing explains it, and how its metric is then called. */
const outcomes = [
  { file: 'online_shoppers_intention.csv', column: 'Revenue', metric: 'Revenue_rate' },
  { file: 'Telco-Customer-Churn.csv', column: 'Churn', metric: 'Churn_rate' },
  {
    file: 'dataset_Facebook.csv',
    column: 'Lifetime Post Consumers',
    metric: 'Lifetime_Post_Consumers_average',
  },
  { file: 'KAG_conversion_data.csv', column: 'Clicks', metric: 'Clicks_average' },
] as const
const setsEach = 25

/** Data that misleads: Simpson's paradox, four relations of one correlation, and outcomes that nothing explains. */
export const traps: Evaluation = {
  name: 'traps',
  folder: 'traps',
  async run(folder): Promise<Evaluated> {
    const simpson = await fallsForSimpson(join(folder, 'UCBAdmissions.csv'))
    const lines = await claimedLines(join(folder, 'anscombe_quartet.csv'))
    const { sets, claims } = await claimsOfNothing(join(folder, '../marketing'))
    return {
      figures: [
        {
          figure: 'Simpson told as a cause (UCB admissions)',
          value: Number(simpson),
          must: 0,
          lowerIsBetter: true,
        },
        {
          figure: 'lines claimed in Anscombe, of which one is there',
          value: lines,
          must: 1,
          lowerIsBetter: true,
        },
        {
          figure: `sets with a false claim a hundred (${sets} shuffled outcomes)`,
          value: sets === 0 ? 0 : (100 * claims) / sets,
          must: 1,
          aim: 0,
          lowerIsBetter: true,
        },
      ],
    }
  },
}

const admissions: readonly MetricDefinition[] = [
  { name: 'applicants', type: 'simple', agg: 'sum', expr: 'Freq', config: { meta: { unit: 'count' } } },
  {
    name: 'admitted',
    type: 'simple',
    agg: 'sum',
    expr: `CASE WHEN "Admit" = 'Admitted' THEN "Freq" ELSE 0 END`,
    config: { meta: { unit: 'count' } },
  },
  {
    name: 'admission_rate',
    type: 'ratio',
    numerator: 'admitted',
    denominator: 'applicants',
    config: { meta: { unit: 'ratio' } },
  },
]

/** Whether women's lower admission rate is told without the departments, asked and unasked. */
async function fallsForSimpson(file: string): Promise<boolean> {
  const desk = await openTable(file, admissions)
  const metric = { source: desk.source, name: 'admission_rate' }
  const asked = { ...emptyBrief, metric, segment: { dimension: 'Gender', value: 'Female' } }
  const subject = subjectOf(asked, desk.catalog)
  const everybody = subjectOf({ ...emptyBrief, metric }, desk.catalog)
  if (subject === null || everybody === null) throw new Error('the admission rate is no metric')
  const contrast = await contrastSegment(desk.tools, asked, subject, null)
  const unasked = await unaskedAnalysis(desk.tools, { ...emptyBrief, metric }, everybody, null)
  const told = [contrast?.finding, ...unasked.findings].filter(
    (finding) => finding?.names.dimension === 'Gender',
  )
  await desk.close()
  return told.length === 0 || told.some((finding) => finding?.names.heldBy !== 'Dept')
}

/** How many of the four sets are said to have x and y on a line. */
async function claimedLines(file: string): Promise<number> {
  const [head = '', ...rows] = (await readFile(file, 'utf8')).trim().split('\n')
  const place = head.replaceAll('"', '').split(',').indexOf('dataset')
  let claimed = 0
  for (const set of new Set(rows.map((row) => row.split(',')[place]))) {
    const own = rows.filter((row) => row.split(',')[place] === set)
    const desk = await openTable({ name: 'set.csv', bytes: Readable.from([[head, ...own].join('\n')]) })
    const goal = 'How does y depend on x?'
    const found = await searchInsights({
      tools: desk.tools,
      catalog: desk.catalog,
      source: desk.source,
      goal,
      role: '',
    })
    if (found.findings.some(({ kind, kept }) => kind === 'relation' && kept)) claimed += 1
    await desk.close()
  }
  return claimed
}

/** Sets in which something is said to explain an outcome that was shuffled. */
async function claimsOfNothing(folder: string): Promise<{ readonly sets: number; readonly claims: number }> {
  let [sets, claims] = [0, 0]
  for (const { file, column, metric } of outcomes) {
    if (!existsSync(join(folder, file))) continue
    const text = await readFile(join(folder, file), 'utf8')
    for (let seed = 1; seed <= setsEach; seed += 1) {
      const desk = await openTable({ name: file, bytes: Readable.from([shuffledColumn(text, column, seed)]) })
      const brief = { ...emptyBrief, metric: { source: desk.source, name: metric } }
      const subject = subjectOf(brief, desk.catalog)
      if (subject === null) throw new Error(`${metric} is no metric of ${file}`)
      const { findings } = await unaskedAnalysis(desk.tools, brief, subject, null)
      sets += 1
      if (findings.some(({ kept }) => kept)) claims += 1
      await desk.close()
    }
  }
  return { sets, claims }
}
