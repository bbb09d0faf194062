/** Lines a file may have before it needs a reason. */
export const longestFile = 250
/** A test may hold one more case than reads at a glance. */
export const longestTest = 300

/** The files that are longer, each with its reason. */
export const longFiles: Readonly<Record<string, string>> = {
  'test/adapters/web/showcase.ts': 'sample content: every kind of node, in both languages',
  'test/src/insights/criterion-cases.ts': 'a table: the cases of all criteria, to be read side by side',
}
