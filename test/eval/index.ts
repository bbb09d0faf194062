import { anomalies } from './anomalies/index.ts'
import { changepoints } from './changepoints/index.ts'
import { driversB0 } from './drivers/b0.ts'
import { driversRs } from './drivers/rs.ts'
import type { Evaluation } from './evaluation.ts'
import { forecast } from './forecast/index.ts'
import { insightbench } from './insightbench/index.ts'
import { known } from './known/index.ts'
import { model } from './model/index.ts'
import { people } from './people/index.ts'
import { sentimentEn } from './sentiment/index.ts'
import { shop } from './shop/index.ts'
import { traps } from './traps/index.ts'

/** Every evaluation, in the order of the table. */
export const evaluations: readonly Evaluation[] = [
  driversB0,
  driversRs,
  changepoints,
  forecast,
  anomalies,
  sentimentEn,
  known,
  traps,
  shop,
  insightbench,
  people,
  model,
]
