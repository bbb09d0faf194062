/** What every random choice of the tests starts from: the same on each run, another with `VISAO_TEST_SEED`. */
export const seed = Number(process.env.VISAO_TEST_SEED ?? 20_261_122)

/**
 * Some tests end processes at random moments or wait for a browser; on a busy machine one may stumble over the machine itself.
 * It gets a second try in CI, and the report names it as flaky.
 */
export const retries = process.env.CI === 'true' ? 1 : 0
