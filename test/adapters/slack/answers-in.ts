import type { Call } from './parse-call.ts'

interface View {
  readonly private_metadata: string
  readonly callback_id: string
  readonly blocks: readonly {
    readonly block_id?: string
    readonly element?: { readonly type: string; readonly action_id: string }
  }[]
}

/** The view that a `views.update` has drawn as Slack sends it back, filled in; `users` are ids of people by their names. */
export function answersIn(
  call: Call | undefined,
  values: Readonly<Record<string, string>>,
  users: Readonly<Record<string, string>>,
): object {
  const view = call?.args.view as View
  const state = {
    values: Object.fromEntries(
      view.blocks.flatMap(({ block_id = '', element }) => {
        const value = values[block_id.slice(block_id.indexOf(':') + 1)]
        return element === undefined || value === undefined
          ? []
          : [[block_id, { [element.action_id]: held(element.type, value, users) }]]
      }),
    ),
  }
  return { ...view, id: `${call?.args.view_id}`, state }
}

/** What Slack says that an input holds. */
function held(type: string, value: string, users: Readonly<Record<string, string>>): object {
  if (type === 'datepicker') return { type, selected_date: value }
  if (type === 'users_select') return { type, selected_user: users[value.toLowerCase()] }
  if (type === 'static_select' || type === 'radio_buttons') return { type, selected_option: { value } }
  return { type, value }
}
