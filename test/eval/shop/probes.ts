import { emptyBrief } from '../../../src/conversation/state.ts'
import type { Finding } from '../../../src/evidence/finding.ts'
import { goesWith } from '../../../src/inquiry/change/goes-with.ts'
import { subjectOf } from '../../../src/inquiry/subject.ts'
import { unaskedAnalysis } from '../../../src/inquiry/unasked-analysis.ts'
import type { Filter, TimeRange } from '../../../src/metrics/query.ts'
import type { Truth, TruthItem } from '../../../src/sample-shop/truth.ts'
import type { Desk } from '../desk.ts'

/** Whether what is told of the shop agrees with what was planted. */
type Probe = (desk: Desk & { readonly truth: Truth }, item: TruthItem) => Promise<boolean>

/** How the product is asked about each planted thing: by its figure alone, as somebody would who does not know the answer. */
export const probes: Readonly<Record<string, Probe>> = {
  async otp_step(desk, item) {
    const told = await tell(desk, 'conversion_rate')
    const shift = told.some(
      ({ kind, dates, stats }) =>
        kind === 'shift' && near(dates.since, item.since, 7) && (stats.difference ?? 0) < 0,
    )
    return (
      shift &&
      told.some((finding) => names(finding, 'Android')) &&
      told.some((finding) => names(finding, 'mobile'))
    )
  },
  async late_deliveries(desk, item) {
    const told = await tell(desk, 'late_delivery_rate')
    const provinces = item.segments.map(({ value }) => String(value))
    const found = provinces.every((province) => told.some((finding) => names(finding, province)))
    const where: readonly Filter[] = [{ dimension: 'province', op: 'in', values: provinces }]
    const [there] = await relation(desk, 'revenue', 'support_calls', where)
    const [everywhere] = await relation(desk, 'revenue', 'support_calls', [])
    const follows =
      there?.kept === true && there.stats.lag === item.figures.lag_days && (there.stats.r ?? 0) < 0
    return found && follows && everywhere?.kept !== true
  },
  async winter_health(desk) {
    const where: readonly Filter[] = [{ dimension: 'category', op: 'in', values: ['vitamins'] }]
    // Spring after a winter, which the data shows twice.
    const year = desk.truth.lastDay.slice(0, 4)
    const period = { from: `${year}-03-17`, to: `${year}-06-14` }
    const told = await tell(desk, 'line_revenue', { where, period })
    const moves = told.filter(
      ({ kind, kept, names: { basis } }) =>
        kept && (kind === 'change' || kind === 'shift') && basis !== 'year',
    )
    return moves.length > 0 && moves.every((finding) => finding.names.season === 'yes')
  },
  async parents_gifts(desk) {
    const told = await tell(desk, 'parents_gift_share')
    return told.some(
      ({ kind, names: { basis }, stats }) =>
        kind === 'change' && basis === 'year' && (stats.difference ?? 0) > 0,
    )
  },
  async large_pack(desk) {
    const told = await tell(desk, 'third_order_rate')
    return told.some((finding) => names(finding, 'nutrition') && (finding.stats.difference ?? 0) < 0)
  },
  async social_mix(desk, item) {
    const period = { from: item.since ?? '', to: item.until ?? '' }
    const told = await tell(desk, 'conversion_rate', { period })
    return told.some(
      ({ kind, names: { by, moved }, stats }) =>
        kind === 'mix_rate' &&
        by === 'channel' &&
        moved === 'social' &&
        (stats.mixPart ?? 0) / (stats.difference ?? 1) > 0.6,
    )
  },
  async partial_day(desk, item) {
    const told = await Promise.all(item.metrics.map((metric) => tell(desk, metric)))
    return told.flat().every(({ dates }) => Object.values(dates).every((date) => date < (item.since ?? '')))
  },
  async two_trends(desk) {
    const [found] = await relation(desk, 'followers', 'store_members', [])
    return found !== undefined && !found.kept
  },
  async small_segment(desk) {
    const told = await tell(desk, 'cancel_rate')
    return !told.some((finding) => names(finding, 'instalment'))
  },
  async open_rate(desk) {
    const metric = desk.catalog.metrics.find(({ name }) => name === 'email_open_rate')
    const clicks = await tell(desk, 'email_click_rate')
    return metric?.caveat === 'proxy_opens' && !clicks.some((finding) => finding.kept && isMove(finding))
  },
  async till_unit(desk) {
    const told = await tell(desk, 'pos_revenue')
    const own = told.filter(({ kind }) => kind !== 'theme' && kind !== 'goes_with')
    return own.length > 0 && own.every(({ flags }) => flags.includes('unit_jump'))
  },
  async shipping_fee(desk, item) {
    const told = await Promise.all(item.metrics.map((metric) => tell(desk, metric)))
    return told.every((findings) => findings.every((finding) => !(finding.kept && isMove(finding))))
  },
}

async function tell(
  desk: Desk,
  metric: string,
  asked: { readonly where?: readonly Filter[]; readonly period?: TimeRange } = {},
): Promise<readonly Finding[]> {
  const brief = {
    ...emptyBrief,
    metric: { source: desk.source, name: metric },
    where: [...(asked.where ?? [])],
    period: asked.period ?? null,
  }
  const subject = subjectOf(brief, desk.catalog)
  if (subject === null) throw new Error(`the shop has no ${metric}`)
  return (await unaskedAnalysis(desk.tools, brief, subject, null)).findings
}

async function relation(
  desk: Desk,
  metric: string,
  other: string,
  where: readonly Filter[],
): Promise<readonly Finding[]> {
  const brief = { ...emptyBrief, metric: { source: desk.source, name: metric }, where: [...where] }
  const subject = subjectOf(brief, desk.catalog)
  const against = desk.catalog.metrics.find(({ name }) => name === other)
  if (subject === null || against === undefined) throw new Error(`the shop has no ${metric} or ${other}`)
  return (await goesWith(desk.tools, brief, subject, [against], null)).findings
}

/** Whether a finding is about a group: as its segment or as one condition of a driver. */
function names(finding: Finding, value: string): boolean {
  return (
    finding.kept &&
    Object.entries(finding.names).some(([key, name]) => key.startsWith('segment') && name === value)
  )
}

function isMove({ kind }: Finding): boolean {
  return kind === 'change' || kind === 'shift' || kind === 'driver'
}

function near(date: string | undefined, planted: string | undefined, days: number): boolean {
  if (date === undefined || planted === undefined) return false
  return Math.abs(Date.parse(date) - Date.parse(planted)) <= days * 86_400_000
}
