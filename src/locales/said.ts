import type { PhraseKey } from './locale.ts'

/** How a figure is written for its reader. */
export const figureFormats = [
  'integer',
  'decimal',
  'percent',
  'currency',
  'seconds',
  'date',
  /** As its unit is usually written. */
  'auto',
  /** A difference without its sign; of shares in points. */
  'size',
  /** A difference with its sign; of shares in points. */
  'step',
  /** A difference's lower bound, before the upper one says the unit. */
  'bound',
  /** A relative change with its sign, in percent. */
  'relative',
] as const
export type FigureFormat = (typeof figureFormats)[number]

/** Visao's own records, the only things it may count without a reading. */
export const tallyKinds = [
  'criteria',
  'rows',
  'columns',
  'findings',
  'tests',
  'quotes',
  'insights',
  'items',
  'calls',
  'tokens',
  'statements',
  'sources',
  'files',
  'bytes',
  'characters',
  'days',
  'position',
  'versions',
] as const
export type TallyKind = (typeof tallyKinds)[number]

/**
 * What may stand in a phrase. Digits come only through `ref` (a field of a reading or finding), `stated` (a
 * figure of a person's statement), `tally` (a count of Visao's own records) and `date` (a day that Visao set).
 * `name` must be a name in the data and `words` must occur in the record that `from` names: both are checked.
 */
export type Param =
  | { readonly ref: string; readonly format?: FigureFormat }
  | { readonly stated: string }
  | { readonly tally: number; readonly of: TallyKind }
  | { readonly date: string }
  | { readonly name: string }
  | { readonly words: string; readonly from: string }
  /** A name that somebody else chose and no record holds: a file's, a column's, a faulty line. Shown as code. */
  | { readonly quoted: string }
  /** The text that ran at a source, whole. */
  | { readonly code: string }
  | { readonly list: readonly Param[]; readonly join: 'and' | 'or' | 'comma' }
  | Said

/**
 * A text before it has a language: a phrase of the locales with its parameters, a draft in one language whose
 * numbers are placeholders (`{{r:ID.field|format}}`, `{{u:ID}}`), or several of them in a row.
 */
export type Said =
  | {
      readonly say: PhraseKey
      readonly with?: Readonly<Record<string, Param>>
      /** Which of several wordings; the turn's where none is named. */
      readonly wording?: number
    }
  | { readonly draft: string }
  | { readonly all: readonly Said[] }
