/** Lines a file may have before it needs a reason. */
export const longestFile = 250

/** The files that are longer, each with its reason. */
export const longFiles: Readonly<Record<string, string>> = {}
