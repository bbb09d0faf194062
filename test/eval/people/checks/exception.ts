import { faultsIn } from '../../../turns/faults.ts'
import type { Check } from './check.ts'

/** Nothing is logged as an error, no sentence confesses a fault of ours, and no template shows. */
export const exception: Check = ({ errors, messages, heard }) => [
  ...errors,
  ...faultsIn({ said: messages.map(({ text }) => text), end: '' }).filter(
    (mark) => !heard.some((words) => words.includes(mark)),
  ),
]
