import type { ActionsBlockElement, Button, PlainTextOption } from '@slack/types'
import { actionId } from '../action-ids.ts'
import type { SlackBlock } from '../blocks.ts'
import { figures } from '../figures.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { optionLists } from '../options.ts'
import { bare, fits, label } from '../plain.ts'
import { bold, italic, list, numberedList, rich, section } from '../rich.ts'
import { words } from '../words.ts'

type Choice = NodeOf<'choice'>
type Option = Choice['options'][number]

/** Up to so many options answer at one press of a button. */
const mostButtons = 5

/**
 * One or several of some options: buttons for a few, radio buttons where each has a hint, else a list to select from that
 * can be searched; several are ticked and then sent. What a control cannot hold is told in full above it.
 */
export function choice(node: Choice, frame: Frame): readonly SlackBlock[] {
  if (node.options.length === 0) return rich(section(bold(node.label)))
  const holdable = node.options.every((option) => option.id.length <= figures.option.value)
  if (node.many) return holdable ? block(node, several(node, frame)) : listed(node)
  const hints = node.options.length <= figures.ticks.options && node.options.some(hinted)
  if (!holdable || (node.options.length <= mostButtons && !hints)) return buttons(node, frame)
  return block(node, [single(node, frame)])
}

function block(node: Choice, elements: readonly ActionsBlockElement[]): readonly SlackBlock[] {
  const longest = node.options.length <= figures.ticks.options ? figures.option.description : 0
  return [...asked(node, longest), { type: 'actions', elements: [...elements] }]
}

function single(node: Choice, frame: Frame): ActionsBlockElement {
  const action_id = actionId.pick(node.id, frame.next())
  if (node.options.length <= figures.ticks.options && node.options.some(hinted))
    return { type: 'radio_buttons', action_id, options: node.options.map(described) }
  const placeholder = label(words(frame.language, 'slack.choice.one'), figures.select.placeholder)
  return { type: 'static_select', action_id, placeholder, ...optionLists(node.options.map(plainOption)) }
}

function several(node: Choice, frame: Frame): readonly ActionsBlockElement[] {
  const action_id = actionId.tick(node.id, frame.next())
  const send: Button = {
    type: 'button',
    action_id: actionId.send(node.id, frame.next()),
    text: label(words(frame.language, 'slack.choice.send'), figures.button.text),
    style: 'primary',
  }
  if (node.options.length <= figures.ticks.options)
    return [{ type: 'checkboxes', action_id, options: node.options.map(described) }, send]
  const placeholder = label(words(frame.language, 'slack.choice.several'), figures.select.placeholder)
  const lists = optionLists(node.options.map(plainOption))
  return [{ type: 'multi_static_select', action_id, placeholder, ...lists }, send]
}

function buttons(node: Choice, frame: Frame): readonly SlackBlock[] {
  const { elements } = figures.actions
  if (node.options.length > 2 * elements) return listed(node)
  const numbered = node.options.some((option) => !fits(option.label, figures.option.text))
  const pressed = node.options.map(
    (option, place): Button => ({
      type: 'button',
      action_id: actionId.pick(node.id, frame.next()),
      text: label(numbered ? `${place + 1}. ${bare(option.label)}` : option.label, figures.button.text),
      value: option.id,
    }),
  )
  const rows = [pressed.slice(0, elements), pressed.slice(elements)].filter((row) => row.length > 0)
  const question = numbered ? listed(node) : asked(node, 0)
  return [...question, ...rows.map((row): SlackBlock => ({ type: 'actions', elements: row }))]
}

/** The question, and in full what its controls cannot hold; a hint may be so long to be held by them. */
function asked(node: Choice, longestHint: number): readonly SlackBlock[] {
  const told = node.options.filter(
    (option) =>
      !fits(option.label, figures.option.text) || (hinted(option) && !fits(option.hint ?? '', longestHint)),
  )
  return rich(section(bold(node.label)), ...(told.length === 0 ? [] : [list(told.map(line))]))
}

/** The question with all of its options in full, numbered. */
function listed(node: Choice): readonly SlackBlock[] {
  return rich(section(bold(node.label)), numberedList(node.options.map(line)))
}

function line(option: Option) {
  return section(option.label, ...(hinted(option) ? [': ', italic(option.hint ?? '')] : []))
}

function hinted(option: Option): boolean {
  return option.hint !== undefined && bare(option.hint) !== ''
}

function plainOption({ id, label: text }: Option): PlainTextOption {
  return { text: label(text, figures.option.text), value: id }
}

function described(option: Option): PlainTextOption {
  const held = hinted(option) && fits(option.hint ?? '', figures.option.description)
  const description = label(option.hint ?? '', figures.option.description)
  return { ...plainOption(option), ...(held ? { description } : {}) }
}
