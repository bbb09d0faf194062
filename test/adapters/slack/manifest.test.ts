import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { manifest, manifestFile } from '../../../adapters/slack/manifest/manifest.ts'

it.each([
  ['manifest.yml', false],
  ['manifest-socket.yml', true],
])('%s is what the code says (node adapters/slack/manifest/write.ts)', (name, socket) => {
  const file = readFileSync(new URL(`../../../adapters/slack/${name}`, import.meta.url), 'utf8')
  expect(file).toBe(manifestFile(socket))
})

it('says what every scope is for', () => {
  const { scopes } = manifest(false).oauth_config
  const justified = manifestFile(false).match(/^\s+- [a-z_:]+ # .{10,}$/gmu) ?? []
  expect(justified).toHaveLength(scopes.bot.length)
})

it('keeps to what Slack takes of it', () => {
  const { features, display_information: shown } = manifest(false)
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4)
  expect(shown.long_description.length).toBeGreaterThanOrEqual(174)
  expect(shown.description.length).toBeLessThanOrEqual(140)
  expect(features.shortcuts.every(({ name }) => name.length <= 24)).toBe(true)
})
