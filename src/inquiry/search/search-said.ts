import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { isPhraseKey, type Language, type PhraseKey } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import type { Catalog, DimensionInfo } from '../../metrics/catalog.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { dimensionOf } from '../subject.ts'
import { groupNoun, lowered, peopleOf, rowNoun } from './nouns.ts'
import { isRowCount } from './row-count.ts'

/** From this share on, a group is "most" of something. */
const mostly = 0.5

/** A finding of the insight search in plain words, every figure bound to the finding. */
export function searchSaid(finding: Finding, catalog: Catalog, language: Language): Said {
  const key = keyOf(finding, catalog)
  if (!isPhraseKey(key)) throw new RangeError(`no phrase ${key}`)
  return say(key, paramsOf(finding, catalog, language))
}

function keyOf(finding: Finding, catalog: Catalog): string {
  const { names, stats } = finding
  const even = names.even === 'yes'
  const counted = countsRows(finding, catalog) ? 'number_' : ''
  const falls = (stats.difference ?? (stats.end ?? 0) - (stats.start ?? 0)) < 0
  const way = falls ? 'down' : 'up'
  const level = falls ? 'lower' : 'higher'
  const most = (stats.share ?? 0) >= mostly ? 'most' : 'more'
  switch (finding.kind) {
    case 'imbalance': {
      const who = isPeople(finding, catalog, names.dimension) ? 'people' : 'things'
      return `finding.imbalance.${even ? 'even' : who}${names.beside === undefined ? '' : '_both'}`
    }
    case 'group_level': {
      const who = isPeople(finding, catalog, names.dimension) ? 'person_' : 'things_'
      return `finding.group_level.${even ? 'even' : `${who}${level}`}`
    }
    case 'trend':
      return `finding.trend.${counted}${even ? 'even' : way}`
    case 'group_trend': {
      if (names.together === 'yes') return `finding.group_trend.together_${way}`
      return `finding.group_trend.${even ? 'even' : `${counted}${names.alone === 'yes' ? 'alone_' : ''}${way}`}`
    }
    case 'association':
      return `finding.association.${isPeople(finding, catalog, names.by) ? 'person_' : ''}${most}`
    case 'relation': {
      const sign = (stats.r ?? 0) < 0 ? 'negative' : 'positive'
      return `finding.relation.${names.figure === undefined ? '' : 'figures_'}${even ? 'none' : sign}`
    }
    case 'phrase':
      if (stats.difference !== undefined) return `finding.phrase.level_${level}`
      return `finding.phrase.${names.code === undefined ? most : 'code'}`
    default:
      return 'finding.burst'
  }
}

function paramsOf(finding: Finding, catalog: Catalog, language: Language): Readonly<Record<string, Param>> {
  const { names } = finding
  const source = sourceOf(finding)
  const rows = { name: rowNoun(names.record ?? '')[language] }
  const called = (metric: string): Param => {
    const info = catalog.metrics.find((one) => `${one.source}.${one.name}` === metric)
    return { name: info === undefined ? metric : lowered(info.label[language]) }
  }
  const dimension = (name: string | undefined) =>
    name === undefined ? null : dimensionOf(catalog, source, name)
  const value = (column: string | undefined, held: string | undefined): Param => {
    const info = dimension(column)
    return { name: info === null ? (held ?? '') : valueLabel(info, held ?? '')[language] }
  }
  const label = (name: string | undefined): Param => {
    const info = dimension(name)
    return { name: info === null ? (name ?? '') : lowered(info.label[language]) }
  }
  const group = dimension(names.dimension)
  const by = dimension(names.by ?? names.dimension)
  const person = by === null ? undefined : peopleOf(by.label.en, names.record ?? '')
  const grain = `finding.grain.${names.grain ?? 'month'}`
  return {
    rows,
    rows_start: { name: capitalised(rows.name) },
    groups: groupsParam(group, names.record ?? '', language),
    metric: countsRows(finding, catalog) ? say('finding.number_of', { rows }) : called(finding.metric),
    figure: called(names.figure ?? ''),
    segment: value(names.dimension, names.segment),
    beside: value(names.dimension, names.beside),
    by: person === undefined ? label(names.by ?? names.dimension) : { name: person[language] },
    other: value(names.by, names.other),
    text: label(names.text),
    term: { name: names.term ?? '' },
    code: { quoted: names.code ?? '' },
    grain: isPhraseKey(grain) ? say(grain satisfies PhraseKey) : { name: '' },
    ...Object.fromEntries(
      [...Object.keys(finding.stats), ...Object.keys(finding.dates)].map((field) => [
        field,
        { ref: `${finding.id}.${field}` },
      ]),
    ),
  }
}

function capitalised(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}

function groupsParam(group: DimensionInfo | null, record: string, language: Language): Param {
  const noun = group === null ? null : groupNoun(group.label, record)
  if (noun !== null) return { name: noun[language] }
  return say('finding.values_of', { by: { name: group?.label[language] ?? '' } })
}

function isPeople(finding: Finding, catalog: Catalog, name: string | undefined): boolean {
  const info = name === undefined ? null : dimensionOf(catalog, sourceOf(finding), name)
  return info !== null && peopleOf(info.label.en, finding.names.record ?? '') !== undefined
}

/** The metric that counts rows is spoken of by what a row is. */
function countsRows(finding: Finding, catalog: Catalog): boolean {
  const metric = catalog.metrics.find((info) => `${info.source}.${info.name}` === finding.metric)
  return metric !== undefined && isRowCount(metric)
}

function sourceOf(finding: Finding): string {
  return finding.metric.slice(0, finding.metric.lastIndexOf('.'))
}
