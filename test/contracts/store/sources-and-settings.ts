import { describe, expect, it } from 'vitest'
import { type NewPlace, storesOf } from './place.ts'
import { sourceOf } from './samples.ts'

export function sourcesAndSettingsSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  describe('sources and settings', () => {
    it('keeps the last form of each', async () => {
      const store = await open()
      await store.saveSource(sourceOf('acme', 's1', 'cũ'))
      await store.saveSource(sourceOf('acme', 's1', 'mới'))
      expect(await store.sources('acme')).toEqual([sourceOf('acme', 's1', 'mới')])
      expect(await store.setting('acme', 'language')).toBeNull()
      await store.saveSetting('acme', 'language', 'en')
      await store.saveSetting('acme', 'language', 'vi')
      expect(await store.setting('acme', 'language')).toBe('vi')
    })

    it('finds settings by the beginning of their names, and erases one', async () => {
      const store = await open()
      for (const name of ['team.1', 'team.2', 'teams', 'other'])
        await store.saveSetting('acme', name, `of ${name}`)
      await store.saveSetting('bravo', 'team.3', 'of another workspace')
      expect(await store.settings('acme', 'team.')).toEqual({ 'team.1': 'of team.1', 'team.2': 'of team.2' })
      await store.eraseSetting('acme', 'team.1')
      expect(await store.settings('acme', 'team.')).toEqual({ 'team.2': 'of team.2' })
    })
  })
}
