import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import { type Insight, insightGoals, insightTypes } from '../../insights/insight.ts'
import { goalOfMetric } from '../../understanding/read-insight-kind.ts'

/** Feelings of somebody who wants more of something, rather than out of something. */
const drawn = ['joy', 'trust', 'anticipation']

/**
 * What kind of insight it seems to be and what it is for, where nobody said: a need where the question asks for needs, a desire
 * where the feeling is a good one, else a problem; the goal by what the metric speaks for.
 */
export function withKind(context: TurnContext, insight: Insight): Insight {
  const subject = subjectOf(context.state.brief, context.tools.catalog)
  const names =
    subject === null ? [] : [subject.metric.name, subject.metric.label.en, ...subject.metric.synonyms]
  const wanted = insight.emotionTags.length > 0 && insight.emotionTags.every((tag) => drawn.includes(tag))
  const type = context.state.brief.kind === 'need' ? 'unmet_need' : wanted ? 'desire' : 'problem'
  return { ...insight, type: insight.type ?? type, goal: insight.goal ?? goalOfMetric(names) }
}

/** Type and goal as they stand, to be corrected in a sentence. */
export function kindSaid({ type, goal }: Insight): readonly DraftNode[] {
  if (type === null || goal === null) return []
  return [prose('create.kind', { type: say(`insight_type.${type}`), goal: say(`insight_goal.${goal}`) })]
}

/** Type and goal to choose from. */
export function kindForm({ type, goal }: Insight): DraftNode {
  return {
    type: 'form',
    id: 'kind',
    title: say('create.kind_form'),
    submit: say('button.save'),
    fields: [
      {
        name: 'type',
        kind: 'one',
        label: say('card.type'),
        required: false,
        options: insightTypes.map((value) => ({ value, label: say(`insight_type.${value}`) })),
        ...(type === null ? {} : { value: type }),
      },
      {
        name: 'goal',
        kind: 'one',
        label: say('card.goal'),
        required: false,
        options: insightGoals.map((value) => ({ value, label: say(`insight_goal.${value}`) })),
        ...(goal === null ? {} : { value: goal }),
      },
    ],
  }
}
