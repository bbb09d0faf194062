import type { Evidence } from '../../evidence/evidence.ts'
import type { Language } from '../../locales/locale.ts'
import type { Catalog } from '../../metrics/catalog.ts'

/** What figures are looked up in, and whom they are told. */
export interface FigureRecords {
  readonly evidence: Evidence
  readonly catalog: Catalog
  readonly language: Language
}
