import type { Context } from 'hono'
import type { BoardOptions, Doer, Option } from '../../../src/conversation/desk.ts'
import { rememberChoice, safeName, type Visitor } from '../access/visitor.ts'
import { platform, type SiteEnv } from '../site.ts'
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

/** The person that a form names, by the id that it was offered. */
export function personOf(
  id: string,
  options: BoardOptions,
  visitor: Visitor,
): { readonly id: string; readonly name: string } | null {
  const found = peopleOf(options, visitor).find(({ value }) => value === id)
  return found === undefined ? null : { id: found.value, name: found.label }
}

/** The visitor as whoever does something here. */
export function doer({ id, name }: Visitor): Doer {
  return { id, name, from: platform }
}
