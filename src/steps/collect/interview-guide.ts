import type { Draft } from '../../conversation/content.ts'
import { buttons, heading, prose, say } from '../../conversation/write.ts'

const questions = ['occasion', 'before', 'hard', 'feeling', 'instead', 'told'] as const

/** Six open questions about past events, none leading, none hypothetical. */
export function interviewGuide(): Draft {
  return [
    heading('guide.title'),
    {
      type: 'outline',
      caption: say('guide.how'),
      items: questions.map((question) => ({
        depth: 0,
        label: say('guide.label'),
        text: say(`guide.${question}`),
      })),
    },
    prose('guide.then'),
    buttons(['analyse', 'button.analyse', 'primary']),
  ]
}
