import type { DraftNode } from '../../conversation/content.ts'
import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Said } from '../../locales/said.ts'

/** One bar: a level or a part of the change, named by the finding's figure that it shows. */
export interface Part {
  readonly label: Said
  readonly stat: string
  readonly total?: boolean
}

/** The parts of a change as a waterfall of a finding's figures; null where the finding rests on no reading. */
export function waterfallChart(finding: Finding, title: Said, parts: readonly Part[]): DraftNode | null {
  const [reading] = finding.readings
  if (reading === undefined) return null
  const ref = (stat: string) => `${finding.id}.${stat}`
  const seen = parts.map(({ label, stat, total }) =>
    say('chart.bar', { name: label, value: { ref: ref(stat), format: total ? 'auto' : 'step' } }),
  )
  return {
    type: 'chart',
    chart: {
      kind: 'waterfall',
      title,
      summary: say('chart.seen', { title, seen: { list: seen, join: 'comma' } }),
      marks: [],
      series: [
        {
          label: title,
          reading,
          points: parts.map(({ label, stat, total }) => ({
            ref: ref(stat),
            x: { category: label },
            ...(total ? { total } : {}),
          })),
        },
      ],
    },
  }
}
