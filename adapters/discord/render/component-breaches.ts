import { figures } from './figures.ts'
import type { RawComponent } from './raw-component.ts'

const kinds = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  section: 9,
  text: 10,
  gallery: 12,
  upload: 19,
  radio: 21,
  checks: 22,
}
/** Menus that fill a row by themselves. */
const menus = [3, 5, 6, 7, 8]

/** The limits of Discord that one component breaks by itself, each named with its figure. */
export function componentBreaches(one: RawComponent): readonly string[] {
  const { custom_id, label, placeholder, options = [], components = [], items = [] } = one
  switch (one.type) {
    case kinds.row:
      return [
        ...above('buttons in a row', components.length, figures.buttonsInRow),
        ...below('controls in a row', components.length, 1),
        ...(components.length > 1 && components.some(({ type }) => menus.includes(type))
          ? ['a select has a row to itself']
          : []),
      ]
    case kinds.button:
      return [...id(custom_id), ...worded('button label', label, figures.buttonLabel)]
    case kinds.select:
      return [
        ...id(custom_id),
        ...above('placeholder', lengthOf(placeholder), figures.placeholder),
        ...listed(one, { fewest: 1, most: figures.options }),
        ...above('values that may be chosen', one.max_values ?? 1, Math.max(1, options.length)),
      ]
    case kinds.radio:
      return [...id(custom_id), ...listed(one, figures.radio)]
    case kinds.checks:
      return [...id(custom_id), ...listed(one, figures.checkboxes)]
    case kinds.upload:
      return [...id(custom_id), ...above('files of an upload', one.max_values ?? 1, figures.uploads)]
    case kinds.input:
      return [
        ...id(custom_id),
        ...above('text of an input', lengthOf(one.value), figures.inputText),
        ...above('length of an input', one.max_length ?? figures.inputText, figures.inputText),
        ...above(
          'text of an input beside its own bound',
          lengthOf(one.value),
          one.max_length ?? figures.inputText,
        ),
        ...above('placeholder of an input', lengthOf(placeholder), figures.inputPlaceholder),
      ]
    case kinds.section:
      return [
        ...above('texts of a section', components.length, figures.sectionTexts),
        ...below('texts of a section', components.length, 1),
      ]
    case kinds.text:
      return below('text', (one.content ?? '').trim().length, 1)
    case kinds.gallery:
      return [
        ...above('pictures of a gallery', items.length, figures.gallery),
        ...below('pictures of a gallery', items.length, 1),
        ...items.flatMap((item) => above('alternative text', lengthOf(item.description), figures.alt)),
      ]
    default:
      return []
  }
}

function listed(
  one: RawComponent,
  count: { readonly fewest: number; readonly most: number },
): readonly string[] {
  const { options = [] } = one
  return [
    ...above('options', options.length, count.most),
    ...below('options', options.length, count.fewest),
    ...options.flatMap((option) => [
      ...worded('option label', option.label, figures.option),
      ...worded('option value', option.value, figures.option),
      ...above('option description', lengthOf(option.description), figures.option),
    ]),
    ...(new Set(options.map((option) => option.value)).size < options.length
      ? ['two options have one value']
      : []),
  ]
}

function id(given: string | undefined): readonly string[] {
  return worded('custom_id', given, figures.customId)
}

function worded(what: string, words: string | undefined, most: number): readonly string[] {
  return [...above(what, lengthOf(words), most), ...below(what, (words ?? '').trim().length, 1)]
}

export function above(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`${what}: ${count} of at most ${most}`] : []
}

export function below(what: string, count: number, fewest: number): readonly string[] {
  return count < fewest ? [`${what}: ${count} of at least ${fewest}`] : []
}

/** Characters as Discord counts them, by code points. */
export function lengthOf(words: string | undefined): number {
  return [...(words ?? '')].length
}

/** Ids that more than one control has. */
export function repeatedIds(all: readonly RawComponent[]): readonly string[] {
  const ids = all.flatMap((one) => (one.custom_id === undefined ? [] : [one.custom_id]))
  return new Set(ids).size < ids.length ? ['two controls have one custom_id'] : []
}
