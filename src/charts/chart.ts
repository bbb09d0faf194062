/** A chart whose every point names the reading row it shows; `Text` is `Said` in steps, a string when rendered. */
export interface ChartSpec<Text> {
  readonly kind: 'line' | 'bar'
  readonly title: Text
  /** What is seen, in one or two sentences: fallback text, alt text, terminal output. */
  readonly summary: Text
  readonly series: readonly {
    readonly label: Text
    readonly reading: string
    readonly points: readonly ChartPoint<Text>[]
  }[]
  /** Days or categories that deserve a mark. */
  readonly marks: readonly { readonly at: string; readonly label: Text }[]
}

export interface ChartPoint<Text> {
  /** A row index of the series' reading. */
  readonly row: number
  /** A calendar day for lines, a category for bars. */
  readonly x: { readonly date: string } | { readonly category: Text }
}

/** A chart as it leaves: values filled in from the readings. */
export interface Chart {
  readonly kind: 'line' | 'bar'
  readonly title: string
  readonly summary: string
  readonly unit: 'ratio' | 'count' | 'currency' | 'seconds' | 'number' | 'score'
  readonly currency?: string
  readonly language: 'en' | 'vi'
  readonly series: readonly {
    readonly label: string
    readonly reading: string
    readonly points: readonly FilledPoint[]
  }[]
  readonly marks: readonly { readonly at: string; readonly label: string }[]
}

export interface FilledPoint {
  /** `YYYY-MM-DD` on a line, the category's label on a bar chart. */
  readonly x: string
  readonly y: number | null
  readonly low?: number
  readonly high?: number
  readonly n?: number
}
