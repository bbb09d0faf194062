// @ts-check
import { send } from './send.js'
import { upload } from './upload.js'

/** The form of the sources page: uploads with progress and goes on to the conversation about the file. */
export function bringFile() {
  const form = document.querySelector('#bring')
  if (!(form instanceof HTMLFormElement)) return
  const list = form.querySelector('#uploads')
  const file = form.querySelector('input[type=file]')
  const said = form.querySelector('#bring-trouble')
  if (!(list instanceof HTMLElement) || !(file instanceof HTMLInputElement)) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void bring()
  })

  async function bring() {
    const chosen = file instanceof HTMLInputElement ? file.files?.[0] : undefined
    if (chosen === undefined || !(form instanceof HTMLFormElement) || !(list instanceof HTMLElement)) return
    const ticket = await upload(chosen, list)
    if (ticket === null) return
    const answer = new FormData(form)
    answer.delete('file')
    answer.set('upload', ticket)
    const outcome = await send(form.action, answer)
    if (outcome.taken) location.assign(outcome.location)
    else if (said !== null) said.textContent = outcome.trouble ?? list.dataset.failed ?? ''
  }
}
