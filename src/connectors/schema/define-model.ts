import type { Label } from '../../metrics/catalog.ts'
import type { ColumnDefinition, MetricDefinition, ModelDefinition } from '../../metrics/metric.ts'
import { measureMetrics, outcomeMetrics, rowsMetric } from '../../metrics/suggest-metrics.ts'
import type { DiscoveryNote } from '../connector.ts'
import { advertisingMetrics } from './advertising.ts'
import { isEndName, isTouchName } from './durations.ts'
import type { TableProfile } from './profile.ts'
import type { Role } from './role.ts'
import type { RoledColumn } from './roles-of.ts'
import { textRoles } from './text-roles.ts'
import { columnEntries, named, outcomeEntry } from './vocabulary.ts'

/**
 * Writes one table's definition from its columns' roles. `leaks` maps a column to the outcome that it gives away;
 * `taken` holds the metric names of the source's other tables; `durations` are the times between its columns.
 */
export function defineModel(
  table: TableProfile,
  roled: readonly RoledColumn[],
  leaks: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
  durations: readonly MetricDefinition[] = [],
): { readonly model: ModelDefinition; readonly notes: readonly DiscoveryNote[] } {
  const used = new Set(taken)
  const metrics: MetricDefinition[] = []
  const rates = new Map<string, string>()
  const add = (made: readonly MetricDefinition[]) => {
    for (const metric of made) {
      used.add(metric.name)
      metrics.push(metric)
    }
  }
  const ordered = [...roled].toSorted(
    (a, b) => Number(b.role.is === 'outcome') - Number(a.role.is === 'outcome'),
  )
  for (const one of ordered) {
    const made = metricsOf(one, used)
    add(made)
    const rate = made.find((metric) => metric.type === 'ratio')
    if (rate !== undefined) rates.set(one.column.name, rate.name)
  }
  add(advertisingMetrics(roled, metrics, used))
  add(durations.filter((metric) => !used.has(metric.name)))
  const label = named(table.label, undefined).label
  add([rowsMetric(table.name, { label, taken: used })])
  const time = timeColumn(roled)
  const text = textRoles(roled)
  const leakMetric = (name: string) => rates.get(leaks.get(name) ?? '')
  const model: ModelDefinition = {
    name: table.name,
    label: label.en,
    ...(time === undefined ? {} : { agg_time_dimension: time.column.name }),
    ...(text === undefined
      ? {}
      : { config: { meta: { text, family: text.stars === undefined ? 'file' : 'reviews' } } }),
    columns: roled.map((one) => columnOf(one, table, leakMetric(one.column.name), time !== undefined)),
    metrics,
  }
  return { model, notes: notesOf(ordered, rates, leakMetric, time !== undefined) }
}

function metricsOf({ column, role }: RoledColumn, taken: ReadonlySet<string>): readonly MetricDefinition[] {
  if (role.is === 'outcome') return rateMetrics(column.name, column.header, role, taken)
  if (role.is !== 'measure') return []
  const { en, vi } = names(column.header, role).label
  const label = { en: insideSentence(en, /^total /i), vi: insideSentence(vi, /^tổng /i) }
  const made = measureMetrics(column.name, {
    label,
    taken,
    ...(role.unit === undefined ? {} : { unit: role.unit }),
  })
  const wanted = role.additive
    ? made
    : made.filter((metric) => metric.type === 'simple' && metric.agg === 'average')
  return wanted.map(capitalised)
}

/** "Total impressions", not "Total Impressions" nor "Total Total conversion"; names in capitals keep them. */
function insideSentence(label: string, total: RegExp): string {
  const bare = label.replace(total, '')
  return /^\p{Lu}(?!\p{Lu})/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}

function capitalised(metric: MetricDefinition): MetricDefinition {
  const meta = metric.config?.meta
  return {
    ...metric,
    label: upperFirst(metric.label ?? metric.name),
    config: { meta: { ...meta, label_vi: upperFirst(meta?.label_vi ?? metric.name) } },
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The rate has a name of its own where the outcome's meaning is known: Conversion rate, Tỷ lệ rời bỏ. */
function rateMetrics(
  name: string,
  header: string,
  role: Extract<Role, { is: 'outcome' }>,
  taken: ReadonlySet<string>,
): readonly MetricDefinition[] {
  const entry = outcomeEntry(role.means)
  const own = names(header, role)
  const words = [...(entry?.en ?? []), ...(entry?.vi ?? []), own.label.en, own.label.vi, ...own.synonyms]
  const made = outcomeMetrics(name, {
    label: own.label,
    taken,
    synonyms: [...new Set(words)],
    ...(entry === undefined ? {} : { favorable: entry.favorable }),
  })
  const label: Partial<Label> = {
    ...(entry?.en[0] ? { en: entry.en[0] } : {}),
    ...(entry?.vi[0] ? { vi: entry.vi[0] } : {}),
  }
  if (label.en === undefined || label.vi === undefined) return made
  const { en, vi } = label
  return made.map((metric) =>
    metric.type === 'ratio'
      ? { ...metric, label: en, config: { meta: { ...metric.config?.meta, label_vi: vi } } }
      : metric,
  )
}

function columnOf(
  { column, role }: RoledColumn,
  table: TableProfile,
  leaks: string | undefined,
  hasTime: boolean,
): ColumnDefinition {
  const { name, header } = column
  if (role.is === 'time') {
    const dimension = { type: 'time' as const, label: names(header, role).label.en }
    if (!hasTime) return { name, dimension }
    return { name, granularity: column.monthly && column.distinct > 1 ? 'month' : 'day', dimension }
  }
  if (role.is === 'identifier') {
    const whole = column.filled === table.rows && column.distinct === table.rows
    return { name, entity: { type: whole ? 'unique' : 'natural', name } }
  }
  if (role.is !== 'category' && role.is !== 'words' && leaks === undefined) return { name }
  const { label, synonyms } = names(header, role)
  const text = role.is === 'words' ? ({ text: true } as const) : {}
  const meta = {
    synonyms: [...synonyms],
    label_vi: label.vi,
    ...text,
    ...(leaks === undefined ? {} : { leaks }),
  }
  return { name, dimension: { type: 'categorical', label: label.en, config: { meta } } }
}

/** A column's names, by the vocabulary entry that fits its role (Revenue may be money or a yes). */
function names(header: string, role: Role) {
  const entries = columnEntries(header)
  const fitting = entries.find((entry) =>
    role.is === 'outcome'
      ? entry.role === 'outcome'
      : role.is === 'measure'
        ? entry.role === 'measure' || entry.role === 'rate'
        : role.is === 'category'
          ? entry.role !== 'outcome'
          : true,
  )
  return named(header, fitting)
}

/**
 * The day or instant at which a row begins: the most complete column that neither ends something nor says when a system
 * touched the row; the first where several are alike.
 */
export function timeColumn(roled: readonly RoledColumn[]): RoledColumn | undefined {
  const later = ({ column }: RoledColumn) => Number(isEndName(column.header) || isTouchName(column.header))
  return roled
    .filter(({ role }) => role.is === 'time')
    .toSorted((a, b) => later(a) - later(b) || b.column.filled - a.column.filled)[0]
}

function notesOf(
  roled: readonly RoledColumn[],
  rates: ReadonlyMap<string, string>,
  leakMetric: (name: string) => string | undefined,
  hasTime: boolean,
): readonly DiscoveryNote[] {
  const notes: DiscoveryNote[] = []
  for (const { column, role } of roled) {
    const metric = leakMetric(column.name)
    const rate = rates.get(column.name)
    if (role.is === 'outcome')
      notes.push({ kind: 'outcome', column: column.name, ...(rate === undefined ? {} : { metric: rate }) })
    if (metric !== undefined) notes.push({ kind: 'leak', column: column.name, metric })
    if (role.is === 'personal') notes.push({ kind: 'personal_data', column: column.name })
    if (role.is === 'identifier' && column.type === 'integer')
      notes.push({ kind: 'identifier', column: column.name })
  }
  if (!hasTime) notes.push({ kind: 'no_time' })
  return notes
}
