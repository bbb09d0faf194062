import { only, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { isPhraseKey, type Language, type PhraseKey } from '../../locales/locale.ts'
import type { FigureFormat, Param, Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { perDay } from '../change/change-over-time.ts'
import { isMissing, missingSaid } from '../search/missing-said.ts'
import { searchSaid } from '../search/search-said.ts'
import { dimensionOf } from '../subject.ts'
import { anomalySaid } from './anomaly-said.ts'
import { driverSaid } from './driver-said.ts'
import { effectSaid, riceSaid } from './effect-said.ts'
import { factorsSaid } from './factors-said.ts'
import { forecastSaid, noForecastSaid } from './forecast-said.ts'
import { goesWithSaid } from './goes-with-said.ts'
import { heldSaid } from './held-said.ts'
import { mixOverTimeSaid } from './mix-over-time-said.ts'
import { themeSaid } from './theme-said.ts'

/** From this share of the gap on, the mix is named as a part of the reason. */
const partly = 0.2

/** A finding in plain words, every figure bound to the finding; averages a day are named as such. */
export function findingSaid(finding: Finding, catalog: Catalog, language: Language): Said {
  const said = sentence(finding, catalog, language)
  const doubts = tellingFlags
    .filter((flag) => finding.flags.includes(flag))
    .slice(0, 1)
    .map((flag) => say(`flags.${flag}`))
  const after = finding.flags.includes(perDay) ? [say('finding.per_day')] : []
  return doubts.length + after.length === 0 ? said : { all: [...doubts, said, ...after] }
}

/** Doubts in the data that make a finding another one; the gravest is said before it. */
const tellingFlags = ['unit_jump', 'duplicates', 'future', 'negative', 'gaps'] as const

/** Adds that the same happened a year before. */
function withSeason(finding: Finding, said: Said): Said {
  if (finding.names.season === undefined) return said
  const season = say('finding.season', {
    lastRelative: { ref: `${finding.id}.lastRelative`, format: 'relative' },
    lastFrom: { ref: `${finding.id}.lastFrom`, format: 'date' },
  })
  return { all: [said, season] }
}

function sentence(finding: Finding, catalog: Catalog, language: Language): Said {
  const params = paramsOf(finding, catalog, language)
  const within = finding.names.within !== undefined
  switch (finding.kind) {
    case 'contrast': {
      const side = finding.stats.difference ?? 0
      const key = !finding.kept ? 'none' : side < 0 ? 'lower' : 'higher'
      const parts = [
        ...(within ? [say('finding.within', params)] : []),
        say(`finding.contrast.${key}`, params),
        ...heldSaid(finding, catalog, language),
      ]
      return parts.length === 1 ? (parts[0] ?? { all: parts }) : { all: parts }
    }
    case 'change':
      return withSeason(
        finding,
        say((finding.stats.difference ?? 0) < 0 ? 'finding.change.down' : 'finding.change.up', params),
      )
    case 'no_change':
      return say('finding.no_change', params)
    case 'shift':
      return withSeason(
        finding,
        say((finding.stats.difference ?? 0) < 0 ? 'finding.shift.down' : 'finding.shift.up', params),
      )
    case 'anomaly':
      return anomalySaid(finding, params)
    case 'mix_rate':
      return finding.names.basis === 'time'
        ? mixOverTimeSaid(finding, catalog, language)
        : say(mixKey(finding), params)
    case 'driver':
      return driverSaid(finding, catalog, language)
    case 'goes_with':
      return goesWithSaid(finding, catalog, language)
    case 'factors':
      return factorsSaid(finding, catalog, language)
    case 'forecast':
      return forecastSaid(finding, params)
    case 'quotes':
      return say('finding.quotes', params)
    case 'theme':
      return themeSaid(finding)
    case 'cannot_tell':
      if (isMissing(finding)) return missingSaid(finding, language)
      return { all: [say('finding.cannot_tell', params), cannotTellReason(finding)] }
    case 'test_plan':
      return finding.stats.perGroup === undefined ? say('apply.plan_weak') : say('apply.plan_size', params)
    case 'effect':
      return effectSaid(finding, params)
    case 'rice':
      return riceSaid(finding)
    case 'imbalance':
    case 'group_level':
    case 'trend':
    case 'group_trend':
    case 'burst':
    case 'association':
    case 'relation':
    case 'phrase':
      return searchSaid(finding, catalog, language)
    case 'level':
    case 'quality':
      return say('finding.level', params)
  }
}

/** Why the data cannot say it. */
function cannotTellReason(finding: Finding): Said {
  const short = noForecastSaid(finding)
  if (short !== null) return short
  const key = `cannot_tell.${finding.names.reason}`
  return isPhraseKey(key) ? say(key) : say('cannot_tell.no_data')
}

function mixKey(finding: Finding): PhraseKey {
  const rate = finding.stats.ratePart ?? 0
  const mix = finding.stats.mixPart ?? 0
  if (rate * mix < 0 && Math.abs(mix) > Math.abs(rate)) return 'finding.mix.reverses'
  if (Math.abs(mix) > Math.abs(rate)) return 'finding.mix.mostly'
  const helps = rate * mix > 0 && Math.abs(mix) >= partly * Math.abs(rate + mix)
  return helps ? 'finding.mix.partly' : 'finding.mix.not'
}

const formats: Readonly<Record<string, FigureFormat>> = {
  difference: 'size',
  low: 'bound',
  high: 'step',
  ratePart: 'step',
  mixPart: 'step',
  relative: 'relative',
}

function paramsOf(finding: Finding, catalog: Catalog, language: Language): Readonly<Record<string, Param>> {
  const [source = '', name = ''] = split(finding.metric)
  const metric = catalog.metrics.find((info) => info.source === source && info.name === name)
  const label = (dimensionName: string | undefined, value: string | undefined): Param => {
    if (value === undefined || dimensionName === undefined || value === '') return say('segment.rest')
    const dimension = dimensionOf(catalog, source, dimensionName)
    return { name: dimension === null ? value : valueLabel(dimension, value)[language] }
  }
  const { dimension, segment, against, by, within, withinDimension } = finding.names
  const byDimension = by === undefined ? null : dimensionOf(catalog, source, by)
  return {
    metric: { name: metric?.label[language] ?? name },
    segment: segment === undefined ? say('segment.everyone') : label(dimension, segment),
    against: label(dimension, against),
    within: label(withinDimension, within),
    relative: say('finding.from_nothing'),
    by: byDimension === null ? only({ name: by ?? '' }) : { name: byDimension.label[language] },
    ...Object.fromEntries(
      [...Object.keys(finding.stats), ...Object.keys(finding.dates), 'testedWith'].map((field) => [
        field,
        { ref: `${finding.id}.${field}`, format: formats[field] ?? 'auto' },
      ]),
    ),
  }
}

function split(metric: string): readonly string[] {
  const at = metric.lastIndexOf('.')
  return [metric.slice(0, at), metric.slice(at + 1)]
}
