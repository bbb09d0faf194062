import { join } from 'node:path'
import { openStore } from '../../../src/store/open-store.ts'
import { storeSuite } from '../../contracts/store-suite.ts'
import { temporaryFolders } from './temporary-folder.ts'

const newFolder = temporaryFolders()

storeSuite('SQLite', async () => {
  const file = join(await newFolder(), 'visao.db')
  return () => openStore({ kind: 'sqlite', file })
})
