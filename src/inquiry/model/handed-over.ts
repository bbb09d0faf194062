import type { TurnContext } from '../../conversation/step.ts'
import { asDraft } from '../../evidence/as-draft.ts'
import { parsePlaceholders } from '../../evidence/binding.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Quote } from '../../evidence/quote.ts'
import { resolveRef } from '../../evidence/resolve.ts'
import type { Language } from '../../locales/locale.ts'
import type { Catalog, DimensionInfo, MetricInfo } from '../../metrics/catalog.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { findingSaid } from '../said/finding-said.ts'

/** More names than a prompt has room for; the catalogue's order is kept. */
const mostMetrics = 120
const mostDimensions = 60
const mostValues = 30
const mostQuotes = 12

/** What is handed over of a catalogue: all that tells its things apart, or only what they are called. */
type Detail = 'whole' | 'names'

/** Records in the form that a model's task takes them: ids, labels of one language, figures by their placeholders. */
export function metricsFor(catalog: Catalog, language: Language, detail: Detail = 'whole') {
  const whole = detail === 'whole'
  return catalog.metrics.slice(0, mostMetrics).map((metric) => ({
    id: metricId(metric),
    label: metric.label[language],
    synonyms: whole ? [...metric.synonyms] : [],
    unit: metric.unit,
    favorable: metric.favorable,
    dimensions: whole ? metric.dimensions.map((name) => `${metric.source}.${name}`) : [],
  }))
}

export function dimensionsFor(catalog: Catalog, language: Language, detail: Detail = 'whole') {
  const values = detail === 'whole' ? mostValues : 0
  return catalog.dimensions.slice(0, mostDimensions).map((dimension) => ({
    id: dimensionId(dimension),
    label: dimension.label[language],
    values: dimension.values.slice(0, values).map(({ value }) => valueLabel(dimension, value)[language]),
  }))
}

export function metricId({ source, name }: Pick<MetricInfo, 'source' | 'name'>): string {
  return `${source}.${name}`
}

export function dimensionId({ source, name }: Pick<DimensionInfo, 'source' | 'name'>): string {
  return `${source}.${name}`
}

/** A finding as its template says it, with the figures that the template names and no others. */
export function findingFor(finding: Finding, { evidence, tools, state }: TurnContext) {
  const draft = asDraft(findingSaid(finding, tools.catalog, state.language), state.language)
  const known: Evidence = { ...evidence, findings: { ...evidence.findings, [finding.id]: finding } }
  return {
    id: finding.id,
    kind: finding.kind,
    draft,
    figures: refsIn(draft).flatMap((ref) => figureOf(ref, finding, known)),
    flags: [...finding.flags],
    kept: finding.kept,
  }
}

interface FigureFor {
  readonly ref: string
  readonly what: string
  readonly value: number | null
  readonly unit: string
  readonly n: number | null
}

/** The placeholders' targets in a draft, each once. */
function refsIn(draft: string): readonly string[] {
  const refs = parsePlaceholders(draft).flatMap((piece) => (piece.kind === 'record' ? [piece.ref] : []))
  return [...new Set(refs)]
}

function figureOf(ref: string, finding: Finding, evidence: Evidence): readonly FigureFor[] {
  const resolved = resolveRef(ref, evidence)
  if (resolved === null) return []
  const what = resolved.field
  if (resolved.kind === 'date') return [{ ref, what, value: null, unit: 'date', n: null }]
  const cases = Object.entries(finding.stats).flatMap(([name, value]) =>
    name === 'n' || name.startsWith('n_') ? [value] : [],
  )
  const n = cases.length === 0 ? null : Math.min(...cases)
  return [{ ref, what, value: resolved.figure.value, unit: resolved.figure.unit, n }]
}

export function quotesFor(quotes: readonly Quote[]) {
  return quotes.slice(0, mostQuotes).map(({ id, text }) => ({ id, text }))
}
