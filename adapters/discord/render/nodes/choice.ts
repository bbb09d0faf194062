import { clip } from '../../../../src/delivery/clip.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import { type ActionRow, type Button, type Inside, row, type SelectOption, text } from '../component.ts'
import { isSendable, optionId, selectId, voteId } from '../custom-id.ts'
import { figures } from '../figures.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { bold, line } from '../markdown.ts'

type Choice = NodeOf<'choice'>
type Option = Choice['options'][number]

/**
 * One or several of some options: buttons where one click is enough, statements each with a button beside it, else selects
 * of 25 options each. What a button or select cannot hold is told in full above it.
 */
export function choice(node: Choice, frame: Frame): readonly Inside[] {
  const label = bold(node.label)
  const head = label === '' ? [] : [text(label)]
  if (node.options.length === 0) return head
  if (!node.options.every((option) => isSendable(option.id)))
    return [text([label, ...numbered(node.options)].join('\n'))]
  const pressable = node.options.every((option) => isSendable(optionId(node.id, option.id)))
  if (node.many || !pressable || node.options.length > figures.buttonsInRow)
    return [...listed(node, label), ...selects(node, frame)]
  if (node.options.every((option) => isBrief(option, figures.buttonLabel)))
    return [...head, row(...node.options.map((option) => button(node, option, option.label)))]
  return [...head, ...statements(node, frame)]
}

/** Each option in full and numbered as a vote names it, with a button beside it. */
function statements(node: Choice, frame: Frame): readonly Inside[] {
  const sections = node.options.map((option, place): Inside => {
    const hint = option.hint === undefined || option.hint === '' ? [] : [`-# ${line(option.hint)}`]
    const told = [`**${place + 1}.** ${line(option.label)}`, ...hint].join('\n')
    return {
      type: 9,
      components: [text(told)],
      accessory: button(node, option, frame.say('discord.choose')),
    }
  })
  return frame.vote && node.options.length > 1 ? [...sections, vote(node, frame)] : sections
}

function vote(node: Choice, frame: Frame): ActionRow {
  return row({ type: 2, style: 2, label: frame.say('discord.vote'), custom_id: voteId(node.id) })
}

function button(node: Choice, option: Option, label: string): Button {
  const shown = clip(label, figures.buttonLabel)
  return {
    type: 2,
    style: 2,
    label: shown.trim() === '' ? '…' : shown,
    custom_id: optionId(node.id, option.id),
  }
}

function listed(node: Choice, label: string): readonly Inside[] {
  const whole = node.options.every((option) => isBrief(option, figures.option) || fitsHinted(option))
  const told = [label, ...(whole ? [] : numbered(node.options))].filter((one) => one !== '').join('\n')
  return told === '' ? [] : [text(told)]
}

function selects(node: Choice, { say, place }: Frame): readonly Inside[] {
  const whole = node.options.every((option) => isBrief(option, figures.option) || fitsHinted(option))
  const pages = Array.from({ length: Math.ceil(node.options.length / figures.options) }, (_, page) =>
    node.options.slice(page * figures.options, (page + 1) * figures.options),
  )
  return pages.map((options, page) =>
    row({
      type: 3,
      custom_id: selectId(node.id, place, page),
      placeholder: say(node.many ? 'discord.choose_many' : 'discord.choose_one'),
      min_values: 1,
      max_values: node.many ? options.length : 1,
      options: options.map((option, at) => optionOf(option, whole ? null : page * figures.options + at + 1)),
    }),
  )
}

function optionOf(option: Option, number: number | null): SelectOption {
  const label = clip(number === null ? option.label : `${number}. ${option.label}`, figures.option)
  const description = clip(option.hint ?? '', figures.option)
  return {
    label: label.trim() === '' ? '…' : label,
    value: option.id,
    ...(description.trim() === '' ? {} : { description }),
  }
}

function numbered(options: readonly Option[]): readonly string[] {
  return options.map(({ label, hint }, place) => {
    const said = `${place + 1}. ${line(label)}`
    return hint === undefined || hint === '' ? said : `${said}\n-# ${line(hint)}`
  })
}

function isBrief(option: Option, length: number): boolean {
  return (option.hint ?? '') === '' && sizeOf(option.label) <= length
}

function fitsHinted(option: Option): boolean {
  return sizeOf(option.label) <= figures.option && sizeOf(option.hint ?? '') <= figures.option
}

function sizeOf(words: string): number {
  return [...plainMarkdown(words)].length
}
