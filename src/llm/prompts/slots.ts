const slot = /\{\{([a-zA-Z_]+)\}\}/gu

/** The names of all slots in a text; placeholders of figures (`{{r:...}}`) are none. */
export function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(slot)].map(([, name = '']) => name)
}

/** Fills every slot. */
export function fillSlots(text: string, fill: (name: string) => string): string {
  return text.replace(slot, (_, name: string) => fill(name))
}
