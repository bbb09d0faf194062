import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Evaluation } from './evaluation.ts'
import { figureTable, holds, type MeasuredFigure } from './figure-table.ts'
import { evaluations } from './index.ts'

/** Where the published data lies unless a folder is named. */
const dataFolder = join(import.meta.dirname, '../../../shared/data')

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const words = positionals.join(' ')
const named = evaluations.find(({ name }) => words === name || words.startsWith(`${name} `))
if (words !== '' && named === undefined) {
  const names = evaluations.map(({ name }) => name).join(', ')
  process.stderr.write(`There is no evaluation ${words}. There are: ${names}.\n`)
  process.exit(2)
}
const folder = positionals.slice(named?.name.split(' ').length ?? 0)[0]

const measured: MeasuredFigure[] = []
let answer: unknown
for (const evaluation of named === undefined ? evaluations : [named]) {
  const place = folder === undefined ? join(dataFolder, evaluation.folder ?? '') : resolve(folder)
  if (evaluation.folder !== undefined && !existsSync(place)) {
    process.stderr.write(`${evaluation.name}: skipped, there is no folder ${place}\n`)
    continue
  }
  answer = await measure(evaluation, place)
}
const table = figureTable(measured)
if (values.json && answer !== undefined && named !== undefined) {
  process.stderr.write(`${table}\n`)
  process.stdout.write(`${JSON.stringify(answer)}\n`)
} else {
  process.stdout.write(values.json ? `${JSON.stringify({ figures: measured })}\n` : `${table}\n`)
}
if (measured.some((figure) => holds(figure) === false)) process.exitCode = 1

async function measure(evaluation: Evaluation, place: string): Promise<unknown> {
  process.stderr.write(`${evaluation.name} ...\n`)
  const { figures, answer: said } = await evaluation.run(place)
  measured.push(...figures.map((figure) => ({ name: evaluation.name, ...figure })))
  return said
}
