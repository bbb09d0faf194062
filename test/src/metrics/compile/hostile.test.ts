import { describe, expect, test } from 'vitest'
import { checkDefinition } from '../../../../src/metrics/check-definition.ts'
import type { SourceDefinition } from '../../../../src/metrics/metric.ts'
import { quoteIdentifier, quoteLiteral } from '../../../../src/metrics/sql-text.ts'
import { measureMetrics, outcomeMetrics, rowsMetric } from '../../../../src/metrics/suggest-metrics.ts'
import { openDatabase } from '../duckdb.ts'

const names = [
  `"; DROP TABLE victim; --`,
  `x" OR ""="`,
  `'; DELETE FROM victim; '`,
  'Giá trị (VND)',
  'select',
  '$1',
  `{{ Dimension('a') }}`,
  'a__b',
  '  spaced  ',
  '100%',
  '😀',
]

describe('names as people and attackers write them', () => {
  test.each(names)('%s works as table, dimension, measure, outcome and value', async (name) => {
    const measure = `${name} m`
    const definition: SourceDefinition = {
      models: [
        {
          name,
          columns: [
            { name, dimension: { type: 'categorical' } },
            { name: measure },
            { name: `${name} y` },
            { name: 'answer' },
          ],
          metrics: [
            rowsMetric(name),
            ...measureMetrics(measure),
            ...outcomeMetrics(`${name} y`),
            ...outcomeMetrics('answer', { yes: name }),
          ],
        },
      ],
    }
    expect(checkDefinition(definition)).toBeUndefined()
    const database = await openDatabase()
    const columns = [name, measure, `${name} y`, 'answer'].map(quoteIdentifier)
    await database.run('CREATE TABLE victim AS SELECT 1 AS x')
    await database.run(`CREATE TABLE ${quoteIdentifier(name)} AS SELECT * FROM (VALUES
      (${quoteLiteral(name)}, 2, TRUE, ${quoteLiteral(name)}), ('other', 5, FALSE, 'no')) t(${columns.join(', ')})`)
    const metrics = ['rows', `${measure}_sum`, `${name} y_rate`, 'answer_rate']
    const rows = await database.ask(definition, {
      metrics,
      groupBy: [name],
      where: [{ dimension: name, op: 'in', values: [name] }],
      orderBy: [{ by: `${measure}_sum` }],
    })
    expect(rows).toHaveLength(1)
    expect(Object.entries(rows[0]?.group ?? {})).toEqual([[name, name]])
    expect(metrics.map((metric) => rows[0]?.cells[metric]?.value)).toEqual([1, 2, 1, 1])
    await database.run('SELECT x FROM victim')
    database.close()
  })
})
