import type { Random } from '../random.ts'
import { personalTail } from './personal.ts'
import { inSomeHand } from './style.ts'
import type { Theme } from './theme.ts'

/** What fills a text's slots, and how often it carries personal data. */
export interface Writer {
  readonly product: string
  readonly productEn: string
  readonly province: string
  readonly order: string
  readonly personal: number
  readonly english: number
}

/** Writes one customer's text on a theme. */
export function compose(theme: Theme, writer: Writer, random: Random): string {
  if (random.chance(writer.english)) {
    return fill(random.pick(theme.english), { ...writer, product: writer.productEn }, random)
  }
  const core = random.pick(theme.cores)
  const opening = random.chance(0.55) ? `${random.pick(theme.openings)}, ` : ''
  const tail = random.chance(0.5) ? `. ${random.pick(theme.tails)}` : ''
  const written = inSomeHand(fill(capital(`${opening}${core}${tail}`), writer, random), random)
  return random.chance(writer.personal) ? `${written}. ${personalTail(random)}` : written
}

function fill(text: string, writer: Writer, random: Random): string {
  return text
    .replaceAll('{product}', writer.product.toLowerCase())
    .replaceAll('{province}', writer.province)
    .replaceAll('{order}', writer.order)
    .replaceAll('{days}', String(2 + random.int(5)))
    .replaceAll('{amount}', `${8 + random.int(60)}0k`)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
