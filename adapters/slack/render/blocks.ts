import type { Block, KnownBlock } from '@slack/types'

/** One value of a series; its label is one of the axis's categories. */
export interface ChartValue {
  readonly label: string
  readonly value: number
}

/**
 * Slack's native chart, missing from `@slack/types` 3.2: lines or groups of bars over named categories. Every series has one
 * value for each category. https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 */
export interface DataVisualizationBlock extends Block {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: {
    readonly type: 'bar' | 'line'
    readonly series: readonly { readonly name: string; readonly data: readonly ChartValue[] }[]
    readonly axis_config: {
      readonly categories: readonly string[]
      readonly x_label?: string
      readonly y_label?: string
    }
  }
}

/** Everything that Visao draws in a message of Slack. */
export type SlackBlock = KnownBlock | DataVisualizationBlock
