import type { BackTest } from './forecast.ts'

export interface BackTestErrors extends BackTest {
  /** True minus forecast by step ahead: `errors[0]` holds the first steps of all origins. */
  readonly errors: readonly (readonly number[])[]
}

/**
 * Forecasts from `origins` earlier ends, `horizon` steps each and as far apart, the last one ending with the series, and
 * measures the errors (rolling origin: Tashman 2000). `forecast` sees only what came before its origin.
 *
 * Example: AirPassengers, 5 origins of 12 months, seasonal naive: MAPE 0.097.
 */
export function backTest(
  values: readonly number[],
  horizon: number,
  origins: number,
  forecast: (known: readonly number[], horizon: number) => readonly number[],
): BackTestErrors {
  const errors = Array.from({ length: horizon }, (): number[] => [])
  const shares: number[] = []
  for (let origin = origins; origin >= 1; origin -= 1) {
    const end = values.length - origin * horizon
    const guesses = forecast(values.slice(0, end), horizon)
    guesses.forEach((guess, step) => {
      const truth = values[end + step]
      if (truth === undefined) return
      errors[step]?.push(truth - guess)
      shares.push(Math.abs((truth - guess) / truth))
    })
  }
  const mape = average(shares)
  return {
    origins,
    errors,
    mape: Number.isFinite(mape) ? mape : null,
    mae: average(errors.flat().map((error) => Math.abs(error))),
  }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
