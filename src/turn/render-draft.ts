import type { ActionButton, Content, ContentNode, Draft, DraftNode, Field } from '../conversation/content.ts'
import { speak, type Voice } from '../evidence/speak.ts'
import type { Said } from '../locales/said.ts'
import { fillChart } from './fill-chart.ts'

/** Gives a button, choice or form its opaque reference. */
export type Register = (name: string, opensForm: boolean) => string

/** Renders a message for its reader: words spoken, figures bound, charts filled, references made opaque. */
export function renderDraft(draft: Draft, voice: Voice, register: Register): Content {
  return draft.map((node) => renderNode(node, (said) => speak(said, voice), voice, register))
}

function renderNode(
  node: DraftNode,
  say: (said: Said) => string,
  voice: Voice,
  register: Register,
): ContentNode {
  switch (node.type) {
    case 'heading':
    case 'prose':
    case 'notice':
      return { ...node, text: say(node.text) }
    case 'facts':
      return {
        type: 'facts',
        facts: node.facts.map((fact) => ({
          label: say(fact.label),
          value: say(fact.value),
          ...(fact.note === undefined ? {} : { note: say(fact.note) }),
        })),
      }
    case 'table':
      return {
        type: 'table',
        caption: say(node.caption),
        columns: node.columns.map((column) => ({ ...column, label: say(column.label) })),
        rows: node.rows.map((row) => row.map(say)),
      }
    case 'chart':
      return { type: 'chart', chart: fillChart(node.chart, say, voice) }
    case 'checklist':
      return {
        type: 'checklist',
        caption: say(node.caption),
        items: node.items.map(({ followUp, ...item }) => ({
          ...item,
          label: say(item.label),
          reason: say(item.reason),
          ...(followUp === undefined ? {} : { followUp: say(followUp) }),
        })),
      }
    case 'progress':
      return { ...node, tasks: node.tasks.map((task) => ({ ...task, label: say(task.label) })) }
    case 'quote':
      return { type: 'quote', text: say(node.text), source: say(node.source) }
    case 'outline':
      return {
        type: 'outline',
        caption: say(node.caption),
        items: node.items.map((item) => ({ ...item, label: say(item.label), text: say(item.text) })),
      }
    case 'sources':
      return { type: 'sources', links: node.links.map((link) => ({ ...link, label: say(link.label) })) }
    case 'actions':
      return { type: 'actions', actions: node.actions.map((action) => button(action, say, register)) }
    case 'choice':
      return {
        ...node,
        id: register(node.id, false),
        label: say(node.label),
        options: node.options.map(({ hint, ...option }) => ({
          ...option,
          label: say(option.label),
          ...(hint === undefined ? {} : { hint: say(hint) }),
        })),
      }
    case 'form':
      return {
        type: 'form',
        id: register(node.id, true),
        title: say(node.title),
        submit: say(node.submit),
        fields: node.fields.map((field) => renderField(field, say)),
      }
  }
}

function button(
  action: ActionButton<Said>,
  say: (said: Said) => string,
  register: Register,
): ActionButton<string> {
  return { ...action, id: register(action.id, false), label: say(action.label) }
}

function renderField({ hint, options, ...field }: Field<Said>, say: (said: Said) => string): Field<string> {
  return {
    ...field,
    label: say(field.label),
    ...(hint === undefined ? {} : { hint: say(hint) }),
    ...(options === undefined
      ? {}
      : { options: options.map((option) => ({ ...option, label: say(option.label) })) }),
  }
}
