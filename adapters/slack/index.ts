import { defineAdapter } from '../adapter.ts'
import { type SlackOptions, slackOptionsSchema, slackWanted } from './options.ts'
import { slackCapabilities } from './render/capabilities.ts'
import { startSlack } from './start.ts'

/** Slack: channels, direct messages and App Home, of one team or of all that install the app. */
export const slack = defineAdapter<SlackOptions>({
  name: 'slack',
  options: slackOptionsSchema,
  wanted: slackWanted,
  capabilities: slackCapabilities,
  start: startSlack,
})
