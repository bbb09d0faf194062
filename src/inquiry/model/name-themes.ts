import type { TurnContext } from '../../conversation/step.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import type { Rejection } from '../../guard/rejection.ts'
import type { Said } from '../../locales/said.ts'
import type { FoundTheme } from '../words/themes.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { quotesFor } from './handed-over.ts'

const longest = 60

/** A name for each of some themes, by the ids of their findings; the themes' own phrases stay beside it. None without a model. */
export async function nameThemes(
  context: TurnContext,
  themes: readonly FoundTheme[],
): Promise<ReadonlyMap<string, Said>> {
  const { state, tools } = context
  const known = themes.map(({ finding: { id, names } }) => ({
    id,
    text: [names.theme, names.theme2, names.theme3].filter((phrase) => phrase !== undefined).join(', '),
  }))
  const quotes = quotesFor(themes.flatMap((theme) => theme.quotes))
  const input = { language: state.language, question: state.brief.question?.words ?? '', quotes, known }
  const allowed = allowedFor(context, input, { claims: 'ideas', longest, sentences: 1 })
  const kept = await drafted(tools, 'code_themes', input, (answer) => {
    const labels = new Map<string, Said>()
    const rejections: Rejection[] = []
    for (const theme of answer.themes) {
      const stranger = [...theme.quotes, ...theme.against].find((id) => !quotes.some((one) => one.id === id))
      const id = known.find((one) => one.id === theme.known)?.id
      if (id === undefined || stranger !== undefined) {
        rejections.push({ reason: 'unknown_choice', found: stranger ?? theme.known ?? theme.label })
        continue
      }
      const label = guardDraft(theme.label.replace(/[.\s]+$/u, ''), allowed)
      rejections.push(...label.rejections)
      if (label.text !== null && label.rejections.length === 0) labels.set(id, { draft: label.text })
    }
    return { kept: labels.size === 0 ? null : labels, rejections }
  })
  return kept ?? new Map()
}
