import type { Wire } from '../wire.ts'
import { askChat } from './chat.ts'
import { type Endpoint, openAiClient } from './client.ts'
import { faultOf } from './fault.ts'
import { concluded } from './heard.ts'
import { askResponses } from './responses.ts'

/** An OpenAI-compatible endpoint: OpenAI, Azure, Ollama, vLLM, llama.cpp. */
export function openAiWire(endpoint: Endpoint): Wire {
  const client = openAiClient(endpoint)
  const ask = endpoint.api === 'chat' ? askChat : askResponses
  return {
    host: new URL(endpoint.url).host,
    async send(request) {
      try {
        return concluded(await ask(client, request), request)
      } catch (fault) {
        return faultOf(fault)
      }
    },
  }
}
