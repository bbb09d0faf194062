import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchmarks } from './index.ts'
import { type Measured, table } from './table.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
})

const names = benchmarks.map((benchmark) => benchmark.name)
const unknown = (values.only ?? []).find((name) => !names.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`There is no benchmark ${unknown}. There are: ${names.join(', ')}.\n`)
  process.exit(2)
}

const house = await mkdtemp(join(tmpdir(), 'visao-bench-'))
process.once(
  'SIGINT',
  () => void rm(house, { recursive: true, force: true }).finally(() => process.exit(130)),
)
try {
  const measured: Measured[] = []
  for (const benchmark of benchmarks) {
    if (values.only !== undefined && !values.only.includes(benchmark.name)) continue
    if (!values.json) process.stderr.write(`${benchmark.name} ...\n`)
    const room = join(house, benchmark.name)
    await mkdir(room)
    for (const comparison of await benchmark.run(room, values.large ? 'large' : 'usual'))
      measured.push({ benchmark: benchmark.name, ...comparison, ratio: comparison.ours / comparison.peer })
    await rm(room, { recursive: true, force: true })
  }
  const machine = {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cores: availableParallelism(),
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ machine, measured })}\n`
      : `${table(measured)}\n${JSON.stringify(machine)}\n`,
  )
} finally {
  await rm(house, { recursive: true, force: true })
}
