import type { Evaluation } from '../evaluation.ts'
import { peopleFigures } from './people-figures.ts'
import { playPeople } from './play-people.ts'

const { PEOPLE = '200', PEOPLE_FIRST = '1' } = process.env

/**
 * Simulated people against the whole house: `PEOPLE=1000 npm run eval -- people`. One conversation again, to be read:
 * `PEOPLE_FIRST=17 PEOPLE=1 npm run -s eval -- people --json`.
 */
export const people: Evaluation = {
  name: 'people',
  async run() {
    const walks = await playPeople(
      Number(PEOPLE_FIRST),
      Number(PEOPLE),
      ({ seed, persona, source, faults }) => {
        for (const { kind, turn, what } of faults)
          process.stderr.write(
            `seed ${seed} (${persona}, ${source}), turn ${turn}: ${kind}: ${what.split('\n', 1)[0]}\n`,
          )
      },
    )
    return {
      figures: peopleFigures(walks),
      answer: walks.map(({ seed, persona, faults, transcript }) => ({ seed, persona, faults, transcript })),
    }
  },
}
