import { expect, test } from 'vitest'
import { compileQuery } from '../../../../src/metrics/compile/compile-query.ts'
import { mysql } from '../../../../src/metrics/compile/mysql.ts'
import { parseDefinition } from '../../../../src/metrics/definition-file.ts'
import { type MetricQueryInput, metricQuerySchema } from '../../../../src/metrics/query.ts'
import { shop } from '../definitions.ts'

const compiled = (query: Omit<MetricQueryInput, 'source'>) =>
  compileQuery(parseDefinition(shop, 'shop.yml'), metricQuerySchema.parse({ source: 's', ...query }), mysql)

// Run for real in databases.test.ts where a MariaDB is there.
test('MySQL gets backticks, question marks in the order of the text, and texts by code point', () => {
  const { sql, params } = compiled({
    metrics: ['mobile_revenue'],
    groupBy: ['device'],
    grain: 'month',
    timeRange: { from: '2024-01-01', to: '2024-01-31' },
    where: [{ dimension: 'province', op: 'not_in', values: ['Huế'] }],
    limit: 5,
  })
  const month = '(CAST(`b`.`c1` AS DATE) - INTERVAL (DAYOFMONTH(CAST(`b`.`c1` AS DATE)) - 1) DAY)'
  const exact = (text: string) => `CONVERT(${text} USING utf8mb4) COLLATE utf8mb4_bin`
  expect(sql.split('\n')).toEqual([
    "SELECT `g0`, DATE_FORMAT(`t`, '%Y-%m-%d') AS `t`, `a0_value` AS `m0_value`, coalesce(`a0_n`, 0) AS `m0_n`",
    'FROM (',
    `SELECT \`b\`.\`c0\` AS \`g0\`, ${month} AS \`t\`, CASE WHEN count(*) > 0 AND count(CASE WHEN \`b\`.\`c2\` THEN 1 END) = 0 THEN 0 ELSE CAST(sum(CASE WHEN \`b\`.\`c2\` THEN \`b\`.\`c3\` END) AS DOUBLE) END AS \`a0_value\`, count(CASE WHEN \`b\`.\`c2\` THEN \`b\`.\`c3\` END) AS \`a0_n\``,
    "FROM (SELECT `device` AS `c0`, `ordered_at` AS `c1`, (`device` = 'mobile') AS `c2`, `amount` AS `c3`, `customer_id` AS `c4` FROM `orders` ) AS `b`",
    'LEFT JOIN (SELECT `id` AS `k`, min(`province`) AS `c0` FROM `customer_list` GROUP BY `id`) AS `j0` ON `b`.`c4` = `j0`.`k`',
    `WHERE \`b\`.\`c1\` >= CAST(? AS DATE) AND \`b\`.\`c1\` < CAST(? AS DATE) AND (NOT (${exact('`j0`.`c0`')} <=> ${exact('?')}))`,
    `GROUP BY \`b\`.\`c0\`, CAST(\`b\`.\`c0\` AS BINARY), ${month}, CAST(${month} AS BINARY)`,
    ') AS `a`',
    'ORDER BY `t` IS NULL, `t` ASC, `g0` IS NULL, `g0` ASC',
    'LIMIT 6',
  ])
  // The filter was compiled before the time range; what counts is where the question marks stand.
  expect(params).toEqual(['2024-01-01', '2024-02-01', 'Huế'])
})

test('MySQL refuses a median by name', () => {
  expect(() => compiled({ metrics: ['middle'] })).toThrow(/metric_unsupported .*percentile.*mysql/)
})
