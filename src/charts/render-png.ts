import { fileURLToPath } from 'node:url'
import type { Chart } from './chart.ts'
import { renderSvg } from './render-svg.ts'
import type { Theme } from './theme.ts'

const fonts = ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf']

/** Two pixels for one of the SVG's, for dense screens. */
const scale = 2

/** The chart as a PNG of about 1,200 pixels width, drawn with the bundled font so that every machine gives the same. */
export async function renderPng(chart: Chart, theme: Theme): Promise<Uint8Array> {
  const [svg, { Resvg }] = await Promise.all([renderSvg(chart, theme), import('@resvg/resvg-js')])
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: fonts.map((file) =>
        fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
      ),
      loadSystemFonts: false,
      defaultFontFamily: 'Be Vietnam Pro',
    },
  })
  return picture.render().asPng()
}
