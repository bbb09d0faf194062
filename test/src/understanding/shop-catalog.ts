import type { Catalog, DimensionInfo } from '../../../src/metrics/catalog.ts'
import { describeDefinition } from '../../../src/metrics/describe.ts'
import type { SourceDefinition } from '../../../src/metrics/metric.ts'
import { sampleShopDefinition } from '../../../src/sample-shop/definition.ts'

/** The names of the made-up shop as its definition has them, without its rows: what is named there can be read. */
export async function shopCatalog(): Promise<Catalog> {
  const definition = await sampleShopDefinition()
  const { metrics, dimensions } = describeDefinition('shop', definition)
  return {
    models: [],
    texts: [],
    metrics,
    dimensions: dimensions.map((info) => ({ ...info, ...valuesOf(definition, info) })),
  }
}

function valuesOf(
  { models }: SourceDefinition,
  info: DimensionInfo,
): Pick<DimensionInfo, 'values' | 'distinct'> {
  const column = models
    .find(({ name }) => name === info.model)
    ?.columns.find(({ name }) => name === info.name)
  const values = Object.entries(column?.dimension?.config?.meta?.values ?? {}).map(([value, names]) => ({
    value,
    count: 100,
    label: { en: names.label ?? value, vi: names.label_vi ?? names.label ?? value },
    synonyms: names.synonyms ?? [],
  }))
  return { values, distinct: Math.max(values.length, 3) }
}
