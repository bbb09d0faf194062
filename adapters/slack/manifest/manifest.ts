import { stringify } from 'yaml'
import { shortcuts } from '../inbound/shortcuts.ts'
import { botScopes } from './scopes.ts'

/** Stands in the manifest where the operator puts the address at which Slack reaches Visao. */
const address = 'https://visao.example.com'

/** Events that Visao listens to; the reply to each stands in `inbound/take-event.ts`. */
const events = [
  'agent_session_stopped',
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
]

/** The app as Slack is told of it, for requests or for Socket Mode. https://docs.slack.dev/reference/app-manifest */
export function manifest(socket: boolean) {
  const endpoint = `${address}/slack/events`
  const reached = socket ? {} : { request_url: endpoint }
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Visao',
      description: 'Takes a marketing question to a customer insight worth acting on.',
      long_description:
        'Ask Visao why your customers do what they do. In six steps it pulls the figures from your sources, keeps asking why, drafts the insight with its evidence, holds it against a checklist of twelve criteria, plans the action and looks again when new data comes in. Every figure rests on a stored reading. Visao speaks English and Vietnamese. Answers may be written with the help of a language model; figures never come from one.',
      background_color: '#1f3a5f',
    },
    features: {
      agent_view: {
        agent_description: 'Ask me why your customers do what they do.',
        suggested_prompts: [
          { title: 'Why did sales fall?', message: 'Why did sales fall last month?' },
          { title: 'Vì sao khách mua ít hơn?', message: 'Vì sao khách mua trên điện thoại ít hơn?' },
          { title: 'What do customers complain about?', message: 'What do customers complain about?' },
          { title: 'What can you do?', message: 'help' },
        ],
      },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Visao', always_online: true },
      shortcuts: [
        {
          name: 'Build an insight',
          type: 'message',
          callback_id: shortcuts.build,
          description: 'Build an insight from this message',
        },
        {
          name: 'Use as a quote',
          type: 'message',
          callback_id: shortcuts.quote,
          description: 'Use this message as what a customer said',
        },
      ],
      slash_commands: [
        {
          command: '/insight',
          description: 'Ask why, or see where things stand',
          usage_hint: '[question] | status | insights | review | sources | digest | language | help',
          should_escape: true,
          ...(socket ? {} : { url: endpoint }),
        },
      ],
    },
    oauth_config: {
      ...(socket ? {} : { redirect_urls: [`${address}/slack/oauth_redirect`] }),
      scopes: { bot: Object.keys(botScopes) },
    },
    settings: {
      event_subscriptions: { ...reached, bot_events: events },
      interactivity: { is_enabled: true, ...reached },
      org_deploy_enabled: !socket,
      socket_mode_enabled: socket,
      token_rotation_enabled: !socket,
    },
  }
}

/** The manifest as a file, every scope with what it is for. */
export function manifestFile(socket: boolean): string {
  const head = [
    '# Written by adapters/slack/manifest/write.ts; change it there.',
    socket
      ? '# For one workspace, over a socket that Visao opens: no address is needed.'
      : `# For many workspaces, over requests: put your own address in place of ${address}.`,
  ]
  const lines = stringify(manifest(socket), { lineWidth: 0 })
    .split('\n')
    .map((line) => {
      const scope = /^\s+- ([a-z_:]+)$/u.exec(line)?.[1] ?? ''
      const purpose = Object.entries(botScopes).find(([name]) => name === scope)?.[1]
      return purpose === undefined ? line : `${line} # ${purpose}`
    })
  return [...head, ...lines].join('\n')
}
