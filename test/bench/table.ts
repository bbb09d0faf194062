import type { Comparison } from './benchmark.ts'

export interface Measured extends Comparison {
  readonly benchmark: string
  /** `ours / peer`: of times and memory the lower the better, of rates the higher. */
  readonly ratio: number
}

const figure = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 4 })

/** The measurements for people, one a line. */
export function table(measured: readonly Measured[]): string {
  const head = ['benchmark', 'what', 'ours', 'against', 'peer', 'ratio']
  const lines = measured.map((one) => [
    one.benchmark,
    one.what,
    `${figure(one.ours)} ${one.unit}`,
    one.against,
    `${figure(one.peer)} ${one.unit}`,
    one.ratio.toFixed(2),
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
