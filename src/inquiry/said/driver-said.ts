import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { dimensionOf } from '../subject.ts'
import { labelOf } from './metric-label.ts'

/** A driver may explain more than the whole change, where the rest moved the other way. */
const driverKeys = {
  down: { part: 'finding.driver.down', all: 'finding.driver.down_all' },
  up: { part: 'finding.driver.up', all: 'finding.driver.up_all' },
} as const

/** The combination that a driver stands for: `mobile × Da Nang`. */
export function driverGroup(finding: Finding, catalog: Catalog, language: Language): Param {
  const { names } = finding
  return crossed(
    Object.keys(names)
      .filter((key) => /^dimension\d+$/u.test(key))
      .toSorted()
      .map((key) =>
        valueNamed(
          finding,
          names[key] ?? '',
          names[key.replace('dimension', 'segment')] ?? '',
          catalog,
          language,
        ),
      ),
  )
}

function valueNamed(
  finding: Finding,
  dimension: string,
  value: string,
  catalog: Catalog,
  language: Language,
): Param {
  const source = finding.metric.slice(0, finding.metric.lastIndexOf('.'))
  const info = dimensionOf(catalog, source, dimension)
  if (value === '')
    return say('finding.driver.not_given', { dimension: { name: info?.label[language] ?? dimension } })
  return { name: info === null ? value : valueLabel(info, value)[language] }
}

/** Which combination explains how much of a change, its figure in both periods, and that of all the rest. */
export function driverSaid(finding: Finding, catalog: Catalog, language: Language): Said {
  const { id, names, stats } = finding
  const fields = ['first', 'second', 'otherFirst', 'otherSecond', 'share', 'low', 'high']
  const dates = ['from', 'to', 'earlierFrom', 'earlierTo']
  const figures: Record<string, Param> = Object.fromEntries(
    [...fields, ...dates].map((field) => [field, { ref: `${id}.${field}` }]),
  )
  const way = (stats.difference ?? 0) < 0 ? 'down' : 'up'
  const more = (stats.share ?? 0) > 1
  const said = say(driverKeys[way][more ? 'all' : 'part'], {
    ...figures,
    metric: labelOf(finding.metric, catalog, language),
    group: driverGroup(finding, catalog, language),
  })
  const interval =
    stats.low === undefined
      ? []
      : [
          say('finding.driver.interval', {
            low: { ref: `${id}.low`, format: 'bound' },
            high: { ref: `${id}.high`, format: 'step' },
          }),
        ]
  const { within, withinDimension } = names
  const inside =
    within === undefined || withinDimension === undefined
      ? []
      : [
          say('finding.within', {
            within: valueNamed(finding, withinDimension, within, catalog, language),
          }),
        ]
  return { all: [...inside, said, ...interval] }
}

/** `mobile × Da Nang`: both at once, where "and" would be read as either. */
function crossed(conditions: readonly Param[]): Param {
  const [first = { list: [], join: 'and' }, ...others] = conditions
  return others.reduce<Param>((whole, one) => say('finding.driver.crossed', { whole, one }), first)
}
