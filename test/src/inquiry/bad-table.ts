import { Readable } from 'node:stream'
import { seededRandom } from '../../../src/analysis/seeded-random.ts'
import { addDays } from '../../../src/analysis/series/periods.ts'
import { type Brief, emptyBrief } from '../../../src/conversation/state.ts'
import type { Finding } from '../../../src/evidence/finding.ts'
import type { Reading } from '../../../src/evidence/reading.ts'
import { changeOverTime } from '../../../src/inquiry/change/change-over-time.ts'
import { explainChange } from '../../../src/inquiry/change/explain-change.ts'
import { findAnomalies } from '../../../src/inquiry/change/find-anomalies.ts'
import { periodOf } from '../../../src/inquiry/period.ts'
import { searchInsights } from '../../../src/inquiry/search/search-insights.ts'
import { contrastSegment } from '../../../src/inquiry/segment/contrast-segment.ts'
import { subjectOf } from '../../../src/inquiry/subject.ts'
import { unaskedAnalysis } from '../../../src/inquiry/unasked-analysis.ts'
import { type Desk, openTable } from '../../eval/desk.ts'

let random = seededRandom(7)

/** Begins the chance of `noise` and `oneOf` anew, so that no test depends on another. */
export function reseed(): void {
  random = seededRandom(7)
}

/** A figure of about ten. */
export function noise(): string {
  return (10 + random()).toFixed(2)
}

export function oneOf<T>(list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0]
}

export const devices = ['mobile', 'desktop', 'tablet'] as const

export function someDays(count: number, from = '2026-05-01'): readonly string[] {
  return Array.from({ length: count }, (_, day) => addDays(from, day))
}

/** One row a day and device: the day as `write` writes it, the device, and its cell. */
export function dailyRows(
  cell: (day: string, device: string, place: number) => string,
  { days = someDays(200), write = (day: string) => day } = {},
): readonly (readonly string[])[] {
  return days.flatMap((day, place) => devices.map((device) => [write(day), device, cell(day, device, place)]))
}

export interface Asked {
  readonly desk: Desk
  /** All that any part of the analysis found, of every metric. */
  readonly findings: readonly Finding[]
  /** What is claimed unasked, as opposed to refusals and "nothing differs". */
  readonly claims: readonly Finding[]
  readonly flags: ReadonlySet<string>
  readonly notes: readonly (string | undefined)[]
  readonly said: readonly string[]
}

/** Connects a table as a dropped file is, and asks everything of each of its first metrics and of the search. */
export async function askEverything(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  goal = 'What is special about the spend?',
): Promise<Asked> {
  const csv = [head, ...rows].map((row) => row.map(quoted).join(',')).join('\n')
  const desk = await openTable({ name: 'table.csv', bytes: Readable.from([`${csv}\n`]) })
  const { tools, catalog, source } = desk
  const found: Found[] = [{ ...(await searchInsights({ tools, catalog, source, goal })), unasked: true }]
  for (const { name } of catalog.metrics.slice(0, 3))
    found.push(...(await askMetric(desk, { ...emptyBrief, metric: { source, name } })))
  await desk.close()
  const findings = found.flatMap((one) => one.findings)
  return {
    desk,
    findings,
    claims: found.filter(({ unasked }) => unasked).flatMap((one) => one.findings.filter(({ kept }) => kept)),
    said: found.flatMap((one) => one.findings.map((finding) => desk.say(finding, one.readings))),
    flags: new Set(findings.flatMap(({ flags }) => flags)),
    notes: desk.notes.map(({ kind, column }) => (column === undefined ? kind : `${kind} ${column}`)),
  }
}

interface Found {
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  readonly unasked?: true
}

async function askMetric({ tools, catalog }: Desk, brief: Brief): Promise<readonly Found[]> {
  const subject = subjectOf(brief, catalog)
  if (subject === null) return []
  const period = periodOf(subject, null)
  const change = await changeOverTime(tools, brief, subject, period)
  const [dimension] = catalog.dimensions.filter(({ values }) => values.length > 0)
  const value = dimension?.values[0]?.value
  const narrowed =
    dimension === undefined || value === undefined
      ? brief
      : { ...brief, segment: { dimension: dimension.name, value } }
  const narrow = subjectOf(narrowed, catalog)
  const contrast = narrow === null ? null : await contrastSegment(tools, narrowed, narrow, period)
  return [
    { ...(await unaskedAnalysis(tools, brief, subject, contrast?.finding ?? null)), unasked: true },
    await findAnomalies(tools, brief, subject, period),
    ...(period === null ? [] : [await explainChange(tools, brief, subject, period, catalog)]),
    ...(change === null ? [] : [{ findings: [change.finding], readings: change.records }]),
    ...(contrast === null
      ? []
      : [
          {
            findings: [contrast.finding],
            readings: [contrast.segment, contrast.against, ...contrast.held],
          },
        ]),
  ]
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell}"` : cell
}
