import type { ServerResponse } from 'node:http'
import type { HTTPReceiverOptions, InstallationStore } from '@slack/bolt'
import { phrase } from '../../../src/locales/locale.ts'
import type { Logger } from '../../../src/support/logger.ts'
import { botScopes } from '../manifest/scopes.ts'
import type { SlackOptions } from '../options.ts'

type Oauth = Extract<SlackOptions['access'], { kind: 'oauth' }>

const redirectUriPath = '/slack/oauth_redirect'

/** How a team installs the app: the pages, the scopes, the checked state, and where the tokens go. */
export function installerOptions(
  { clientId, clientSecret, publicUrl }: Oauth,
  api: string,
  site: { readonly logger: Logger; readonly secret: string; readonly installations: InstallationStore },
): Partial<HTTPReceiverOptions> {
  return {
    clientId,
    clientSecret,
    stateSecret: site.secret,
    scopes: Object.keys(botScopes),
    redirectUri: `${publicUrl}${redirectUriPath}`,
    installationStore: site.installations,
    installerOptions: {
      installPath: '/slack/install',
      redirectUriPath,
      directInstall: true,
      stateVerification: true,
      authorizationUrl: new URL('/oauth/v2/authorize', api).href,
      clientOptions: { slackApiUrl: api, timeout: 10_000 },
      callbackOptions: {
        success: (_installation, _options, _request, response) => say(response, 200, 'slack.installed'),
        failure: (fault, _options, _request, response) => {
          site.logger.warn({ err: fault }, 'an installation failed')
          say(response, 400, 'slack.install_failed')
        },
      },
    },
  }
}

/** Nobody has said yet in which language they read: both stand on the page. */
function say(
  response: ServerResponse,
  status: number,
  key: 'slack.installed' | 'slack.install_failed',
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${phrase('en', key)}\n\n${phrase('vi', key)}\n`)
}
