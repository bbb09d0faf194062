// @ts-check

/**
 * Opens what a figure rests on beside the conversation instead of leaving it. Without this script, with a modifier
 * key, or when the record cannot be fetched, the link is followed as any other.
 */
export function openRecordsBeside() {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    const link = event.target instanceof Element ? event.target.closest('a.evidence') : null
    if (!(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    void show(link.href)
  })
}

/** @param {string} address */
async function show(address) {
  try {
    const response = await fetch(address)
    if (!response.ok) throw new Error(String(response.status))
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const article = page.querySelector('article.opened')
    if (article === null) throw new Error('no record')
    article.querySelector('.ways')?.remove()
    const dialog = dialogFor()
    dialog.querySelector('.record')?.replaceChildren(document.adoptNode(article))
    const title = dialog.querySelector('h1')
    if (title !== null) title.id = 'record-title'
    if (!dialog.open) dialog.showModal()
    dialog.scrollTop = 0
  } catch {
    location.assign(address)
  }
}

function dialogFor() {
  const present = document.querySelector('dialog.beside')
  if (present instanceof HTMLDialogElement) return present
  const dialog = document.createElement('dialog')
  dialog.className = 'beside'
  dialog.setAttribute('aria-labelledby', 'record-title')
  const bar = document.createElement('form')
  bar.method = 'dialog'
  bar.className = 'beside-bar'
  const close = document.createElement('button')
  close.className = 'button plain'
  close.textContent = document.body.dataset.close ?? ''
  bar.append(close)
  const record = document.createElement('div')
  record.className = 'record'
  dialog.append(bar, record)
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  return dialog
}
