import type { Cuboid } from './cuboids.ts'

/** A cell of a cuboid that is weighed as an explanation: `members` are places among the searched leaves. */
export interface Element {
  readonly cuboid: Cuboid
  readonly cell: number
  readonly members: readonly number[]
  readonly score: number
}

/** What it costs to name one of a cuboid's cells, in nats: which cuboid, which cell, and how far it moved. */
export function describingCost(cuboid: Cuboid, cuboids: number, leaves: number): number {
  return Math.log(cuboid.firstLeaf.length) + Math.log(cuboids) + Math.log(leaves)
}

/** The places of a cell's leaves that nothing has explained yet. */
export function membersOf(
  { cuboid, cell }: Pick<Element, 'cuboid' | 'cell'>,
  open: Uint8Array,
): readonly number[] {
  const members: number[] = []
  for (let at = 0; at < open.length; at += 1)
    if (open[at] === 1 && cuboid.cells[at] === cell) members.push(at)
  return members
}

/** How many elements a search over these cuboids looks at. */
export function cellsOf(cuboids: readonly Cuboid[]): number {
  return cuboids.reduce((total, cuboid) => total + cuboid.firstLeaf.length, 0)
}
