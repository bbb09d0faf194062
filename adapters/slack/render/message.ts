import type { Outbound } from '../../../src/conversation/outbound.ts'
import type { SlackBlock } from './blocks.ts'
import { drawNode } from './draw-node.ts'
import { evidenceButton } from './evidence.ts'
import { feedback } from './feedback.ts'
import { figures } from './figures.ts'
import type { Drawing, Frame, ImageSlot } from './frame.ts'
import { nativeChart } from './native-chart.ts'
import { rich, section } from './rich.ts'
import { spoken } from './spoken.ts'

/** Slack takes no message without a block. */
const nothing = '–'
/** More buttons than this in a row break into lines on a phone. */
const mostBeside = 4

/** A message as Slack takes it; `images` have to be shared, and their places filled with `placeImages`, first. */
export interface RenderedMessage {
  /** What screen readers and notifications read. */
  readonly text: string
  readonly blocks: readonly SlackBlock[]
  readonly images: readonly ImageSlot[]
}

export interface RenderOptions {
  readonly drawing?: Drawing
  /** What the thumbs are about that stand below a message with evidence in it; none are shown without it. */
  readonly feedback?: string
}

/** Draws a message that the fitter has made small enough for Slack's capabilities. */
export function renderMessage(
  { content, language }: Pick<Outbound, 'content' | 'language'>,
  { drawing = 'native', feedback: subject }: RenderOptions = {},
): RenderedMessage {
  const images: ImageSlot[] = []
  let count = 0
  let charts = 0
  const frame: Frame = {
    language,
    drawing,
    own(chart) {
      const own = drawing === 'native' && charts < figures.message.charts ? nativeChart(chart) : null
      charts += own === null ? 0 : 1
      return own
    },
    picture(slot) {
      const key = `image_${images.length}`
      images.push({ ...slot, key })
      return { type: 'image', block_id: key, alt_text: slot.alt, slack_file: { id: key } }
    },
    next() {
      count += 1
      return count
    },
  }
  const drawn = content.flatMap((node) => drawNode(node, frame))
  const button = evidenceButton(content, frame)
  const below = button === null ? drawn : withButton(drawn, button)
  const shown = below.length === 0 ? rich(section(nothing)) : below
  return {
    text: spoken(content, language),
    blocks: subject === undefined || button === null ? shown : [...shown, feedback(subject, frame)],
    images,
  }
}

/** The message's blocks with what stands for each picture in its place: `slot.instead` where there is none. */
export function placeImages(
  { blocks, images }: Pick<RenderedMessage, 'blocks' | 'images'>,
  standing: (slot: ImageSlot) => readonly SlackBlock[],
): readonly SlackBlock[] {
  return blocks.flatMap((block): readonly SlackBlock[] => {
    const slot = block.type === 'image' ? images.find((image) => image.key === block.block_id) : undefined
    return slot === undefined ? [block] : standing(slot)
  })
}

/** The button in the last row of buttons, where there is one with room, else in a row of its own. */
function withButton(
  blocks: readonly SlackBlock[],
  button: NonNullable<ReturnType<typeof evidenceButton>>,
): readonly SlackBlock[] {
  const last = blocks.at(-1)
  if (last?.type === 'actions' && last.elements.length < mostBeside && last.elements.every(isButton))
    return [...blocks.slice(0, -1), { ...last, elements: [...last.elements, button] }]
  return [...blocks, { type: 'actions', elements: [button] }]
}

function isButton({ type }: { readonly type: string }): boolean {
  return type === 'button'
}
