import type { Figure } from './evaluation.ts'

export interface MeasuredFigure extends Figure {
  readonly name: string
}

const short = (value: number | undefined) =>
  value === undefined ? '' : value.toLocaleString('en', { maximumSignificantDigits: 4 })

/** Whether a figure is what is asked of it; null where nothing is asked. */
export function holds(figure: Figure): boolean | null {
  if (figure.must === undefined) return null
  return figure.lowerIsBetter ? figure.value <= figure.must : figure.value >= figure.must
}

/** The figures for people, one a line. */
export function figureTable(figures: readonly MeasuredFigure[]): string {
  const head = ['evaluation', 'figure', 'value', 'must', 'aim', 'holds', 'floor']
  const lines = figures.map((one) => [
    one.name,
    one.figure,
    short(one.value),
    short(one.must),
    short(one.aim),
    { true: 'yes', false: 'NO', null: '' }[String(holds(one))] ?? '',
    one.floor === undefined ? '' : `${short(one.floor.value)} (${one.floor.what})`,
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0)))
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
