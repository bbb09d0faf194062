import { discord } from './discord/index.ts'
import { slack } from './slack/index.ts'
import { terminal } from './terminal/index.ts'
import { web } from './web/index.ts'

/** Every platform; a new one is a folder and a line here. */
export const adapters = { web, slack, discord, terminal } as const
