import { writeFileSync } from 'node:fs'
import { manifestFile } from './manifest.ts'

/** Writes the two manifests anew: `node adapters/slack/manifest/write.ts`. A test says when they have drifted. */
for (const [name, socket] of [
  ['manifest.yml', false],
  ['manifest-socket.yml', true],
] as const)
  writeFileSync(new URL(`../${name}`, import.meta.url), manifestFile(socket))
