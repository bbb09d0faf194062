import {
  answer,
  confide,
  dropFile,
  goOn,
  goOnForever,
  makeNoise,
  openThread,
  press,
  pressStale,
  remark,
  repeat,
  submit,
} from './habits.ts'
import type { Persona } from './persona.ts'

const anyone = ['en', 'vi'] as const

/** The people, cooperative ones first. */
export const personas: readonly Persona[] = [
  { name: 'colleague', tongues: anyone, habits: [[1, confide]], cooperative: true },
  {
    name: 'colleague who wonders',
    tongues: anyone,
    cooperative: true,
    habits: [
      [8, confide],
      [1, remark('figure')],
      [1, remark('doubt')],
    ],
  },
  {
    name: 'vague',
    tongues: anyone,
    habits: [
      [2, remark('vague')],
      [1, answer],
      [1, press],
    ],
  },
  {
    name: 'busy',
    tongues: anyone,
    habits: [
      [3, remark('curt')],
      [1, goOn],
      [1, press],
    ],
  },
  {
    name: 'sceptical',
    tongues: anyone,
    habits: [
      [2, remark('doubt')],
      [2, answer],
      [1, remark('figure')],
    ],
  },
  {
    name: 'contradicting',
    tongues: anyone,
    habits: [
      [2, remark('correction')],
      [3, answer],
      [1, remark('command')],
    ],
  },
  {
    name: 'off-topic',
    tongues: anyone,
    habits: [
      [2, remark('chat')],
      [2, answer],
      [1, makeNoise],
      [1, remark('figure')],
    ],
  },
  {
    name: 'hostile',
    tongues: anyone,
    habits: [
      [3, makeNoise],
      [2, remark('insult')],
      [1, goOnForever],
      [3, answer],
      [1, submit('nonsense')],
    ],
  },
  {
    name: 'belief-only founder',
    tongues: anyone,
    habits: [
      [3, remark('opinion')],
      [2, answer],
    ],
  },
  {
    name: 'number-only analyst',
    tongues: anyone,
    habits: [
      [2, remark('figure')],
      [2, remark('analysis')],
      [3, goOn],
    ],
  },
  {
    name: 'teen spelling',
    tongues: ['plain'],
    habits: [
      [6, answer],
      [1, remark('doubt')],
      [1, remark('figure')],
      [1, remark('correction')],
    ],
  },
  {
    name: 'changes language',
    tongues: ['en', 'vi', 'plain'],
    changes: 3,
    habits: [
      [5, answer],
      [1, remark('figure')],
      [1, remark('command')],
    ],
  },
  {
    name: 'presser',
    tongues: anyone,
    habits: [
      [6, press],
      [2, pressStale],
      [1, repeat],
      [1, openThread],
    ],
  },
  {
    name: 'form filler',
    tongues: anyone,
    habits: [
      [1, submit('untouched')],
      [1, submit('empty')],
      [2, submit('partly')],
      [1, submit('nonsense')],
      [1, repeat],
      [4, goOn],
      [1, press],
    ],
  },
  {
    name: 'forgetful',
    tongues: anyone,
    away: 9,
    habits: [
      [4, goOn],
      [1, remark('wake')],
      [1, pressStale],
      [1, remark('command')],
    ],
  },
  {
    name: 'two people',
    tongues: anyone,
    people: 2,
    habits: [
      [4, answer],
      [1, press],
      [1, remark('quote')],
      [1, remark('opinion')],
      [1, pressStale],
    ],
  },
  {
    name: 'brings a file',
    tongues: anyone,
    habits: [
      [1, dropFile],
      [5, answer],
      [1, press],
      [1, remark('command')],
    ],
  },
]
