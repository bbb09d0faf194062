import type { Criterion } from '../criterion.ts'
import { trustworthySource } from './q01-trustworthy-source.ts'
import { accurateAndCurrent } from './q02-accurate-and-current.ts'
import { explainsTheMotive } from './q03-explains-the-motive.ts'
import { behaviourAndEmotion } from './q04-behaviour-and-emotion.ts'
import { notObvious } from './q05-not-obvious.ts'
import { notNumbersAlone } from './q06-not-numbers-alone.ts'
import { leadsToAction } from './q07-leads-to-action.ts'
import { improvesTheProduct } from './q08-improves-the-product.ts'
import { testedInPractice } from './q09-tested-in-practice.ts'
import { changesBehaviour } from './q10-changes-behaviour.ts'
import { predicts } from './q11-predicts.ts'
import { specific } from './q12-specific.ts'

/** The checklist in its order. */
export const criteria: readonly Criterion[] = [
  trustworthySource,
  accurateAndCurrent,
  explainsTheMotive,
  behaviourAndEmotion,
  notObvious,
  notNumbersAlone,
  leadsToAction,
  improvesTheProduct,
  testedInPractice,
  changesBehaviour,
  predicts,
  specific,
]
