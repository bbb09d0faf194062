import type { Finding } from '../evidence/finding.ts'
import type { Catalog, MetricInfo } from '../metrics/catalog.ts'

/** The catalogue's entry for the metric that a finding is about; null where its source is gone. */
export function metricOfFinding(finding: Finding, catalog: Catalog): MetricInfo | null {
  const at = finding.metric.lastIndexOf('.')
  const [source, name] = [finding.metric.slice(0, at), finding.metric.slice(at + 1)]
  return catalog.metrics.find((info) => info.source === source && info.name === name) ?? null
}
