/** What a control that was pressed stands for. */
export type Pressed =
  | { readonly kind: 'action'; readonly ref: string }
  /** A select's options come with the interaction's own values, a button's here. */
  | { readonly kind: 'choice'; readonly ref: string; readonly option: string | null }
  /** A button that opens a form's modal, and the modal itself; pages count from 0. */
  | { readonly kind: 'form'; readonly ref: string; readonly page: number }
  /** What a figure rests on; a select's record comes with the interaction's own values. */
  | { readonly kind: 'evidence'; readonly record: string | null }
  /** A vote of the team on the options of a choice. */
  | { readonly kind: 'vote'; readonly ref: string }

/** Characters of a control's id. */
const longest = 100

export const actionId = (ref: string): string => `a:${ref}`
/** Selects of one choice differ by the place of their node and their page in it. */
export const selectId = (ref: string, place: number, page: number): string => `c:${ref}:${place}.${page}`
export const optionId = (ref: string, option: string): string => `o:${ref}:${option}`
export const formId = (ref: string, page: number): string => `f:${ref}:${page}`
export const evidenceId = (record: string): string => `e:${record}`
export const evidenceSelectId = (page: number): string => `s:${page}`
export const voteId = (ref: string): string => `v:${ref}`

/** Whether an id, or a value of a select, is short enough to be sent. */
export function isSendable(id: string): boolean {
  return id !== '' && id.length <= longest
}

/** Reads what was made here; null for ids of others. */
export function readCustomId(id: string): Pressed | null {
  const [, kind, ref = '', rest] = /^([acofesv]):([A-Za-z0-9_-]+)(?::(.+))?$/su.exec(id) ?? []
  switch (kind) {
    case 'a':
      return { kind: 'action', ref }
    case 'c':
      return { kind: 'choice', ref, option: null }
    case 'o':
      return rest === undefined ? null : { kind: 'choice', ref, option: rest }
    case 'f': {
      const page = Number(rest)
      return Number.isInteger(page) && page >= 0 ? { kind: 'form', ref, page } : null
    }
    case 'e':
      return { kind: 'evidence', record: ref }
    case 's':
      return { kind: 'evidence', record: null }
    case 'v':
      return { kind: 'vote', ref }
    default:
      return null
  }
}
