import type { TurnContext } from '../../conversation/step.ts'
import type { StopReason, WhyNode, WhyTree } from '../../evidence/why-tree.ts'
import { branchOf, changed, headsOf } from '../../inquiry/why/branches.ts'
import { readConcepts } from '../../inquiry/why/concepts.ts'
import { isVague, wordsOf } from './node-words.ts'
import { nextProbe, type Probe } from './probes.ts'

/** Rivals that say where it happens and not yet why. */
const places = ['segment', 'mix', 'season'] as const

/** The tree with every branch stopped that has nothing more to give; a branch that was stopped stays so. */
export function stopBranches(context: TurnContext): WhyTree {
  const { why } = context.state
  return headsOf(why).reduce((tree, head) => {
    const reason = head.stopped ?? reasonToStop(context, branchOf(why, head))
    return reason === head.stopped ? tree : changed(tree, head.id, (node) => ({ ...node, stopped: reason }))
  }, why)
}

/** Why a branch is at its end, or null: evidence decides, never how much was asked. */
function reasonToStop(context: TurnContext, branch: readonly WhyNode[]): StopReason | null {
  const [head] = branch
  if (head === undefined) return null
  if (isSupported(branch) && isUnderstood(branch) && canBeActedOn(context, branch)) return 'supported'
  const refuted = head.status === 'contradicted' && !isSupported(branch)
  if (refuted) return 'refuted'
  return probeFor(context, branch) === null ? 'no_evidence' : null
}

/** Whether a branch ended with a cause that is borne out: enough to go on. */
export function hasReached({ why }: TurnContext['state']): boolean {
  return headsOf(why).some(
    (head) =>
      head.stopped === 'supported' || (head.stopped === 'repeated' && isSupported(branchOf(why, head))),
  )
}

/** The probe a branch lacks, whatever was asked last. */
export function probeFor(
  context: TurnContext,
  branch: readonly WhyNode[],
  last: string | null = null,
): Probe | null {
  const at = focusOf(branch)
  const [head, ...below] = branch
  // A place where it happens is no reason yet; what sets it apart may be.
  if (head !== undefined && below.length === 0 && places.some((kind) => kind === head.rival))
    return head.asked.includes('contrast') ? null : 'contrast'
  const vague = at !== undefined && isVague(context, at)
  return nextProbe({ tree: context.state.why, branch, last, vague, supported: isSupported(branch) })
}

/** The claim that a question about a branch is asked of: what was said last, what would prove it wrong aside. */
export function focusOf(branch: readonly WhyNode[]): WhyNode | undefined {
  const claims = branch.filter(
    ({ claim, probes }) => claim.statement !== undefined && !probes.includes('disconfirm'),
  )
  return claims.at(-1) ?? branch[0]
}

function isSupported(branch: readonly WhyNode[]): boolean {
  return branch.some(({ status }) => status === 'supported')
}

/** What it leads to, what that is worth to people, what they feel and what would prove it wrong is known, or nobody knows. */
function isUnderstood(branch: readonly WhyNode[]): boolean {
  const asked = (probe: string) => branch.some((node) => node.asked.includes(probe))
  const felt = branch.some(({ emotions }) => emotions.length > 0)
  const laddered = branch.some(({ rung }) => rung === 'consequence')
  const climbed = asked('value') || (asked('consequence') && !laddered)
  return climbed && (felt || asked('feeling')) && asked('disconfirm')
}

/** Whether a cause that is borne out names something that the company can change. */
function canBeActedOn(context: TurnContext, branch: readonly WhyNode[]): boolean {
  return branch.some(
    (node) =>
      node.status === 'supported' &&
      (node.rival === 'price' || readConcepts(wordsOf(context, node)).some(({ lever }) => lever)),
  )
}
