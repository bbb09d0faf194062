import type { ThemeColours } from './theme.ts'

interface TextLayer {
  readonly mark: object
}

const haloWidth = 4

/**
 * A text layer twice: first as an outline in the background's colour, so that a grid line, rule or bar behind the text
 * stops short of it, then the text itself.
 */
export function haloed<Layer extends TextLayer>(layer: Layer, colours: ThemeColours) {
  const outline = { stroke: colours.background, strokeWidth: haloWidth, strokeJoin: 'round' as const }
  return [{ ...layer, mark: { ...layer.mark, ...outline } }, layer] as const
}
