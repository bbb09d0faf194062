import type { Config } from 'vega-lite'
import { layout } from './layout.ts'
import type { ThemeColours } from './theme.ts'

/** Colours and sizes that all charts share. */
export function chartConfig(colours: ThemeColours): Config {
  const text = { font: layout.font, fontSize: layout.text, lineHeight: layout.lineHeight }
  return {
    // The picture as a whole has the role and the description; its parts would only be read out one by one.
    aria: false,
    background: colours.background,
    padding: layout.padding,
    font: layout.font,
    view: { stroke: null },
    axis: {
      labelFont: layout.font,
      labelFontSize: layout.text,
      labelColor: colours.quiet,
      labelPadding: 8,
      labelSeparation: 14,
      gridColor: colours.grid,
      domainColor: colours.grid,
      tickColor: colours.grid,
      domain: false,
      ticks: false,
      title: null,
      titleFont: layout.font,
      titleFontSize: layout.small,
      titleFontWeight: 400,
      titleColor: colours.quiet,
      titlePadding: 10,
    },
    legend: {
      title: null,
      orient: 'top',
      labelFont: layout.font,
      labelFontSize: layout.text,
      labelColor: colours.text,
      labelLimit: 0,
      symbolType: 'square',
      symbolSize: 130,
      symbolOpacity: 1,
      columnPadding: 18,
      rowPadding: 6,
    },
    title: {
      anchor: 'start',
      frame: 'bounds',
      font: layout.font,
      fontSize: layout.title,
      fontWeight: 600,
      color: colours.text,
      lineHeight: 23,
      offset: 14,
      subtitleFont: layout.font,
      subtitleFontSize: layout.small,
      subtitleColor: colours.quiet,
    },
    text: { ...text, color: colours.text },
  }
}
