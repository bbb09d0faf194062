import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { renderPng } from '../../../src/charts/render-png.ts'
import { renderSvg } from '../../../src/charts/render-svg.ts'
import { barChart } from './sample-charts.ts'

it('is a PNG of twice the SVG’s size, its text drawn with the bundled font', async () => {
  const [png, svg] = [Buffer.from(await renderPng(barChart, 'light')), await renderSvg(barChart, 'light')]
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]))
  const bare = new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font: { loadSystemFonts: false } })
    .render()
    .asPng()
  expect(png.length).toBeGreaterThan(bare.length * 1.5)
})
