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
  })
}
