import type { FormNode, Offer } from '../../../adapters/terminal/offered.ts'
import type { Act, Habit, Scene } from './persona.ts'
import { answersTo, noise, remarks, type Tongue, type Topic } from './sayings.ts'

/** Answers what is asked, in words that fit the question. */
export const answer: Habit = (scene) => {
  const words = answersHere(scene)
  return words.length === 0 ? press(scene) : saying(pick(words, scene.random), scene.tongue)
}

/** The answer that leads on the soonest. */
export const goOn: Habit = (scene) => {
  if (scene.status === 'paused' || scene.status === 'stopped') return saying('resume', 'en')
  const [words] = scene.pending?.ask === 'why' ? answersHere(scene).slice(-1) : answersHere(scene)
  return words === undefined ? press(scene) : saying(words, scene.tongue)
}

/** Answers as a colleague with something to tell: two answers to the why, then on. */
export const confide: Habit = (scene) => {
  const told = scene.pending?.ask === 'why' && scene.random() < 0.4
  if (!told) return goOn(scene)
  return saying(pick(answersHere(scene).slice(0, -1), scene.random), scene.tongue)
}

/** Says something of a topic, whatever was asked. */
export function remark(topic: Topic): Habit {
  const telling = topic !== 'curt' && topic !== 'vague' && topic !== 'quote'
  return ({ tongue, random }) => {
    const { kind, text, language } = saying(pick(remarks(topic, tongue), random), tongue)
    return { kind, text, language: telling ? language : null }
  }
}

/** Gibberish, injections, marks and control characters. */
export const makeNoise: Habit = ({ random }) => ({ kind: 'say', text: pick(noise, random), language: null })

/** A text of many thousand characters, at times longer than is taken. */
export const goOnForever: Habit = ({ random, tongue }) => {
  const sentence = `${pick(remarks('opinion', tongue), random)}. `
  return { kind: 'say', text: sentence.repeat(100 + Math.floor(random() * 900)), language: null }
}

/** Presses any open button or option. */
export const press: Habit = ({ open, random }) => pressed(open, random)

/** Presses what an earlier message offered. */
export const pressStale: Habit = ({ stale, random }) => pressed(stale, random)

/** The same press or form again. */
export const repeat: Habit = ({ last }) => (last?.kind === 'press' || last?.kind === 'submit' ? last : null)

/** Sends a form as it stands, with every field empty, partly filled, or with nonsense. */
export function submit(how: 'untouched' | 'empty' | 'partly' | 'nonsense'): Habit {
  return (scene) => {
    const forms = [...scene.stale, ...scene.open].flatMap((offer) =>
      offer.kind === 'form' ? [offer.form] : [],
    )
    const form = forms.at(-1)
    return form === undefined ? null : { kind: 'submit', form, values: filled(form, how, scene) }
  }
}

export const dropFile: Habit = () => ({ kind: 'file' })
export const openThread: Habit = () => ({ kind: 'open' })

function filled(form: FormNode, how: Parameters<typeof submit>[0], scene: Scene): Record<string, string> {
  const fields = how === 'partly' ? form.fields.filter(() => scene.random() < 0.5) : form.fields
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(field, how, scene)]))
}

function fieldValue(
  { name, value, options }: FormNode['fields'][number],
  how: Parameters<typeof submit>[0],
  { random, tongue }: Scene,
): string {
  switch (how) {
    case 'untouched':
      return value ?? ''
    case 'empty':
      return ''
    case 'nonsense':
      return pick(noise, random)
    case 'partly':
      return options === undefined
        ? pick(['An', ...answersTo('slot', name, tongue), ...answersTo('part', name, tongue)], random)
        : pick(options, random).value
  }
}

function answersHere({ pending, status, tongue, file }: Scene): readonly string[] {
  if (status === 'done') return answersTo('done', null, tongue)
  const { ask, about } = pending ?? { ask: 'question', about: null }
  return answersTo(ask, ask === 'question' && file ? 'file' : about, tongue)
}

function pressed(offers: readonly Offer[], random: () => number): Act | null {
  const pressable = offers.filter((offer) => offer.kind !== 'form')
  return pressable.length === 0 ? null : { kind: 'press', offer: pick(pressable, random) }
}

function saying(text: string, tongue: Tongue) {
  // A word or a number tells no language.
  const telling = text.trim().split(/\s+/u).length > 2
  const language = tongue === 'plain' ? 'vi' : tongue
  return { kind: 'say', text, language: telling ? language : null } as const
}

export function pick<T>(among: readonly T[], random: () => number): T {
  const found = among[Math.floor(random() * among.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}
