import { defineConfig } from 'vitest/config'
import { retries, seed } from './test/seed.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/settle-randomness.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true, seed },
    retry: retries,
  },
})
