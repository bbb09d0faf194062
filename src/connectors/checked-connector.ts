import { AppError } from '../errors.ts'
import type { Connector, ConnectorContext } from './connector.ts'

/**
 * A connector that takes settings as they were stored: each call parses them first. Throws `option_invalid` for
 * settings that the connector does not know.
 */
export function checkedConnector<C>(connector: Connector<C>): Connector<unknown> {
  const settings = (config: unknown): C => {
    const parsed = connector.config.safeParse(config)
    if (parsed.success) return parsed.data
    const path = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new AppError('option_invalid', { option: `${connector.id}.${path}` }, parsed.error)
  }
  const checked = (context: ConnectorContext<unknown>): ConnectorContext<C> => ({
    ...context,
    config: settings(context.config),
  })
  return {
    id: connector.id,
    config: connector.config,
    auth: connector.auth,
    allowedHosts: (config, secret) => connector.allowedHosts(settings(config), secret),
    check: async (context) => connector.check(checked(context)),
    discover: async (context) => connector.discover(checked(context)),
    tables: async (context) => connector.tables(checked(context)),
    catalog: async (context, definition) => connector.catalog(checked(context), definition),
    query: async (context, definition, query) => connector.query(checked(context), definition, query),
    texts: (context, definition) => connector.texts(checked(context), definition),
    close: () => connector.close(),
  }
}
