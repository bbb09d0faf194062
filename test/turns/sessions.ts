import { seededRandom } from '../killing/random.ts'

const seed = 4747
const rows = 2_000
/** Visits by month of the year, and the share of buyers among them: November is the month that sells. */
const months = [
  { name: 'Feb', share: 0.03, sells: 0.4 },
  { name: 'Mar', share: 0.19, sells: 0.9 },
  { name: 'May', share: 0.3, sells: 0.9 },
  { name: 'June', share: 0.05, sells: 0.9 },
  { name: 'Aug', share: 0.08, sells: 1 },
  { name: 'Oct', share: 0.08, sells: 1.1 },
  { name: 'Nov', share: 0.2, sells: 1.4 },
  { name: 'Dec', share: 0.07, sells: 0.9 },
] as const
const visitors = [
  { name: 'Returning_Visitor', share: 0.82, buys: 0.13 },
  { name: 'New_Visitor', share: 0.17, buys: 0.25 },
  { name: 'Other', share: 0.01, buys: 0.19 },
] as const

/**
 * Visits shaped like those of online shoppers (Sakar and Kastro 2018): returning visitors buy less than new ones, and
 * PageValues is high because somebody bought.
 */
export function sessionsCsv(): string {
  const random = seededRandom(seed)
  const lines = Array.from({ length: rows }, () => line(random))
  const head = 'ProductRelated,ProductMinutes,PageValues,Month,Region,VisitorType,Weekend,Revenue'
  return `${[head, ...lines].join('\n')}\n`
}

function line(random: () => number): string {
  const visitor = pick(visitors, random())
  const month = pick(months, random())
  const bought = random() < visitor.buys * month.sells
  const pages = 1 + Math.floor(random() ** 2 * 90)
  const minutes = (pages * (0.3 + random())).toFixed(1)
  const worth = random() < (bought ? 0.85 : 0.06) ? (5 + random() * 60).toFixed(2) : '0'
  const region = 1 + Math.floor(random() ** 1.6 * 9)
  return [pages, minutes, worth, month.name, region, visitor.name, flag(random() < 0.23), flag(bought)].join(
    ',',
  )
}

/** The one whose share of all holds `at`, a number from 0 to 1. */
function pick<T extends { readonly share: number }>(among: readonly T[], at: number): T {
  let below = 0
  const found = among.find(({ share }) => {
    below += share
    return at < below
  })
  if (found === undefined) throw new RangeError('the shares are less than one')
  return found
}

function flag(value: boolean): string {
  return value ? 'TRUE' : 'FALSE'
}
