import { AppError } from '../errors.ts'
import { checkedConnector } from './checked-connector.ts'
import type { Connector } from './connector.ts'
import { filesConnector } from './files/index.ts'
import { sqlConnector } from './sql/index.ts'

/** Every kind of source; a new connector is a folder and a line here. */
export const connectors: readonly Connector<unknown>[] = [
  checkedConnector(filesConnector),
  checkedConnector(sqlConnector),
]

/** Lets go of whatever the connectors keep open. */
export async function closeConnectors(): Promise<void> {
  await Promise.all(connectors.map((connector) => connector.close()))
}

/** The connector of a stored source, by its id. Throws `source_missing`. */
export function connectorFor(id: string): Connector<unknown> {
  const connector = connectors.find((candidate) => candidate.id === id)
  if (connector === undefined) throw new AppError('source_missing', { connector: id })
  return connector
}
