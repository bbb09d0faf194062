// @ts-check
import { catchDrops } from './drop.js'
import { renewEvent, speak } from './send.js'
import { upload } from './upload.js'

/** The box to write in: Enter sends, files are uploaded by button, by drop or by paste, drafts outlive a reload. */
export function startComposer() {
  const form = document.querySelector('#composer')
  const text = document.querySelector('#text')
  const file = document.querySelector('#file')
  const list = document.querySelector('#uploads')
  if (!(form instanceof HTMLFormElement) || !(text instanceof HTMLTextAreaElement)) return
  if (!(file instanceof HTMLInputElement) || !(list instanceof HTMLElement)) return
  const box = { form, text, list, draft: `draft ${location.pathname}`, sending: false }

  text.value ||= sessionStorage.getItem(box.draft) ?? ''
  resize(box)
  text.addEventListener('input', () => {
    sessionStorage.setItem(box.draft, text.value)
    resize(box)
  })
  text.addEventListener('keydown', (event) => {
    // While an input method composes, as Vietnamese ones do, Enter ends the word and not the message.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void sendText(box)
  })
  file.addEventListener('change', () => {
    void sendFiles(box, [...(file.files ?? [])])
    file.value = ''
  })
  text.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    void sendFiles(box, files)
  })
  catchDrops((files) => void sendFiles(box, files))
}

/** @typedef {{ form: HTMLFormElement, text: HTMLTextAreaElement, list: HTMLElement, draft: string, sending: boolean }} Box */

/** @param {Box} box */
async function sendText(box) {
  const said = box.text.value
  if (box.sending || said.trim() === '' || tooLong(box)) return
  box.sending = true
  const values = new FormData(box.form)
  values.delete('file')
  const outcome = await speak(box.form.action, values)
  box.sending = false
  if (!outcome.taken) {
    trouble(box, outcome.trouble ?? box.form.dataset.notSent ?? '')
    return
  }
  renewEvent(box.form)
  trouble(box, '')
  // What was typed while it was on its way is the next message.
  box.text.value = box.text.value.startsWith(said) ? box.text.value.slice(said.length) : box.text.value
  sessionStorage.setItem(box.draft, box.text.value)
  resize(box)
}

/**
 * @param {Box} box
 * @param {File[]} files
 */
async function sendFiles(box, files) {
  const tickets = await Promise.all(files.map((file) => upload(file, box.list)))
  const arrived = tickets.filter((ticket) => ticket !== null)
  if (arrived.length === 0) return
  const values = new FormData()
  values.set('event', takeEvent(box.form))
  for (const ticket of arrived) values.append('upload', ticket)
  const outcome = await speak(box.form.action, values)
  trouble(box, outcome.taken ? '' : (outcome.trouble ?? box.form.dataset.notSent ?? ''))
}

/**
 * The form's event id, which the files use up.
 * @param {HTMLFormElement} form
 */
function takeEvent(form) {
  const event = form.elements.namedItem('event')
  const id = event instanceof HTMLInputElement ? event.value : ''
  renewEvent(form)
  return id
}

/** @param {Box} box */
function tooLong(box) {
  return box.text.value.length > Number(box.form.dataset.limit)
}

/**
 * The box grows with its text, and says at once when the text has become too long.
 * @param {Box} box
 */
function resize(box) {
  box.text.rows = Math.min(
    8,
    Math.max(1, box.text.value.split('\n').length, Math.ceil(box.text.value.length / 80)),
  )
  trouble(box, tooLong(box) ? (box.form.dataset.tooLong ?? '') : '')
}

/**
 * @param {Box} box
 * @param {string} sentence
 */
function trouble(box, sentence) {
  const said = box.form.querySelector('#composer-trouble')
  if (said !== null && said.textContent !== sentence) said.textContent = sentence
}
