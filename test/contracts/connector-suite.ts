import { describe, expect, it } from 'vitest'
import type { Connector, ConnectorContext } from '../../src/connectors/connector.ts'
import type { Catalog } from '../../src/metrics/catalog.ts'
import { checkDefinition } from '../../src/metrics/check-definition.ts'
import { type SourceDefinition, sourceDefinitionSchema } from '../../src/metrics/metric.ts'
import { metricQuerySchema } from '../../src/metrics/query.ts'

/** What a connector brings to the suite: a small source that works, and settings of one that does not. */
export interface ConnectorFixture {
  context(): Promise<ConnectorContext<unknown>>
  /** Settings of the right shape that lead nowhere. */
  readonly lost: unknown
  /** Each required field of the settings. */
  readonly required: readonly string[]
  /** Everything the source holds, as bytes, to see that nothing changes it. */
  snapshot(context: ConnectorContext<unknown>): Promise<string>
  /** Why this machine cannot run the source; the suite is then skipped, and says so. */
  readonly missing?: string
}

interface Opened {
  readonly context: ConnectorContext<unknown>
  readonly definition: SourceDefinition
  readonly catalog: Catalog
}

/** What every connector must do, whatever it reads. */
export function connectorSuite(connector: Connector<unknown>, name: string, fixture: ConnectorFixture): void {
  const open = async (): Promise<Opened> => {
    const context = await fixture.context()
    const { definition } = await connector.discover(context)
    return { context, definition, catalog: await connector.catalog(context, definition) }
  }
  const ask = ({ context, definition }: Opened, metrics: readonly string[], more: object = {}) =>
    connector.query(
      context,
      definition,
      metricQuerySchema.parse({ source: context.source, metrics, ...more }),
    )

  const title = name === connector.id ? name : `${connector.id}: ${name}`
  const reason = fixture.missing === undefined ? '' : ` (${fixture.missing})`
  describe.skipIf(fixture.missing !== undefined)(`connector ${title}${reason}`, () => {
    it('accepts its settings, names each missing one and refuses unknown ones', async () => {
      const { config } = await fixture.context()
      expect(connector.config.safeParse(config).success).toBe(true)
      for (const field of fixture.required) {
        const without = Object.fromEntries(Object.entries(Object(config)).filter(([name]) => name !== field))
        expect(connector.config.safeParse(without).error?.issues.map((issue) => issue.path)).toEqual([
          [field],
        ])
      }
      expect(connector.config.safeParse({ ...Object(config), extra: 1 }).success).toBe(false)
      await expect(connector.check({ ...(await fixture.context()), config: {} })).rejects.toMatchObject({
        code: 'option_invalid',
      })
    })

    it('tells a source that can be read from one that cannot', async () => {
      const context = await fixture.context()
      expect(await connector.check(context)).toEqual({ ok: true })
      expect(await connector.check({ ...context, config: fixture.lost })).toMatchObject({ ok: false })
      await expect(connector.discover({ ...context, config: fixture.lost })).rejects.toMatchObject({
        code: 'source_missing',
      })
    })

    it('lists its tables with every column that its definition names', async () => {
      const { context, definition } = await open()
      const tables = await connector.tables(context)
      for (const model of definition.models) {
        const table = tables.find((one) => one.table === (model.table ?? model.name))
        const plain = model.columns.filter(({ expr }) => expr === undefined).map(({ name }) => name)
        expect(table?.columns).toEqual(expect.arrayContaining(plain))
      }
    })

    it('discovers the same thing every time, in a form that others can read', async () => {
      const context = await fixture.context()
      const first = await connector.discover(context)
      expect(await connector.discover(context)).toEqual(first)
      expect(sourceDefinitionSchema.parse(first.definition)).toEqual(first.definition)
      expect(checkDefinition(first.definition)).toBeUndefined()
    })

    it('lists only metrics and dimensions that can be asked for', async () => {
      const opened = await open()
      expect(opened.catalog.metrics.length).toBeGreaterThan(0)
      for (const metric of opened.catalog.metrics) {
        expect(metric.source).toBe(opened.context.source)
        for (const by of metric.dimensions.slice(0, 3)) {
          const { rows } = await ask(opened, [metric.name], { groupBy: [by] })
          for (const row of rows) expect(Number.isFinite(row.cells[metric.name]?.value ?? 0)).toBe(true)
        }
      }
    })

    it('gives groups that add up to the whole for whatever can be added', async () => {
      const opened = await open()
      const counted = opened.definition.models.flatMap((model) =>
        model.metrics.filter((metric) => metric.type === 'simple' && /^(sum|count)$/.test(metric.agg)),
      )
      expect(counted.length).toBeGreaterThan(0)
      for (const { name } of counted) {
        const [whole] = (await ask(opened, [name])).rows
        for (const by of opened.catalog.metrics.find((metric) => metric.name === name)?.dimensions ?? []) {
          const parts = (await ask(opened, [name], { groupBy: [by] })).rows
          const sum = parts.reduce((total, row) => total + (row.cells[name]?.value ?? 0), 0)
          expect(sum).toBeCloseTo(whole?.cells[name]?.value ?? 0, 6)
        }
      }
    })

    it('counts the listed values as queries do', async () => {
      const opened = await open()
      for (const dimension of opened.catalog.dimensions) {
        for (const value of dimension.values.slice(0, 3)) {
          const where = [{ dimension: dimension.name, op: 'in', values: [value.value] }]
          const { rows } = await ask(opened, ['rows'], { where })
          expect(rows[0]?.cells.rows?.value).toBe(value.count)
        }
      }
    })

    it('says when an answer was cut', async () => {
      const opened = await open()
      const wide = opened.catalog.dimensions.find((dimension) => dimension.distinct > 1)
      if (wide === undefined) throw new Error('the fixture needs a dimension of two values')
      const cut = await ask(opened, ['rows'], { groupBy: [wide.name], limit: 1 })
      expect([cut.rows.length, cut.truncated]).toEqual([1, true])
      const whole = await ask(opened, ['rows'], { groupBy: [wide.name], limit: wide.distinct })
      expect([whole.rows.length, whole.truncated]).toEqual([wide.distinct, false])
    })

    it('refuses what it does not know, and stops when told to', async () => {
      const opened = await open()
      await expect(ask(opened, ['no_such_metric'])).rejects.toMatchObject({ code: 'metric_unknown' })
      await expect(ask(opened, ['rows'], { groupBy: ['no_such_column'] })).rejects.toMatchObject({
        code: 'dimension_unknown',
      })
      const stopped = { ...opened.context, signal: AbortSignal.abort() }
      await expect(ask({ ...opened, context: stopped }, ['rows'])).rejects.toMatchObject({
        code: 'query_cancelled',
      })
      await expect(connector.discover(stopped)).rejects.toMatchObject({ code: 'query_cancelled' })
    })

    it('streams the same words twice and changes nothing at the source', async () => {
      const opened = await open()
      const before = await fixture.snapshot(opened.context)
      const read = async () => {
        const found = []
        for await (const row of connector.texts(opened.context, opened.definition)) found.push(row)
        return found
      }
      const first = await read()
      expect(first.length).toBe(opened.catalog.texts.reduce((sum, text) => sum + text.count, 0))
      expect(await read()).toEqual(first)
      expect(await fixture.snapshot(opened.context)).toBe(before)
    })

    it('names only hosts as the ones it calls', async () => {
      const { config, secret } = await fixture.context()
      for (const host of connector.allowedHosts(config, secret)) expect(host).toMatch(/^[a-z0-9.-]+$/)
    })
  })
}
