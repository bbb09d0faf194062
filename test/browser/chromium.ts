import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Whether the browser tests can run here; where they cannot, a sentence says how they could. */
export const hasChromium = existsSync(executablePath)
if (!hasChromium) {
  process.stderr.write(
    'Browser tests are skipped: there is no /usr/bin/chromium. On Debian: apt-get install -y chromium fonts-noto-core\n',
  )
}

/** Starts Debian's Chromium without anything that would reach out to the network. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--disable-component-update',
    ],
  })
}
