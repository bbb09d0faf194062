import type { Context } from 'hono'

/** A sent form, however it was encoded. */
export interface FormBody {
  readonly names: readonly string[]
  text(name: string): string
  all(name: string): readonly string[]
  files(name: string): readonly File[]
}

/** Reads a form; file inputs that were left empty do not count. */
export async function formBody(c: Context): Promise<FormBody> {
  const body = await c.req.parseBody({ all: true })
  const values = (name: string) => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    return value === undefined ? [] : Array.isArray(value) ? value : [value]
  }
  const all = (name: string) => values(name).filter((value) => typeof value === 'string')
  return {
    names: Object.keys(body),
    all,
    text: (name) => all(name)[0] ?? '',
    files: (name) => values(name).filter((value) => value instanceof File && value.name !== '') as File[],
  }
}
