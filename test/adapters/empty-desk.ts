import type { Desk } from '../../src/conversation/desk.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A desk on which nothing lies. */
export const emptyDesk: Desk = {
  board: async () => ({ entries: [], next: null }),
  counts: async () => ({}),
  options: async () => ({
    statuses: [],
    reviews: [],
    confidences: [],
    metrics: [],
    segments: [],
    owners: [],
    assignees: [],
    sources: [],
    criteria: [],
  }),
  found: async () => ({ quotes: [], threads: [] }),
  record: async () => null,
  actions: async () => ({ summary: [], entries: [], left: 0 }),
  reviews: async () => ({ entries: [], next: null }),
  changedSince: async () => ({ entries: [], next: null }),
  place: async () => null,
  assignee: async () => null,
  settled: async () => true,
  views: async () => [],
  saveViews: async () => undefined,
  exportInsight: async () => null,
  exportLibrary: async (_workspace, _language, kind) => ({
    name: `empty.${kind}`,
    type: 'text/plain',
    body: nothing(),
  }),
  manages: async () => true,
  team: async () => ({ people: [], rules: [] }),
  log: async () => ({ entries: [], next: null }),
  exportLog: async () => ({ name: 'log.csv', type: 'text/csv', body: nothing() }),
  exportThread: async () => ({ name: 'empty.md', type: 'text/plain', body: nothing() }),
  importLibrary: async () => ({ added: 0, same: 0, refused: [] }),
  links: async () => [],
  makeLink: async () => null,
  removeLink: async () => undefined,
  openLink: async () => null,
}
