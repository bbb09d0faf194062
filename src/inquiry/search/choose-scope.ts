import type { DimensionInfo, MetricInfo } from '../../metrics/catalog.ts'
import { calendarOf } from './calendar-of.ts'
import type { Group, SearchRequest, SearchScope } from './insight-search.ts'
import { nameRows, type RecordName } from './name-rows.ts'
import { peopleOf } from './nouns.ts'
import { readGoal } from './read-goal.ts'
import { createReader } from './read-once.ts'
import { rootsOf } from './root.ts'
import { isRowCount } from './row-count.ts'
import { searchVocabulary } from './search-vocabulary.ts'

/** Bounds of one search. */
const mostGroups = 10
const mostMetrics = 6
const mostValues = 60
/** Text that is listed by value: this many words a value, and this many values. */
const textWords = 3
const textValues = 25

const textNames = new Set(searchVocabulary.texts.flatMap((word) => rootsOf(word)))
const breakdowns = new Set(searchVocabulary.breakdowns.flatMap((word) => rootsOf(word)))
const housekeeping = new Set(searchVocabulary.housekeeping.flatMap((word) => rootsOf(word)))

export interface Chosen {
  readonly scope: SearchScope
  readonly named: RecordName
}

/** What a search looks at: the source's largest table, its figures and columns in the order of the goal. */
export function chooseScope(request: SearchRequest): Chosen | null {
  const { catalog, source, where = [], role = '' } = request
  const model = catalog.models.filter((info) => info.source === source).toSorted((a, b) => b.rows - a.rows)[0]
  if (model === undefined) return null
  const all = catalog.metrics.filter((info) => info.source === source && info.model === model.name)
  const rows = all.find(isRowCount) ?? all.find((info) => info.type === 'simple' && info.unit === 'count')
  if (rows === undefined) return null
  const goal = readGoal(request.goal, role)
  const own = catalog.dimensions.filter((info) => info.source === source && info.model === model.name)
  const named = nameRows(model, { goal: request.goal, role })
  const record = named.own ?? named.asked ?? named.role ?? ''
  const groups = own
    .filter((info) => isGroup(info, model.rows))
    .map((info) => groupOf(info, record, goal))
    .toSorted((a, b) => b.fit - a.fit || a.info.distinct - b.info.distinct)
    .slice(0, mostGroups)
  const metrics = all
    .filter((info) => info !== rows && !isRowCount(info) && isFigure(info))
    .map((info) => ({ info, fit: goal.mentions([info.label.en, info.label.vi, ...info.synonyms]) }))
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, mostMetrics)
    .map(({ info }) => info)
  return {
    named,
    scope: {
      goal,
      model,
      rows,
      metrics,
      groups,
      texts: own.filter((info) => info.text === true || isTexty(info)),
      calendar: model.time === undefined ? null : calendarOf(model.time.range, model.time.grain),
      record,
      where,
      read: createReader(
        request.tools,
        source,
        [rows, ...metrics].map((info) => info.name),
      ),
    },
  }
}

function isGroup(info: DimensionInfo, rows: number): boolean {
  if (info.text === true || isTexty(info)) return false
  return info.distinct > 1 && info.distinct <= Math.min(mostValues, rows / 2) && info.values.length > 1
}

function isTexty({ label, values, distinct }: DimensionInfo): boolean {
  const named = rootsOf(label.en).some((root) => textNames.has(root))
  if (values.length === 0 || (distinct < textValues && !named)) return false
  const words = values.map(({ value }) => String(value).split(/\s+/).length)
  return words.reduce((sum, count) => sum + count, 0) >= textWords * words.length
}

/** Averages and rates stand for themselves; sums would only repeat the number of rows. */
function isFigure(info: MetricInfo): boolean {
  return !/_(?:rows|yes)(?:_\d+)?$/.test(info.name) && (info.counted || !/_sum(?:_\d+)?$/.test(info.name))
}

function groupOf(info: DimensionInfo, record: string, goal: SearchScope['goal']): Group {
  const noun = peopleOf(info.label.en, record)
  const names = [info.label.en, info.label.vi, ...info.synonyms]
  const called = noun === undefined ? [] : [noun.en, noun.vi, ...noun.also]
  const roots = rootsOf(info.name)
  const usual = roots.some((root) => breakdowns.has(root)) ? 0.2 : 0.1
  const own = roots.some((root) => housekeeping.has(root)) ? 0 : usual
  const value = goal.valueOf(info)
  return {
    info,
    people: noun !== undefined,
    fit: own + 0.8 * Math.max(goal.mentions([...names, ...called]), value?.weight ?? 0),
  }
}
