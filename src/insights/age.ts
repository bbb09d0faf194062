/** Whole days from `day` to `today` (both `YYYY-MM-DD`); undefined for no day. */
export function ageInDays(day: string | undefined, today: string): number | undefined {
  if (day === undefined) return undefined
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
}
