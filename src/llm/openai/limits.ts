/** Tokens of one answer, what a model thinks before it writes included. */
export const mostOutput = 4_000

/** OpenAI itself and Azure know what a newer model may be told; other endpoints refuse what they do not know. */
export function isOpenAi(url: string): boolean {
  return /(?:^|\.)(?:openai\.com|openai\.azure\.com)$/u.test(new URL(url).hostname)
}

/** Little thinking for models that think: somebody waits in a chat. */
export function effortFor<T extends object>(
  url: string,
  model: string,
  as: (effort: 'low') => T,
): T | object {
  return isOpenAi(url) && /^(?:gpt-[5-9]|o\d)/u.test(model) ? as('low') : {}
}
