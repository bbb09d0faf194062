import { PassThrough } from 'node:stream'
import { terminal } from '../../adapters/terminal/index.ts'
import { web } from '../../adapters/web/index.ts'
import { fakeHouse } from '../adapters/web/fake-context.ts'
import { adapterSuite, type Surface } from './adapter-suite.ts'

adapterSuite('terminal, for people', terminal, () => openTerminal(false))
adapterSuite('terminal, for programs', terminal, () => openTerminal(true))
adapterSuite('web', web, async () => {
  const options = web.options.parse({ PORT: '0' })
  const running = await web.start(options, fakeHouse().context)
  // The page is drawn from the transcript, where a message stands once; what is delivered only wakes it.
  return { running, shown: () => '' }
})

async function openTerminal(json: boolean): Promise<Surface> {
  const output = new PassThrough()
  let shown = ''
  output.on('data', (data) => {
    shown += String(data)
  })
  const options = terminal.options.parse({ json, input: new PassThrough(), output })
  const running = await terminal.start(options, fakeHouse().context)
  return { running, shown: () => shown }
}
