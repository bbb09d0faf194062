/** One column of a table on its way to the database; `label` columns hold positions in `labels`. */
export type Column =
  | { readonly kind: 'date' | 'integer' | 'double'; readonly values: readonly number[] }
  | { readonly kind: 'label'; readonly values: readonly number[]; readonly labels: readonly string[] }
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] }

/** A table by columns of equal length. */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, Column>>
}

export function dates(values: readonly number[]): Column {
  return { kind: 'date', values }
}

export function integers(values: readonly number[]): Column {
  return { kind: 'integer', values }
}

export function labels(names: readonly string[], values: readonly number[]): Column {
  return { kind: 'label', values, labels: names }
}

export function texts(values: readonly (string | null)[]): Column {
  return { kind: 'text', values }
}
