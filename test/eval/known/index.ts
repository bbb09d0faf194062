import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { emptyBrief } from '../../../src/conversation/state.ts'
import type { Finding } from '../../../src/evidence/finding.ts'
import { subjectOf } from '../../../src/inquiry/subject.ts'
import { unaskedAnalysis } from '../../../src/inquiry/unasked-analysis.ts'
import { type Desk, openTable } from '../desk.ts'
import type { Evaluated, Evaluation } from '../evaluation.ts'
import { type KnownTable, type KnownTrap, knownTables } from './known-findings.ts'

/** How far a figure may lie from the published one, which is rounded. */
const rounding = 0.006

interface Checked {
  readonly what: string
  readonly holds: boolean
}

/** Whether the unasked analysis of real marketing tables finds what is known of them and refuses their traps. */
export const known: Evaluation = {
  name: 'known',
  folder: 'marketing',
  async run(folder): Promise<Evaluated> {
    const tables = knownTables.filter(({ file }) => existsSync(join(folder, file)))
    const found: Checked[] = []
    const refused: Checked[] = []
    for (const table of tables) {
      const desk = await openTable(join(folder, table.file), table.metrics)
      const told = await tell(desk, table.metric)
      found.push(...(await checkFound(desk, table, told)))
      for (const trap of table.traps)
        refused.push({ what: `${table.file}: ${trap.trap}`, holds: refuses(trap, told) })
      await desk.close()
    }
    const failed = [...found, ...refused].filter(({ holds }) => !holds).map(({ what }) => what)
    return {
      figures: [
        { figure: 'share of known findings found', value: share(found), must: 1, aim: 1 },
        { figure: 'share of traps refused', value: share(refused), must: 1, aim: 1 },
      ],
      answer: { checked: found.length + refused.length, failed },
    }
  },
}

interface Told {
  readonly findings: readonly Finding[]
  readonly say: (finding: Finding) => string
}

async function tell(desk: Desk, metric: string): Promise<Told> {
  const brief = { ...emptyBrief, metric: { source: desk.source, name: metric } }
  const subject = subjectOf(brief, desk.catalog)
  if (subject === null) return { findings: [], say: () => '' }
  const { findings, readings } = await unaskedAnalysis(desk.tools, brief, subject, null)
  return { findings, say: (finding) => desk.say(finding, readings) }
}

async function checkFound(desk: Desk, table: KnownTable, told: Told): Promise<readonly Checked[]> {
  const level = table.level === undefined ? [] : [await checkLevel(desk, table.metric, table.level)]
  const groups = table.groups.map(({ dimension, value, figure }) => ({
    what: `${table.file}: ${dimension} ${value}`,
    holds: told.findings.some((finding) => near(figureOf(finding, dimension, value), figure)),
  }))
  return [...level, ...groups]
}

async function checkLevel(desk: Desk, metric: string, level: number): Promise<Checked> {
  const [reading] = await desk.tools.query({ source: desk.source, metrics: [metric] })
  return { what: `${metric} of everybody`, holds: near(reading?.rows[0]?.value ?? null, level) }
}

/** What a told finding says of a group. */
function figureOf(finding: Finding, dimension: string, value: string): number | null {
  if (!finding.kept || finding.names.dimension !== dimension) return null
  if (finding.names.segment === value) return finding.stats.first ?? null
  return finding.names.against === value ? (finding.stats.second ?? null) : null
}

function near(value: number | null, known: number): boolean {
  return value !== null && Math.abs(value - known) <= rounding * Math.abs(known)
}

function refuses(trap: KnownTrap, told: Told): boolean {
  const of = (dimension: string) => told.findings.filter(({ names }) => names.dimension === dimension)
  switch (trap.trap) {
    case 'leak':
      return of(trap.dimension).length === 0
    case 'small':
      return of(trap.dimension).every(({ names }) => names.segment !== trap.value)
    case 'overlap':
      return trap.dimensions.every((dimension) =>
        of(dimension).some(({ stats }) => stats.adjusted !== undefined),
      )
    case 'sizes': {
      const said = of(trap.dimension).filter(({ names }) => names.segment === trap.value)
      return (
        said.length > 0 &&
        said.every((finding) => trap.sizes.every((size) => told.say(finding).includes(size)))
      )
    }
    case 'time':
      return told.findings.every(
        ({ kind, kept }) => !kept || !['change', 'shift', 'trend', 'anomaly'].includes(kind),
      )
    case 'other_metric':
      return (
        told.findings.length > 0 && told.findings.every(({ metric }) => !metric.endsWith(`.${trap.metric}`))
      )
  }
}

function share(checked: readonly Checked[]): number {
  return checked.length === 0 ? 0 : checked.filter(({ holds }) => holds).length / checked.length
}
