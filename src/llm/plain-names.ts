/** What a name in the data looks like; anything longer or with a sentence in it may be meant to be read as an order. */
const plainName = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} _.,/&()+%'’-]{0,59}$/u
const mostWords = 8

/** Whether a text is a plain name, which may stand in a call that has tools. */
export function isPlainName(text: string): boolean {
  return plainName.test(text) && text.split(/\s+/u).length <= mostWords && !/[.,]\s/u.test(text)
}

/**
 * Data without whatever holds a text that is no plain name, for calls with tools: an item of a list goes, a field becomes an empty
 * text.
 */
export function plainNames(data: unknown): unknown {
  if (typeof data === 'string') return data === '' || isPlainName(data) ? data : ''
  if (Array.isArray(data))
    return data
      .map(plainNames)
      .filter(
        (item) =>
          item !== '' && !(typeof item === 'object' && item !== null && Object.values(item).includes('')),
      )
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, plainNames(value)]))
}
