import type { Actor } from './inbound.ts'

/** Who acts when nobody does: the house itself, when something has come due. */
export const house: Actor = { id: 'visao', name: 'Visao' }
/** The command by which the house wakes a thread. */
export const dueCommand = 'due'

export function isHouse(actor: Actor): boolean {
  return actor.id === house.id
}
