import { expect, test } from 'vitest'
import { readCommand } from '../../../src/understanding/read-command.ts'

test.each([
  ['help', 'help'],
  ['/help', 'help'],
  ['tro giup', 'help'],
  ['trợ giúp với', 'help'],
  ['status', 'status'],
  ['đang ở đâu rồi', null],
  ['đang ở bước nào', 'status'],
  ['quay lại', 'back'],
  ['/skip', 'skip'],
  ['tạm dừng', 'pause'],
  ['tiếp tục nhé', 'resume'],
  ['undo', 'undo'],
  ['dừng', 'stop'],
  ['show me the evidence please', 'evidence'],
  ['cho mình xem bằng chứng nhé', 'evidence'],
  ['show why', 'why_tree'],
  ['why do you ask?', 'why_ask'],
  ['sao bạn hỏi vậy?', 'why_ask'],
  ['insights', 'insights'],
  ['nguồn', 'sources'],
  ['câu hỏi mới', 'new_question'],
  ['the evidence is weak', null],
  ['khách quay lại ít hơn', null],
  ['why do customers stop buying', null],
  ['stop and show the evidence', null],
  ['', null],
])('%s is the command %s', (text, name) => {
  expect(readCommand(text)?.name ?? null).toBe(name)
})

test('a language is switched to, or asked about', () => {
  expect(readCommand('tiếng việt')).toEqual({ name: 'language', to: 'vi' })
  expect(readCommand('/language en')).toEqual({ name: 'language', to: 'en' })
  expect(readCommand('switch to English please')).toEqual({ name: 'language', to: 'en' })
  expect(readCommand('đổi ngôn ngữ')).toEqual({ name: 'language', to: null })
})
