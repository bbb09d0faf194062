import { createHmac, timingSafeEqual } from 'node:crypto'

/** Makes and opens texts that only the holder of the secret could have made; their content is not hidden. */
export interface Seal {
  /** A text without white space that opens to `value` again. */
  close(purpose: string, value: string): string
  /** The value, or null for anything that was not closed for the same purpose with the same secret. */
  open(purpose: string, sealed: string): string | null
}

/** HMAC-SHA-256 over purpose and value. */
export function createSeal(secret: string): Seal {
  const sign = (purpose: string, body: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${body}`).digest('base64url')
  return {
    close(purpose, value) {
      const body = Buffer.from(value).toString('base64url')
      return `${body}.${sign(purpose, body)}`
    },
    open(purpose, sealed) {
      const [body, signature] = sealed.split('.')
      if (body === undefined || signature === undefined) return null
      if (!sameText(signature, sign(purpose, body))) return null
      return Buffer.from(body, 'base64url').toString()
    },
  }
}

/** Compares in a time that does not tell how much was right. */
export function sameText(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}
