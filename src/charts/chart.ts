/**
 * The kinds of chart: a change over days (`line`, with a band or an expectation), a ranking (`bar`), the parts of a change
 * (`waterfall`), two figures beside each other (`scatter`), a figure by two dimensions (`heatmap`), and several series
 * that share days but no scale (`multiples`).
 */
export const chartKinds = ['line', 'bar', 'waterfall', 'scatter', 'heatmap', 'multiples'] as const
export type ChartKind = (typeof chartKinds)[number]

/** A chart whose every point names the figure that it shows; `Text` is `Said` in steps, a string when rendered. */
export interface ChartSpec<Text> {
  readonly kind: ChartKind
  readonly title: Text
  /** What is seen, in one or two sentences: fallback text, alt text, terminal output. */
  readonly summary: Text
  readonly series: readonly {
    readonly label: Text
    readonly reading: string
    readonly points: readonly ChartPoint<Text>[]
    /** What was expected rather than measured: dashed, its band the interval of the expectation. */
    readonly expected?: boolean
  }[]
  /** Days or categories that deserve a mark. */
  readonly marks: readonly { readonly at: string; readonly label: Text }[]
  /** What the two axes of a scatter measure. */
  readonly axes?: { readonly across: Text; readonly up: Text }
}

/** A row of the series' reading with its interval and its cases, or figures of a finding by reference (`fd_1.value`). */
type ChartValue =
  | { readonly row: number }
  | { readonly ref: string; readonly low?: string; readonly high?: string }

export type ChartPoint<Text> = ChartValue & {
  /** A calendar day for lines, a category for bars, another reading's row for scatters. */
  readonly x:
    | { readonly date: string }
    | { readonly category: Text }
    | { readonly reading: string; readonly row: number }
  /** A waterfall's level at the beginning or the end, as opposed to a part of the change between. */
  readonly total?: boolean
}

type ChartUnit = 'ratio' | 'count' | 'currency' | 'seconds' | 'number' | 'score'

/** A chart as it leaves: values filled in from the readings and findings. */
export interface Chart {
  readonly kind: ChartKind
  readonly title: string
  readonly summary: string
  readonly unit: ChartUnit
  readonly currency?: string
  readonly language: 'en' | 'vi'
  readonly series: readonly {
    readonly label: string
    readonly reading: string
    readonly points: readonly FilledPoint[]
    readonly expected?: boolean
    /** Where the series has another unit than the chart. */
    readonly unit?: ChartUnit
    readonly currency?: string
  }[]
  readonly marks: readonly { readonly at: string; readonly label: string }[]
  readonly axes?: { readonly across: string; readonly up: string; readonly unit: ChartUnit }
}

export interface FilledPoint {
  /** `YYYY-MM-DD` on a line, the category's label on a bar chart, the day of a scatter's point where there is one. */
  readonly x: string
  /** Where a scatter's point stands from left to right. */
  readonly across?: number
  readonly y: number | null
  readonly low?: number
  readonly high?: number
  readonly n?: number
  readonly total?: boolean
}
