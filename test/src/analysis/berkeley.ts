import { frozen } from './frozen.ts'

/** Admissions to Berkeley in 1973 by department: admitted and rejected, men and women (Bickel 1975; R `UCBAdmissions`). */
export const berkeley = frozen(
  (
    [
      ['A', 512, 313, 89, 19],
      ['B', 353, 207, 17, 8],
      ['C', 120, 205, 202, 391],
      ['D', 138, 279, 131, 244],
      ['E', 53, 138, 94, 299],
      ['F', 22, 351, 24, 317],
    ] as const
  ).map(([name, menIn, menOut, womenIn, womenOut]) => ({
    name,
    men: { kind: 'rate' as const, successes: menIn, n: menIn + menOut },
    women: { kind: 'rate' as const, successes: womenIn, n: womenIn + womenOut },
  })),
)
