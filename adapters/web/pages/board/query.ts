import type { BoardFilter } from '../../../../src/conversation/desk.ts'

const filterNames = [
  'status',
  'review',
  'metric',
  'segment',
  'owner',
  'assignee',
  'source',
  'criterion',
  'confidence',
] as const
const dayForm = /^\d{4}-\d{2}-\d{2}$/
/** Characters of one part of the address. */
const longest = 300

/** What the board's address asks for. */
export interface BoardQuery {
  readonly filter: BoardFilter
  readonly view: 'cards' | 'table'
  readonly before: string | undefined
}

/** Reads the address; what makes no sense is left out. */
export function readQuery(parts: Readonly<Record<string, string>>): BoardQuery {
  const part = (name: string) => parts[name]?.trim().slice(0, longest) ?? ''
  const facets = filterNames.map((name) => [name, criterionOf(name, part(name), part('state'))] as const)
  const days = (['from', 'to'] as const).map((name) => [name, dayOf(part(name))] as const)
  const named = [['words', part('q')] as const, ...facets, ...days].filter(([, value]) => value !== '')
  return {
    filter: Object.fromEntries(named),
    view: part('view') === 'table' ? 'table' : 'cards',
    before: /^\d{1,18}$/.test(part('before')) ? part('before') : undefined,
  }
}

/** The address of the board with some parts changed; a part that is empty is left out. */
export function boardPath(query: BoardQuery, changes: Readonly<Record<string, string>> = {}): string {
  const text = queryText(query, changes)
  return text === '' ? '/insights' : `/insights?${text}`
}

/** The same without the path, as views keep it. */
export function queryText(query: BoardQuery, changes: Readonly<Record<string, string>> = {}): string {
  const { words, criterion, ...filter } = query.filter
  const [id = '', state = ''] = (criterion ?? '').split(' ')
  const parts: Readonly<Record<string, string>> = {
    q: words ?? '',
    ...filter,
    criterion: id,
    state,
    view: query.view === 'table' ? 'table' : '',
    ...changes,
  }
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString()
}

/** A criterion is asked for with its state; failed ones where none is named. */
function criterionOf(name: string, value: string, state: string): string {
  if (name !== 'criterion' || value === '') return value
  return `${value} ${['pass', 'person'].includes(state) ? state : 'fail'}`
}

function dayOf(value: string): string {
  return dayForm.test(value) && !Number.isNaN(Date.parse(value)) ? value : ''
}
