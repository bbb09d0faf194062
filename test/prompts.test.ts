import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPrompt } from '../src/llm/prompts/load-prompt.ts'
import { type TaskName, tasks } from '../src/llm/tasks/index.ts'
import { repository, sourceFiles } from './architecture/source-tree.ts'

const names = Object.keys(tasks) as TaskName[]
const filesIn = (folder: string) =>
  readdirSync(resolve(repository, folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -'.md'.length))

describe('prompts', () => {
  it('are one a task, and none is left over', () => {
    expect(filesIn('prompts').sort()).toEqual(names.map((name) => tasks[name].prompt).sort())
  })

  it.each(names)('%s: the head fits the task', (name) => {
    const task = tasks[name]
    const { head } = loadPrompt(task.prompt)
    expect(task.name).toBe(name)
    expect(head.name).toBe(name)
    expect(Object.keys(head.inputs).sort()).toEqual(Object.keys(task.input.shape).sort())
    expect([...head.answer].sort()).toEqual(Object.keys(task.answer.shape).sort())
    expect(head.languages).toEqual(task.languages)
  })

  it.each(names)('%s: what people and data say is fenced, and the fence is explained', (name) => {
    const { head, system } = loadPrompt(tasks[name].prompt)
    const ours = ['language', 'today', 'open', 'longest', 'criterion', 'rule', 'step']
    const plain = Object.keys(head.inputs).filter((input) => head.inputs[input] === 'plain')
    expect(plain.filter((input) => !ours.includes(input))).toEqual([])
    expect(system).toContain('<data-MARK')
  })

  it.each(names)('%s: whoever drafts prose knows the rules of figures', (name) => {
    const { system } = loadPrompt(tasks[name].prompt)
    const reads = ['read_objective', 'read_answer', 'code_themes', 'next_probe'].includes(name)
    if (!reads) expect(system).toContain('{{r:REF|FORMAT}}')
    expect(system).toContain('{{language}}')
  })

  it.each(names)('%s: examples are in both languages', (name) => {
    const { system } = loadPrompt(tasks[name].prompt)
    expect(system).toMatch(/[ăâđêôơưạảấầậắặẹềệịọộợụựỳ]/u)
  })

  it.each(filesIn('prompts/partials'))('the partial %s is used', (name) => {
    const used = filesIn('prompts').some((prompt) =>
      readFileSync(resolve(repository, 'prompts', `${prompt}.md`), 'utf8').includes(`{{> ${name}}}`),
    )
    const loaded = sourceFiles('src').some(({ text }) => text.includes(`loadPartial('${name}')`))
    expect(used || loaded).toBe(true)
  })

  it.each(names)('%s: somebody in the conversation asks it', (name) => {
    const askers = sourceFiles('src').filter(
      ({ path, text }) =>
        !path.startsWith('src/llm/') && new RegExp(`(?:ask|drafted)\\([^)]{0,40}'${name}'`).test(text),
    )
    expect(askers.map(({ path }) => path)).not.toEqual([])
  })

  it('only tasks that read nothing of strangers have tools', () => {
    const both = names.filter((name) => tasks[name].untrusted && 'tools' in tasks[name])
    expect(both).toEqual([])
  })
})
