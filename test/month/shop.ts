import { writeSqlite } from '../src/connectors/sql/shop.ts'

const perDay = 60
const dayMs = 86_400_000
/** From this day on the visitors that come by e-mail buy more than the others instead of less. */
const turn = '2027-02-03'

/** The first day of the shop's records. */
const firstDay = '2026-01-01'

/** Makes the shop's database with all days before `day`. */
export async function openShop(path: string, day: string): Promise<void> {
  const days = (Date.parse(day) - Date.parse(firstDay)) / dayMs
  await writeSqlite(path, [
    'CREATE TABLE visits (id INTEGER PRIMARY KEY, day TEXT, device TEXT, channel TEXT, purchased BOOLEAN)',
    ...Array.from({ length: days }, (_, place) =>
      visitsOf(new Date(Date.parse(firstDay) + place * dayMs).toISOString().slice(0, 10)),
    ),
  ])
}

/** Adds the visits of one more day. */
export function addDay(path: string, day: string): Promise<void> {
  return writeSqlite(path, [visitsOf(day)])
}

/** A day's visits: telephones always buy less; e-mail did until its turn. Worked out from the row's number. */
function visitsOf(day: string): string {
  const first = ((Date.parse(day) - Date.parse(firstDay)) / dayMs) * perDay
  const rows = Array.from({ length: perDay }, (_, place) => {
    const id = first + place
    const mobile = place % 5 < 3
    const email = place % 2 === 0
    const share = (mobile ? 10 : 30) + (email ? emailShare(day) : 0)
    const bought = scattered(id) < share
    return `(${id}, '${day}', '${mobile ? 'mobile' : 'desktop'}', '${email ? 'email' : 'ads'}', ${bought ? 1 : 0})`
  })
  return `INSERT INTO visits VALUES ${rows.join(', ')}`
}

function emailShare(day: string): number {
  return day < turn ? -8 : 14
}

/** A whole number from 0 to 99, the same for the same row, without a pattern from row to row (xorshift, Marsaglia 2003). */
function scattered(id: number): number {
  let mixed = Math.imul(id + 1, 0x9e3779b1)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  return (mixed >>> 0) % 100
}
