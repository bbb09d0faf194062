import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import type { StopReason, WhyTree } from '../../evidence/why-tree.ts'
import { changed, headOf, headsOf } from '../../inquiry/why/branches.ts'
import { askWhy } from './ask-why.ts'

/** Nobody knows: kept as open, and asked from another side. */
export function notKnown(context: TurnContext): Decision {
  const { state } = context
  const head = headOf(state.why, state.why.at)
  const why =
    head === null
      ? state.why
      : changed(state.why, head.id, (node) => ({ ...node, unknown: node.unknown + 1 }))
  return askWhy({ ...context, state: { ...state, why } }, [prose('why.unknown_kept')])
}

/** An answer that was there before ends its branch: more of the same question brings more of the same. */
export function saidAgain(context: TurnContext, statement: Statement): Decision {
  const { state } = context
  const head = headOf(state.why, state.why.at)
  const why = head === null ? state.why : stop(state.why, head.id, 'repeated')
  const asked = askWhy({ ...context, state: { ...state, why } }, [prose('why.said_before')])
  return { ...asked, records: { ...asked.records, statements: [statement] } }
}

/** The person says that it is enough. */
export function saidEnough(context: TurnContext): Decision {
  const { state } = context
  const why = headsOf(state.why)
    .filter(({ stopped }) => stopped === null)
    .reduce((tree, { id }) => stop(tree, id, 'person'), state.why)
  return decide({ ...state, why }, [], { move: 'create' })
}

function stop(tree: WhyTree, id: string, reason: StopReason): WhyTree {
  return changed(tree, id, (node) => ({ ...node, stopped: reason }))
}
