import { readConfig } from '../../../src/config.ts'
import { openAiWire } from '../../../src/llm/openai/index.ts'
import type { Evaluation } from '../evaluation.ts'
import { measureModel } from './measure-model.ts'

const dialogues = ['english-shop.txt', 'vietnamese-shop.txt', 'english-why.txt', 'vietnamese-words.txt']

/**
 * Any endpoint, judged: `OPENAI_API_KEY=... npm run eval -- model`, or `OPENAI_BASE_URL=http://127.0.0.1:11434/v1
 * OPENAI_MODEL=qwen3 npm run eval -- model`. It sends made-up data alone.
 */
export const model: Evaluation = {
  name: 'model',
  async run() {
    const { model: config } = readConfig()
    if (config === null) {
      process.stderr.write('model: skipped, no endpoint is set (OPENAI_API_KEY or OPENAI_BASE_URL)\n')
      return { figures: [] }
    }
    const { url, api, models, timeoutMs } = config
    const wire = openAiWire({ url, api, key: config.key() })
    return { figures: await measureModel({ wire, models, timeoutMs, dialogues }) }
  },
}
