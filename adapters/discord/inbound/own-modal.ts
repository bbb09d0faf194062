import { ComponentType, TextInputStyle } from 'discord.js'
import type { Language } from '../../../src/locales/locale.ts'
import type { Body } from '../api.ts'
import { words } from '../words.ts'
import { answerFiles, answerId, answerText } from './own-ids.ts'

const longestAnswer = 4_000
const mostFiles = 5

/** The form in which anybody can always answer in their own words, or hand over files. */
export function answerModal(language: Language): Body {
  const label = (key: 'text' | 'files', component: Body): Body => ({
    type: ComponentType.Label,
    label: words(language, `discord.answer.${key}`),
    ...(key === 'files' ? { description: words(language, 'discord.answer.files_hint') } : {}),
    component,
  })
  return {
    custom_id: answerId,
    title: words(language, 'discord.answer.title'),
    components: [
      label('text', {
        type: ComponentType.TextInput,
        custom_id: answerText,
        style: TextInputStyle.Paragraph,
        max_length: longestAnswer,
        required: false,
      }),
      label('files', {
        type: ComponentType.FileUpload,
        custom_id: answerFiles,
        min_values: 0,
        max_values: mostFiles,
        required: false,
      }),
    ],
  }
}
