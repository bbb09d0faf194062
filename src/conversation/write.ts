import type { PhraseKey } from '../locales/locale.ts'
import type { Param, Said } from '../locales/said.ts'
import type { Label } from '../metrics/catalog.ts'
import { type ActionButton, type DraftNode, type StepName, stepNames } from './content.ts'

type Params = Readonly<Record<string, Param>>

/** A phrase with its parameters. */
export function say(key: PhraseKey, params: Params = {}): Said {
  return { say: key, with: params }
}

/** A phrase that is only a name: a metric's, a segment's, a file's. */
export function nameOf(label: Label, language: 'en' | 'vi'): { readonly name: string } {
  return { name: label[language] }
}

/** The same inside a sentence: "Conversion rate" loses its capital, "NPS" keeps it. */
export function inlineName(label: Label, language: 'en' | 'vi'): { readonly name: string } {
  const name = label[language]
  const second = name.charAt(1)
  const lower = second !== '' && second === second.toLowerCase()
  return { name: lower ? name.charAt(0).toLowerCase() + name.slice(1) : name }
}

/** A text that is nothing but one parameter. */
export function only(param: Param): Said {
  return { say: 'plain', with: { it: param } }
}

export function prose(key: PhraseKey, params: Params = {}): DraftNode {
  return { type: 'prose', text: say(key, params) }
}

export function heading(key: PhraseKey, params: Params = {}): DraftNode {
  return { type: 'heading', text: say(key, params) }
}

export function notice(level: 'info' | 'warning' | 'error', key: PhraseKey, params: Params = {}): DraftNode {
  return { type: 'notice', level, text: say(key, params) }
}

/** A row of buttons: name, label, and whether it is the expected one. */
export function buttons(...made: readonly (readonly [string, PhraseKey, 'primary'?])[]): DraftNode {
  const actions = made.map(
    ([id, key, style]): ActionButton<Said> => ({ id, label: say(key), ...(style ? { style } : {}) }),
  )
  return { type: 'actions', actions }
}

/** Where the thread stands among the six steps. */
export function progress(step: StepName, skipped: readonly StepName[] = []): DraftNode {
  const index = stepNames.indexOf(step)
  return {
    type: 'progress',
    step,
    index: index + 1,
    of: stepNames.length,
    tasks: stepNames.map((name, place) => ({
      label: say(`step.${name}`),
      state: skipped.includes(name)
        ? 'skipped'
        : place < index
          ? 'done'
          : place === index
            ? 'active'
            : 'waiting',
    })),
  }
}
