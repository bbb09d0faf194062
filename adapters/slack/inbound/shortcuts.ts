/** The message shortcuts by which the manifest and the payloads name them. */
export const shortcuts = { build: 'build_insight', quote: 'use_as_quote' } as const
