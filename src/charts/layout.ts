/** Pixels; the text is large enough to be read when the picture is scaled to a phone's width. */
export const layout = {
  width: 600,
  padding: 14,
  text: 14,
  small: 12.5,
  title: 17,
  lineHeight: 18,
  font: "'Be Vietnam Pro', system-ui, sans-serif",
} as const
