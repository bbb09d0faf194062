import { AppError } from '../../../src/errors.ts'
import { openStore } from '../../../src/store/open-store.ts'

/** A process of its own: opens the store and prints what came of it. */
const [file = ''] = process.argv.slice(2)
try {
  const store = await openStore({ kind: 'sqlite', file })
  await store.close()
  process.stdout.write('opened')
} catch (error) {
  process.stdout.write(error instanceof AppError ? `${error.code} ${error.details.file}` : String(error))
}
