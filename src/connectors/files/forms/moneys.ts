/** How amounts write the moneys that have words beside their sign; every other sign is a money of its own. */
const written: Readonly<Record<string, string>> = {
  vnd: 'vn[dđ]|[đ₫]',
  usd: 'us\\$|usd|\\$',
  eur: 'eur|€',
}
const known = Object.entries(written).map(([name, pattern]) => ({ name, pattern: new RegExp(pattern, 'iu') }))

/** The money that a cell names: `12 USD` and `$12` are "usd", `300.000 đ` is "vnd", `£5` is "£"; undefined for none. */
export function moneyOf(cell: string): string | undefined {
  return known.find(({ pattern }) => pattern.test(cell))?.name ?? /\p{Sc}/u.exec(cell)?.[0]
}

/** The ways in which one money is written, as a pattern that JavaScript and DuckDB read alike; to be used without case. */
export function moneyPattern(money: string): string {
  return written[money] ?? money
}
