import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breachOf, circlesOf, roomOf } from './architecture/breaches.ts'
import { apart, importRules } from './architecture/import-rules.ts'
import { longestFile, longestTest, longFiles } from './architecture/long-files.ts'
import { importsOf, namesIn, repository, sourceFiles } from './architecture/source-tree.ts'
import { topLevel } from './architecture/top-level.ts'

const code = sourceFiles('src', 'adapters')
const everything = [...code, ...sourceFiles('test')]
const imports = new Map(code.map((file) => [file.path, importsOf(file)]))
const ours = (path: string) => /^(src|adapters|data|test|prompts)\//.test(path)

describe('imports', () => {
  it('go only where the table allows', () => {
    const breaches = [...imports].flatMap(([from, targets]) =>
      targets.filter(ours).map((to) => breachOf(from, to)),
    )
    expect(breaches.filter((breach) => breach !== null)).toEqual([])
  })

  it('lead to files that exist, and every import statement is seen', () => {
    const lost = [...imports].flatMap(([from, targets]) =>
      targets
        .filter((to) => ours(to) && !existsSync(resolve(repository, to)))
        .map((to) => `${from} -> ${to}`),
    )
    expect(lost).toEqual([])
    const unseen = code.filter((file) => {
      const ends =
        file.text.match(/^(import|export|\}).* from '[^']+'/gm)?.map((line) => line.split("'").at(-2)) ?? []
      const bare = file.text.match(/^import '[^']+'/gm) ?? []
      return importsOf(file).length < new Set([...ends, ...bare]).size
    })
    expect(unseen.map((file) => file.path)).toEqual([])
  })

  it('never run in a circle, not even of types', () => {
    expect(circlesOf(imports)).toEqual([])
  })

  it('find every file in a room, and every room in the table exists', () => {
    expect(code.filter((file) => roomOf(file.path) === null).map((file) => file.path)).toEqual([])
    const paths = [...Object.keys(importRules), ...Object.values(importRules).flat()]
    expect(paths.filter((path) => !existsSync(resolve(repository, path)))).toEqual([])
  })

  it.each([
    ['src/evidence/reading.ts', 'src/store/store.ts'],
    ['src/turn/turn.ts', 'adapters/adapter.ts'],
    ['adapters/terminal/index.ts', 'adapters/web/server.ts'],
    ['src/steps/create.ts', 'src/steps/apply.ts'],
    ['src/steps/create/mend.ts', 'src/steps/apply/plan-test.ts'],
    ['src/steps/collect.ts', 'src/connectors/index.ts'],
    ['src/steps/collect.ts', 'src/store/store.ts'],
    ['src/steps/collect.ts', 'src/llm/model.ts'],
    ['src/insights/criteria/q01-trustworthy-source.ts', 'src/insights/criteria/q12-specific.ts'],
    ['src/connectors/files/index.ts', 'src/connectors/sql/index.ts'],
    ['src/nowhere/thing.ts', 'src/errors.ts'],
  ])('would be refused from %s to %s', (from, to) => {
    expect(breachOf(from, to)).not.toBeNull()
  })

  it('would be found in a circle of three', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ])
    expect(circlesOf(graph)).toEqual([['a', 'b', 'c', 'a']])
  })
})

describe('registries', () => {
  it.each(apart)('name everything in $folder', ({ folder, shared }) => {
    const members = namesIn(folder).filter((name) => !shared.includes(name))
    const registered = importsOf({
      path: `${folder}/index.ts`,
      text: readFileSync(resolve(repository, folder, 'index.ts'), 'utf8'),
    })
    const missing = members.filter((name) => {
      const path = `${folder}/${name}`
      if (registered.includes(path) || registered.includes(`${path}/index.ts`)) return false
      return !members.includes(`${name}.ts`)
    })
    expect(missing).toEqual([])
  })
})

describe('an adapter', () => {
  const platforms = namesIn('adapters').filter((name) => !name.includes('.'))

  it.each(platforms)('%s goes through the contract suite', (name) => {
    const path = 'test/contracts/adapter.test.ts'
    const suite = { path, text: readFileSync(resolve(repository, path), 'utf8') }
    expect(importsOf(suite)).toContain(`adapters/${name}/index.ts`)
  })
})

describe('the house', () => {
  it('explains every variable of its environment in .env.example', () => {
    const readers = code.filter((file) => /^(src\/config|adapters\/\w+\/options)\.ts$/.test(file.path))
    const read = readers.flatMap((file) =>
      [...file.text.matchAll(/^\s*([A-Z][A-Z_]+): z\b/gm)].map((found) => found[1]),
    )
    const example = readFileSync(resolve(repository, '.env.example'), 'utf8')
    const explained = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map((found) => found[1])
    expect(explained.sort()).toEqual(read.sort())
  })

  it('reads the environment in one file', () => {
    const readers = code.filter((file) => /process\.env\b|env.*from 'node:process'/.test(file.text))
    expect(readers.map((file) => file.path)).toEqual(['src/config.ts'])
  })

  it('has no drawer for odds and ends', () => {
    const drawers = everything.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(file.path))
    expect(drawers.map((file) => file.path)).toEqual([])
  })

  it('says nothing on the console', () => {
    const chatty = code.filter((file) => /\bconsole\.\w+\(/.test(file.text))
    expect(chatty.map((file) => file.path)).toEqual([])
  })

  it(`has no file of more than ${longestFile} lines (${longestTest} in tests) without a reason`, () => {
    const lines = new Map(everything.map((file) => [file.path, file.text.trimEnd().split('\n').length]))
    const most = (path: string) => (path.startsWith('test/') ? longestTest : longestFile)
    const long = [...lines].filter(([path, count]) => count > most(path) && longFiles[path] === undefined)
    expect(long.map(([path, count]) => `${path} has ${count}`)).toEqual([])
    const excused = Object.keys(longFiles).filter((path) => (lines.get(path) ?? 0) <= most(path))
    expect(excused, 'no longer long, so no longer excused').toEqual([])
  })

  it('keeps its top level', () => {
    expect(namesIn('.').filter((name) => !topLevel.includes(name))).toEqual([])
  })
})
