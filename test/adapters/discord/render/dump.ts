import { type RawComponent, rawComponentSchema } from '../../../../adapters/discord/render/raw-component.ts'

/** Components as lines to read: what a person sees, and the id of what can be pressed. */
export function dump(components: readonly unknown[]): string {
  return components.flatMap((component) => linesOf(rawComponentSchema.parse(component))).join('\n')
}

function linesOf(one: RawComponent): readonly string[] {
  const { components = [], options = [], items = [] } = one
  const within = components.flatMap(linesOf)
  switch (one.type) {
    case 17:
      return [`edge #${one.accent_color?.toString(16).padStart(6, '0')}`, ...within]
    case 10:
      return (one.content ?? '').split('\n').map((line) => `  | ${line}`)
    case 9:
      return [...within, ...(one.accessory ? linesOf(one.accessory).map((line) => `  ${line}`) : [])]
    case 2:
      return [`  (${one.label}) ${one.custom_id}`]
    case 12:
      return items.map((item) => `  picture ${item.media.url}: ${item.description}`)
    case 13:
      return [`  file ${one.file?.url}`]
    case 3:
    case 21:
    case 22:
      return [
        `  [${one.placeholder ?? ''}] ${one.custom_id}`,
        ...options.map(({ label, value, description = '' }) => `    - ${label} = ${value} (${description})`),
      ]
    case 18:
      return [`  ${one.label} (${one.description ?? ''})`, ...(one.component ? linesOf(one.component) : [])]
    case 4:
      return [`  [____] ${one.custom_id} ${one.value ?? ''}`]
    default:
      return within
  }
}
