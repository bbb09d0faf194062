// @ts-check
import { speak } from './send.js'
import { upload } from './upload.js'

/**
 * Sends buttons, choices and forms of the conversation without leaving it.
 * @param {HTMLElement} transcript
 */
export function answerInPlace(transcript) {
  transcript.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches('.answer')) return
    event.preventDefault()
    void answer(form, event.submitter)
  })
  transcript.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.matches('[data-filter]'))
      filter(event.target)
  })
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
async function answer(form, submitter) {
  const controls = form.querySelector('fieldset.controls')
  if (!(controls instanceof HTMLFieldSetElement) || controls.disabled) return
  const values = new FormData(form, submitter)
  const article = form.closest('article')
  submitter?.classList.add('chosen')
  controls.disabled = true
  if (article instanceof HTMLElement) {
    article.dataset.pressed = ''
    article.focus({ preventScroll: true })
  }
  const ready = await withUploads(values)
  const outcome = ready ? await speak(form.action, values) : { taken: false, trouble: null }
  if (outcome.taken) return
  controls.disabled = false
  submitter?.classList.remove('chosen')
  submitter?.focus()
  say(form, outcome.trouble)
}

/**
 * Files of a form go ahead of it; what the form carries is their receipts.
 * @param {FormData} values
 * @returns {Promise<boolean>} whether every file arrived
 */
async function withUploads(values) {
  for (const [name, value] of [...values.entries()]) {
    if (!(value instanceof File)) continue
    values.delete(name)
    if (value.name === '') continue
    const list = document.querySelector('#uploads')
    const ticket = list instanceof HTMLElement ? await upload(value, list) : null
    if (ticket === null) return false
    values.append(name, ticket)
  }
  return true
}

/**
 * @param {HTMLFormElement} form
 * @param {string | null} trouble
 */
function say(form, trouble) {
  const composer = document.querySelector('#composer')
  const standIn = composer instanceof HTMLElement ? composer.dataset.notSent : undefined
  const said = form.querySelector('.trouble') ?? document.createElement('p')
  said.className = 'trouble'
  said.setAttribute('role', 'alert')
  form.append(said)
  said.textContent = trouble ?? standIn ?? ''
}

/** @param {HTMLInputElement} input */
function filter(input) {
  const words = fold(input.value)
  for (const option of input.closest('fieldset')?.querySelectorAll('.option') ?? []) {
    if (option instanceof HTMLElement) option.hidden = !fold(option.textContent ?? '').includes(words)
  }
}

/** @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim()
}
