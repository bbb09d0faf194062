/** Payloads as the official documentation shows them, with the fields that matter to a test. */

export const team = 'T0ACME'
export const bot = 'U0VISAO'
export const channel = 'C0SHOP'
export const people = {
  U0LAN: { name: 'Lan', locale: 'vi-VN' },
  U0AN: { name: 'An', locale: 'en-US' },
} as const

let count = 0

/** An event in its envelope. https://docs.slack.dev/apis/events-api/#callback-field */
export function envelope(event: object, more: object = {}): string {
  count += 1
  return JSON.stringify({
    token: 'verification',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: 'A0VISAO',
    event,
    type: 'event_callback',
    event_id: `Ev${String(count).padStart(8, '0')}`,
    event_time: 1_763_000_000,
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: bot, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    ...more,
  })
}

/** https://docs.slack.dev/reference/events/message.channels */
export function message(text: string, more: object = {}): object {
  count += 1
  const ts = `1763000000.${String(count).padStart(6, '0')}`
  return {
    type: 'message',
    channel,
    channel_type: 'channel',
    user: 'U0AN',
    text,
    ts,
    event_ts: ts,
    team,
    client_msg_id: `id-${count}`,
    ...more,
  }
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function pressed(action: object, more: object = {}): object {
  count += 1
  return {
    type: 'block_actions',
    user: { id: 'U0AN', username: 'an', name: 'an', team_id: team },
    api_app_id: 'A0VISAO',
    token: 'verification',
    container: { type: 'message', message_ts: '1763000009.000001', channel_id: channel, is_ephemeral: false },
    trigger_id: `trigger-${count}`,
    team: { id: team, domain: 'acme' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'shop' },
    message: { type: 'message', ts: '1763000009.000001', thread_ts: '1763000001.000001' },
    state: { values: {} },
    response_url: 'https://hooks.slack.com/actions/T0ACME/1/x',
    actions: [{ block_id: 'b', type: 'button', action_ts: `1763000010.${count}`, ...action }],
    ...more,
  }
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function shortcut(callback: string, said: object, more: object = {}): object {
  count += 1
  return {
    type: 'message_action',
    callback_id: callback,
    trigger_id: `trigger-${count}`,
    action_ts: `1763000020.${count}`,
    user: { id: 'U0AN', name: 'an', team_id: team },
    team: { id: team, domain: 'acme' },
    channel: { id: channel, name: 'shop' },
    message: { type: 'message', user: 'U0LAN', ...said },
    is_enterprise_install: false,
    enterprise: null,
    ...more,
  }
}
