import OpenAI from 'openai'
import { limitedFetch } from './limited-fetch.ts'

export interface Endpoint {
  /** Where requests go, `https://api.openai.com/v1`. */
  readonly url: string
  /** Null where the endpoint asks for none. */
  readonly key: string | null
  readonly api: 'responses' | 'chat'
}

/**
 * A client of the endpoint that takes nothing from the environment by itself, logs nothing, repeats nothing and follows no
 * redirect.
 */
export function openAiClient({ url, key }: Endpoint): OpenAI {
  return new OpenAI({
    baseURL: url,
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: limitedFetch,
  })
}
