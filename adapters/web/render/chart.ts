import { inline, plain } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame, NodeOf } from './frame.ts'

/**
 * A chart as an image for each theme: within an image its styles and ids touch nothing of the page, and the
 * page needs no exception in its content security policy. The summary is the alternative text; the drawing has the
 * title within it.
 */
export function chart(node: NodeOf<'chart'>, frame: Frame): Html {
  const drawn = frame.charts.get(node.chart)
  return html`<figure class="chart"><figcaption class="${drawn === undefined ? 'caption' : 'hidden'}">${inline(node.chart.title)}</figcaption>${
    drawn !== undefined &&
    html`<picture><source media="(prefers-color-scheme: dark)" srcset="${address(drawn.dark)}"><img src="${address(drawn.light)}" alt="${plain(node.chart.summary)}"${size(drawn.light)}></picture>`
  }<p class="chart-summary">${inline(node.chart.summary)}</p>${
    frame.records &&
    node.chart.series.length > 0 &&
    html`<p class="rests-on"><span>${frame.say('web.chart.readings')}</span> ${node.chart.series.map(
      (series) =>
        html`<a class="evidence" href="/readings/${encodeURIComponent(series.reading)}">${plain(series.label)}</a> `,
    )}</p>`
  }</figure>`
}

/** Width and height as drawn, so that the page keeps the room before the image is there. */
function size(svg: string): Html | null {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return width !== undefined && height !== undefined ? html` width="${width}" height="${height}"` : null
}

function address(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
