import type { MetricInfo } from '../../metrics/catalog.ts'

/** Whether a metric counts the rows of its table: `rows`, or `MODEL_rows` where several tables have one. */
export function isRowCount(metric: MetricInfo): boolean {
  const name = metric.name.replace(/_\d+$/, '')
  return metric.unit === 'count' && (name === 'rows' || name === `${metric.model}_rows`)
}
