import type { Language } from '../../locales/locale.ts'
import type { Catalog } from '../../metrics/catalog.ts'

/** The label of `source.name`; the bare name where the catalogue has it no more. */
export function labelOf(
  metric: string | undefined,
  catalog: Catalog,
  language: Language,
): { readonly name: string } {
  const at = metric?.lastIndexOf('.') ?? -1
  const [source, name] = [metric?.slice(0, at) ?? '', metric?.slice(at + 1) ?? '']
  const found = catalog.metrics.find((info) => info.source === source && info.name === name)
  return { name: found?.label[language] ?? name }
}
