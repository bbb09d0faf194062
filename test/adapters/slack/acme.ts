import { slack } from '../../../adapters/slack/index.ts'
import { bot, people, team } from './payloads.ts'
import { signingSecret } from './signed.ts'
import type { SlackServer } from './slack-server.ts'

/** The team that has given Visao its token. */
export const acme = { token: 'xoxb-acme', team, botUser: bot, people }

/** Slack's options for that team, before a server on loopback. */
export const optionsFor = (server: SlackServer) =>
  slack.options.parse({
    SLACK_BOT_TOKEN: acme.token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_PORT: '0',
    SLACK_API_URL: server.url,
  })
