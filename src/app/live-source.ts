import type { Connector, ConnectorContext, DiscoveryNote } from '../connectors/connector.ts'
import { AppError } from '../errors.ts'
import type { Catalog } from '../metrics/catalog.ts'
import { checkDefinition } from '../metrics/check-definition.ts'
import type { SourceDefinition } from '../metrics/metric.ts'

/** What a live source holds, with what a person should know of it. */
export interface LiveReading {
  readonly definition: SourceDefinition
  readonly catalog: Catalog
  readonly notes: readonly DiscoveryNote[]
  readonly rows: number
}

/**
 * Reads a live source anew: by the definition of a file (`given`), else by its schema, where tables that look as they
 * did keep what people have since said of them (`earlier`). Throws what `check` found to be wrong.
 */
export async function readLiveSource(
  { connector, context }: { connector: Connector<unknown>; context: ConnectorContext<unknown> },
  known: { readonly given: SourceDefinition | null; readonly earlier: SourceDefinition | null },
): Promise<LiveReading> {
  const checked = await connector.check(context)
  if (!checked.ok) throw new AppError(checked.reason, checked.details)
  const warnings = (checked.warnings ?? []).map((kind) => ({ kind }))
  if (known.given !== null) return cataloged(known.given, warnings)
  const found = await connector.discover(context)
  return cataloged(withRevisions(found.definition, known.earlier), found.notes)

  async function cataloged(
    definition: SourceDefinition,
    notes: readonly DiscoveryNote[],
  ): Promise<LiveReading> {
    const catalog = await connector.catalog(context, definition)
    const rows = catalog.models.reduce((sum, model) => sum + model.rows, 0)
    return { definition, catalog, notes, rows }
  }
}

/**
 * A table with the same columns as before keeps its definition; a changed or new one is taken as it was found. A team's own
 * definition is kept whole.
 */
function withRevisions(found: SourceDefinition, earlier: SourceDefinition | null): SourceDefinition {
  if (earlier?.models.some((model) => model.config?.meta?.given === true)) return earlier
  const columns = (model: SourceDefinition['models'][number]) =>
    model.columns
      .map(({ name }) => name)
      .sort()
      .join('\n')
  const models = found.models.map((model) => {
    const before = earlier?.models.find(({ name }) => name === model.name)
    return before !== undefined && columns(before) === columns(model) ? before : model
  })
  return checkDefinition({ models }) === undefined ? { models } : found
}
