import { needs, type WhyNode, type WhyTree } from '../../evidence/why-tree.ts'

/** What a claim may lack, each with its question; the last four are asked where somebody is stuck. */
export const probes = [
  'clarify',
  'last_time',
  'contrast',
  'consequence',
  'value',
  'absence',
  'feeling',
  'disconfirm',
  'rival',
  'menu',
  ...needs,
] as const
export type Probe = (typeof probes)[number]

/** The kind of a probe: the next rung of the ladder is a consequence again, and what was lacking makes a cause clear. */
export function kindOf(probe: string | null): string | null {
  if (probe === 'value') return 'consequence'
  return needs.some((need) => need === probe) ? 'clarify' : probe
}

/** What the next question is chosen from. */
export interface Lacking {
  readonly tree: WhyTree
  /** The first branch and all below it. */
  readonly branch: readonly WhyNode[]
  /** The probe asked last. */
  readonly last: string | null
  /** The claim names nothing that could be looked for. */
  readonly vague: boolean
  /** What customers or figures bear out. */
  readonly supported: boolean
}

/** How often nobody knows before the menu is offered. */
const stuckAfter = 2

/**
 * The probe that a branch lacks most, each once a branch and never the kind asked last; null when nothing is left to ask.
 * What is borne out lacks a reason and its test; what is not lacks an event, and somebody it is not true of. Where nobody
 * knew, the opposite pole is asked for, then the menu of what a behaviour needs is offered, once a thread.
 */
export function nextProbe({ tree, branch, last, vague, supported }: Lacking): Probe | null {
  const asked = new Set(branch.flatMap((node) => node.asked))
  const unknown = branch[0]?.unknown ?? 0
  const menu = tree.nodes.some((node) => node.asked.includes('menu'))
  const felt = branch.some(({ emotions }) => emotions.length > 0)
  const laddered = branch.some(({ rung }) => rung === 'consequence')
  const stuck = unknown >= stuckAfter
  const lacking: readonly Probe[] = [
    ...(stuck && !menu ? (['menu'] as const) : []),
    ...(stuck ? [] : ordered({ vague, supported, felt, laddered, unknown })),
  ]
  return lacking.find((probe) => !asked.has(probe) && kindOf(probe) !== kindOf(last)) ?? null
}

interface Known {
  readonly vague: boolean
  readonly supported: boolean
  readonly felt: boolean
  readonly laddered: boolean
  readonly unknown: number
}

function ordered({ vague, supported, felt, laddered, unknown }: Known): readonly Probe[] {
  const feeling = felt ? [] : (['feeling'] as const)
  const value = laddered ? (['value'] as const) : []
  const pole = unknown > 0 ? (['absence'] as const) : []
  const clarify = vague ? (['clarify'] as const) : []
  if (supported) return [...pole, ...clarify, 'consequence', ...feeling, ...value, 'disconfirm', 'contrast']
  return [
    ...pole,
    ...clarify,
    'last_time',
    'consequence',
    'contrast',
    ...feeling,
    'absence',
    ...value,
    'disconfirm',
  ]
}
