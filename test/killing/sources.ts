/** Deterministic rows: figures that differ enough between devices for the bot to have something to say. */
function rows<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function day(index: number): string {
  return new Date(Date.UTC(2026, 7, 1 + (index % 90))).toISOString().slice(0, 10)
}

const devices = ['mobile', 'mobile', 'desktop'] as const
const channels = ['ads', 'email', 'search', 'direct'] as const

/** Visits: one in thirteen converts on mobile, one in six on desktop. */
export const visits = [
  'visit_id,visited_on,device,channel,converted',
  ...rows(2400, (index) => {
    const device = devices[index % 3]
    const converted = device === 'mobile' ? index % 13 === 0 : index % 6 === 2
    return [index, day(index * 7), device, channels[(index * 5) % 4], converted ? 1 : 0].join(',')
  }),
  '',
].join('\n')

const complaints = [
  'The button is hidden when I type',
  'I had to enter my address twice',
  'It loads so slowly on the bus',
  'Nice shop and quick delivery',
] as const

/** Reviews with words in them, for a person to drop into a thread. */
export const reviews = [
  'review_id,written_on,device,stars,review',
  ...rows(400, (index) => {
    const device = devices[index % 3]
    const stars = device === 'mobile' ? 1 + (index % 3) : 3 + (index % 3)
    return [index, day(index * 3), device, stars, `"${complaints[index % 4]}, order ${index * 17}"`].join(',')
  }),
  '',
].join('\n')
