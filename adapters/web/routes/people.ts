import type { Context } from 'hono'
import { z } from 'zod'
import type { BoardOptions, Doer, Option } from '../../../src/conversation/desk.ts'
import { rememberChoice, safeName, type Visitor } from '../access/visitor.ts'
import { platform, type Site, type SiteEnv } from '../site.ts'
import type { FormBody } from './form-body.ts'

/** The visitor with the name that they gave with a form, which is remembered. */
export function namedVisitor(c: Context<SiteEnv>, form: FormBody): Visitor {
  const { visitor } = c.var
  const name = safeName(form.text('name'))
  if (visitor.named || name === '') return visitor
  rememberChoice(c, 'name', name)
  const named = { ...visitor, name, named: true }
  c.set('visitor', named)
  return named
}

/** Whom a review can be given to: the visitor, and everybody who owns or was given an insight. */
export function peopleOf(options: BoardOptions, visitor: Visitor): readonly Option[] {
  const others = [...options.owners, ...options.assignees].filter(({ value }) => value !== visitor.id)
  const all = [{ value: visitor.id, label: visitor.name }, ...others]
  return [...new Map(all.map((person) => [person.value, person])).values()]
}

const personSchema = z.object({ id: z.string(), name: z.string() })
type Person = z.infer<typeof personSchema>
const purpose = 'person'

/** Somebody as a form may name them who is not among those that are offered. */
export function sealedPerson({ seal }: Site, { id, name }: Person): string {
  return seal.close(purpose, JSON.stringify({ id, name }))
}

/** The person behind what `sealedPerson` made; null for anything else. */
export function unsealedPerson({ seal }: Site, sealed: string): Person | null {
  const opened = seal.open(purpose, sealed)
  return opened === null ? null : personSchema.parse(JSON.parse(opened))
}

/** The person that a form names: by the id that it was offered, or sealed. */
export function personOf(site: Site, named: string, options: BoardOptions, visitor: Visitor): Person | null {
  const found = peopleOf(options, visitor).find(({ value }) => value === named)
  return found === undefined ? unsealedPerson(site, named) : { id: found.value, name: found.label }
}

/** The visitor as whoever does something here. */
export function doer({ id, name }: Visitor): Doer {
  return { id, name, from: platform }
}
