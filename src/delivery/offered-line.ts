/** Options that are read at a glance. */
const most = 12

/** Options of a field in one line; of many the first, for whoever types may name any. */
export function offeredLine(labels: readonly string[]): string {
  return [...labels.slice(0, most), ...(labels.length > most ? ['…'] : [])].join(' / ')
}
