// @ts-check

/**
 * Sends a form in the background.
 * @param {string} address
 * @param {FormData} form
 * @returns {Promise<{ taken: true, location: string } | { taken: false, trouble: string | null }>} `trouble` is null
 * when nobody answered
 */
export async function send(address, form) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
    })
    const answer = await response.json().catch(() => ({}))
    if (response.ok) return { taken: true, location: String(answer.location ?? '/') }
    return { taken: false, trouble: typeof answer.trouble === 'string' ? answer.trouble : null }
  } catch {
    return { taken: false, trouble: null }
  }
}

/**
 * Sends what somebody says in the conversation; the transcript hears of it beforehand and goes to the end.
 * @param {string} address
 * @param {FormData} form
 */
export function speak(address, form) {
  document.dispatchEvent(new CustomEvent('visao:spoke'))
  return send(address, form)
}

/**
 * Gives a form a fresh event id, once its last event was taken.
 * @param {HTMLFormElement} form
 */
export function renewEvent(form) {
  const event = form.elements.namedItem('event')
  if (event instanceof HTMLInputElement) event.value = newId()
}

/** A random UUID; `crypto.randomUUID` is missing where the page is opened over plain HTTP from another machine. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
