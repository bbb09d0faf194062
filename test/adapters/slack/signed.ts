import { createHmac } from 'node:crypto'

export const signingSecret = 'the signing secret of a test'

/** A request as Slack signs it. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signed(
  body: string,
  options: { readonly type?: string; readonly secret?: string; readonly atSeconds?: number } = {},
): RequestInit {
  const timestamp = String(options.atSeconds ?? Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', options.secret ?? signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex')
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': options.type ?? 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  }
}

/** An interaction, as Slack sends it: JSON in a field of a form. */
export function interaction(payload: object): RequestInit {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return signed(body, { type: 'application/x-www-form-urlencoded' })
}

/** A slash command: a form. */
export function command(fields: Readonly<Record<string, string>>): RequestInit {
  return signed(new URLSearchParams(fields).toString(), { type: 'application/x-www-form-urlencoded' })
}
