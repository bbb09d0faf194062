/** The marks of small Markdown: an escape, code, a link, bold, italics; an escaped mark ends nothing. */
export const markdownMark = new RegExp(
  [
    /\\([\\`*_[\]()<>#!.+-])/u,
    /`([^`\n]+)`/u,
    /\[((?:[^[\]\\]|\\.)+)\]\(([^()\s]+)\)/u,
    /\*\*(?=\S)((?:\\.|[^\\])*?(?:\\.|[^\s\\]))\*\*(?!\*)/u,
    /(?<![\w*])\*(?=\S)((?:\\.|[^*\\])*?(?:\\.|[^\s*\\]))\*(?![\w*])/u,
    /(?<!\w)_(?=\S)((?:\\.|[^_\\])*?(?:\\.|[^\s_\\]))_(?!\w)/u,
  ]
    .map((one) => one.source)
    .join('|'),
  'gu',
)

/**
 * The words of small Markdown without its marks. A link to evidence becomes its figure, a link to the web keeps its
 * address: `[24.9%](evidence:rd_1.0.value)` is `24.9%`, `[docs](https://a.example)` is `docs (https://a.example)`.
 */
export function plainMarkdown(text: string): string {
  return text.replace(markdownMark, (all: string, escaped, code, label, address, bold, starred, scored) => {
    if (escaped !== undefined) return escaped
    if (code !== undefined) return code
    if (label !== undefined) return linked(plainMarkdown(label), String(address))
    const inner = bold ?? starred ?? scored
    return inner === undefined ? all : plainMarkdown(inner)
  })
}

function linked(label: string, address: string): string {
  return address.startsWith('evidence:') || address === label ? label : `${label} (${address})`
}
