import type { Connector, ConnectorContext } from '../connectors/connector.ts'
import { connectors } from '../connectors/index.ts'
import { AppError } from '../errors.ts'

/** A connector with its stored configuration parsed, ready to be asked. */
export interface BoundConnector {
  readonly connector: Connector<unknown>
  readonly context: ConnectorContext<unknown>
}

/** Finds a source's connector and parses its stored configuration. Throws `AppError` `source_unreadable`. */
export function bindConnector(
  id: string,
  context: Omit<ConnectorContext<unknown>, 'config'> & { readonly config: unknown },
): BoundConnector {
  const connector = Object.values(connectors).find((candidate) => candidate.id === id) as
    | Connector<unknown>
    | undefined
  const config = connector?.config.safeParse(context.config)
  if (connector === undefined || !config?.success)
    throw new AppError('source_unreadable', { source: context.source })
  return { connector, context: { ...context, config: config.data } }
}
