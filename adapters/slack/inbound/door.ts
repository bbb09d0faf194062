import { AppError } from '../../../src/errors.ts'

/** Hosts of Slack's own that files lie on. */
const fileHosts = ['files.slack.com', 'slack-files.com']

/**
 * The bytes of a file that Slack keeps. The token goes to Slack's own hosts alone (and to the host of the Web API, where
 * that is another), over TLS, and is not carried along by a redirect. Throws `AppError` `network_refused`, `file_missing`.
 */
export async function openFile(
  address: string,
  options: {
    readonly token: string
    readonly api: string
    readonly name: string
    readonly signal: AbortSignal
  },
): Promise<AsyncIterable<Uint8Array>> {
  const url = URL.canParse(address) ? new URL(address) : null
  const api = new URL(options.api)
  const own = url !== null && url.host === api.host && url.protocol === api.protocol
  if (url === null || !(own || (url.protocol === 'https:' && fileHosts.includes(url.hostname))))
    throw new AppError('network_refused', { host: url?.hostname ?? '' })
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${options.token}` },
    redirect: 'manual',
    signal: options.signal,
  })
  // Without the right to read it Slack answers with its sign-in page.
  const page = response.headers.get('content-type')?.startsWith('text/html') === true
  if (response.status >= 500) throw new Error(`Slack answered ${response.status} for a file`)
  if (!response.ok || response.body === null || (page && !/\.html?$/iu.test(options.name))) {
    await response.body?.cancel()
    throw new AppError('file_missing', { name: options.name })
  }
  return response.body
}
