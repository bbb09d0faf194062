import type { Axis } from './leaf-table.ts'

/** One choice of dimensions: every leaf's cell, and one leaf of every cell to read its values from. */
export interface Cuboid {
  /** Places of the dimensions in the table. */
  readonly dimensions: readonly number[]
  readonly cells: Int32Array
  readonly firstLeaf: readonly number[]
}

/** One condition of an element: `city` is `Da Nang`. */
export interface Condition {
  readonly dimension: string
  readonly value: string
}

/** Leaf-by-cuboid work that one search may take. */
const maxWork = 12_000_000
/** Keys up to this many are looked up in an array, which is several times faster than a map. */
const denseKeys = 1_000_000

/**
 * Every cuboid of the table over the given leaves, fewest dimensions first; deeper ones are left out where the work would
 * grow beyond bounds. Cells are only those that occur, so 10,000 values of a dimension cost no more than their leaves.
 *
 * Example: 4 dimensions give 4 + 6 + 4 + 1 = 15 cuboids.
 */
export function cuboidsOf(axes: readonly Axis[], leaves: readonly number[]): readonly Cuboid[] {
  const choices = Array.from({ length: 2 ** axes.length - 1 }, (_, mask) =>
    axes.flatMap((_axis, place) => (((mask + 1) >> place) & 1 ? [place] : [])),
  ).sort((a, b) => a.length - b.length)
  const allowed = Math.max(axes.length, Math.floor(maxWork / Math.max(leaves.length, 1)))
  const depth = choices[allowed]?.length ?? axes.length + 1
  const made = new Map<string, Cuboid>()
  for (const choice of choices.filter(({ length }) => length < depth || length === 1)) {
    const above = made.get(choice.slice(0, -1).join())
    made.set(choice.join(), split(axes, above, choice, leaves))
  }
  return [...made.values()]
}

/** A cuboid made of the one above it, every cell split by the values of one more dimension. */
function split(
  axes: readonly Axis[],
  above: Cuboid | undefined,
  dimensions: readonly number[],
  leaves: readonly number[],
): Cuboid {
  const axis = axes[dimensions.at(-1) ?? 0]
  const codes = axis?.codes ?? []
  const width = axis?.values.length ?? 1
  const keys = (above?.firstLeaf.length ?? 1) * width
  const places = keys > denseKeys ? new Map<number, number>() : new Int32Array(keys).fill(-1)
  const cells = new Int32Array(leaves.length)
  const firstLeaf: number[] = []
  for (let at = 0; at < leaves.length; at += 1) {
    const leaf = leaves[at] ?? 0
    const key = (above?.cells[at] ?? 0) * width + (codes[leaf] ?? 0)
    let cell = (places instanceof Map ? places.get(key) : places[key]) ?? -1
    if (cell === -1) {
      cell = firstLeaf.length
      if (places instanceof Map) places.set(key, cell)
      else places[key] = cell
      firstLeaf.push(leaf)
    }
    cells[at] = cell
  }
  return { dimensions, cells, firstLeaf }
}

/** The conditions that a cuboid's cell stands for. */
export function conditionsOf(axes: readonly Axis[], cuboid: Cuboid, cell: number): readonly Condition[] {
  const leaf = cuboid.firstLeaf[cell] ?? 0
  return cuboid.dimensions.flatMap((place) => {
    const axis = axes[place]
    return axis === undefined
      ? []
      : [{ dimension: axis.name, value: axis.values[axis.codes[leaf] ?? 0] ?? '' }]
  })
}

/** Whether a leaf of the whole table, searched or not, lies in a cuboid's cell. */
export function isInside(axes: readonly Axis[], cuboid: Cuboid, cell: number): (leaf: number) => boolean {
  const model = cuboid.firstLeaf[cell] ?? 0
  const wanted = cuboid.dimensions.map((place) => {
    const codes = axes[place]?.codes ?? []
    return { codes, code: codes[model] }
  })
  return (leaf) => wanted.every(({ codes, code }) => codes[leaf] === code)
}
