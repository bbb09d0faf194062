// @ts-check
import { answerInPlace } from './answers.js'
import { startComposer } from './composer.js'
import { follow } from './stream.js'
import { openTranscript } from './transcript.js'

const element = document.querySelector('#transcript')
if (element instanceof HTMLElement) {
  const transcript = openTranscript(element)
  follow(element.dataset.thread ?? '', transcript)
  answerInPlace(element)
  startComposer()
}
