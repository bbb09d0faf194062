import { filesConnector } from './files/index.ts'

/** Every kind of source; a new connector is a folder and a line here. */
export const connectors = { files: filesConnector } as const
