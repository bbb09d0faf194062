/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(instant: string, timeZone: string): string {
  return formatOf(
    timeZone,
    days,
    () => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }),
  ).format(new Date(instant))
}

/**
 * The instant at which the clocks of a zone show a day and a time, ISO. A time that the clocks jump over is the moment after the
 * jump; one that they show twice is the first.
 *
 * Example: 2026-11-23 at 09:00 in Asia/Ho_Chi_Minh is 2026-11-23T02:00:00.000Z.
 */
export function instantAt(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}:00.000Z`)
  const ahead = [wanted - dayMs, wanted + dayMs].map((around) => offsetAt(around, timeZone))
  const [first, second] = ahead.map((offset) => wanted - offset).sort((one, other) => one - other)
  const shown = [first, second].find((at) => at !== undefined && at + offsetAt(at, timeZone) === wanted)
  return new Date(shown ?? second ?? wanted).toISOString()
}

const dayMs = 86_400_000
/** A format takes far longer to make than to use. */
const days = new Map<string, Intl.DateTimeFormat>()
const clocks = new Map<string, Intl.DateTimeFormat>()

function formatOf(
  timeZone: string,
  known: Map<string, Intl.DateTimeFormat>,
  make: () => Intl.DateTimeFormat,
): Intl.DateTimeFormat {
  const format = known.get(timeZone) ?? make()
  known.set(timeZone, format)
  return format
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at a moment. */
function offsetAt(ms: number, timeZone: string): number {
  const format = formatOf(timeZone, clocks, () => clockOf(timeZone))
  const parts = format.formatToParts(new Date(ms))
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(ms / 1_000) * 1_000
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}
