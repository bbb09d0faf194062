import { readFile } from 'node:fs/promises'
import { parseDefinition } from '../metrics/definition-file.ts'
import type { SourceDefinition } from '../metrics/metric.ts'

const file = new URL('../../data/metrics/sample-shop.yml', import.meta.url)

/** The shop's metric definitions, `data/metrics/sample-shop.yml`. Throws `metric_definition_invalid`. */
export async function sampleShopDefinition(): Promise<SourceDefinition> {
  return parseDefinition(await readFile(file, 'utf8'), 'sample-shop.yml')
}
