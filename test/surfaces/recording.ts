import { openStage } from '../turns/stage.ts'
import { now, type Surface } from './surface.ts'

/** The platform that only records: no surface at all, what the others are held against. */
export async function openRecording(files: string): Promise<Surface> {
  const heard: string[] = []
  const stage = await openStage({ now, sampleFolder: null, files, heard: ({ text }) => heard.push(text) })
  return {
    platform: 'recording',
    store: stage.store,
    async take(act) {
      await stage.take({ id: 'an', name: 'An', locale: 'en' }, act)
    },
    shown: async () => heard.join('\n'),
    close: () => stage.close(),
  }
}
