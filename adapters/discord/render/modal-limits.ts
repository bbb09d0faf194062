import { z } from 'zod'
import { above, below, componentBreaches, lengthOf, repeatedIds } from './component-breaches.ts'
import { figures } from './figures.ts'
import { allOf, type RawComponent, rawComponentSchema } from './raw-component.ts'

const modalSchema = z.object({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(rawComponentSchema),
})

const label = 18

/** Every limit of Discord that a modal breaks, named with its figure; none where it can be opened. */
export function modalBreachesOf(modal: unknown): readonly string[] {
  const read = modalSchema.safeParse(modal)
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const { custom_id, title, components } = read.data
  const all = components.flatMap(allOf)
  return [
    ...above('custom_id of a modal', lengthOf(custom_id), figures.customId),
    ...below('custom_id of a modal', custom_id.length, 1),
    ...above('title of a modal', lengthOf(title), figures.modalTitle),
    ...below('title of a modal', title.trim().length, 1),
    ...above('components of a modal', components.length, figures.modalComponents),
    ...below('components of a modal', components.length, 1),
    ...components.filter((one) => one.type === label).flatMap(labelBreaches),
    ...all.flatMap(componentBreaches),
    ...repeatedIds(all),
  ]
}

function labelBreaches({ label: words, description, component }: RawComponent): readonly string[] {
  return [
    ...above('label', lengthOf(words), figures.label),
    ...below('label', (words ?? '').trim().length, 1),
    ...above('description', lengthOf(description), figures.description),
    ...(component === undefined ? ['a label without its input'] : []),
  ]
}
