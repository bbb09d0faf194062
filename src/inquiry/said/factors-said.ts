import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { labelOf } from './metric-label.ts'
import { withinSaid } from './within-said.ts'

/** A change and what each factor of the product did to it, the largest first. */
export function factorsSaid(finding: Finding, catalog: Catalog, language: Language): Said {
  const { stats, names, id } = finding
  const places = Object.keys(names)
    .filter((key) => /^factor\d+$/u.test(key))
    .map((key) => key.slice('factor'.length))
    .toSorted((a, b) => Math.abs(stats[`part${b}`] ?? 0) - Math.abs(stats[`part${a}`] ?? 0))
  const parts = places.map((place) =>
    say('finding.factors.part', {
      factor: labelOf(names[`factor${place}`], catalog, language),
      part: { ref: `${id}.part${place}`, format: 'step' },
    }),
  )
  const figures: Record<string, Param> = Object.fromEntries(
    ['first', 'second', 'from', 'to', 'earlierFrom', 'earlierTo'].map((field) => [
      field,
      { ref: `${id}.${field}` },
    ]),
  )
  const said = say((stats.difference ?? 0) < 0 ? 'finding.factors.down' : 'finding.factors.up', {
    ...figures,
    metric: labelOf(finding.metric, catalog, language),
    difference: { ref: `${id}.difference`, format: 'size' },
    parts: { list: parts, join: 'comma' },
  })
  return { all: [...withinSaid(finding, catalog, language), said] }
}
