// @ts-check

/**
 * @typedef {{ id: string, version: string, html: string }} Message
 * @typedef {{ entries: [string, string][], live: string[], step: string, title: string }} State
 * @typedef {{ show(message: Message): void, catchUp(state: State): void }} Transcript
 */

/** What the box to write in covers of the page, in pixels. */
const dockHeight = 110

/**
 * Keeps the shown conversation in step with the house's. A message is known by its id, so that hearing of it twice
 * shows it once.
 * @param {HTMLElement} element
 * @returns {Transcript}
 */
export function openTranscript(element) {
  const toLatest = document.querySelector('#to-latest')
  toLatest?.addEventListener('click', () => bringLatest())
  document.addEventListener('scroll', () => follows() && hide(toLatest), { passive: true })
  // Whoever speaks wants to see what comes of it, wherever on the page they have been reading.
  let spoke = false
  document.addEventListener('visao:spoke', () => {
    spoke = true
  })
  reveal(element)
  bringLatest('instant')

  // What is heard is shown in the order in which it was said: a page that is fetched to catch up is older than a message
  // that comes meanwhile, and would take it away again.
  let turn = Promise.resolve()
  /** @param {() => void | Promise<void>} work */
  function inOrder(work) {
    turn = turn.then(work).catch(reportError)
  }

  /** @returns {HTMLElement[]} */
  function articles() {
    return /** @type {HTMLElement[]} */ ([...element.querySelectorAll(':scope > article')])
  }

  /** @param {string} id */
  function find(id) {
    return articles().find((article) => article.dataset.id === id)
  }

  /** Whether the reader sees at least the beginning of the latest message. */
  function follows() {
    const last = articles().at(-1)
    return last === undefined || last.getBoundingClientRect().top < innerHeight - dockHeight
  }

  /**
   * Goes as near to the end as the beginning of what was said last allows: nobody should have to scroll back up to
   * where an answer starts.
   * @param {ScrollBehavior} behavior
   */
  function bringLatest(behavior = 'auto') {
    const said = articles()
    const at = said.findLastIndex((article) => article.matches('.said-in'))
    const question = said[at]
    const first = question && question.offsetHeight < innerHeight / 3 ? question : (said[at + 1] ?? question)
    const end = document.documentElement.scrollHeight - innerHeight
    if (first === undefined) return
    const margin = Number.parseFloat(getComputedStyle(first).scrollMarginTop)
    const start = first.getBoundingClientRect().top + scrollY - margin
    scrollTo({ top: Math.min(start, end), behavior })
  }

  /** @param {HTMLElement} article */
  function append(article) {
    const follow = follows()
    const pressed = document.activeElement?.matches('article[data-pressed]') ?? false
    element.append(article)
    reveal(article)
    if (follow) bringLatest()
    else if (toLatest instanceof HTMLElement) toLatest.hidden = false
    // The control that was pressed can be pressed no more: the keyboard goes on at what came of it.
    if (pressed) article.focus({ preventScroll: true })
  }

  return {
    show: (message) => inOrder(() => show(message)),
    catchUp: (state) => inOrder(() => catchUp(state)),
  }

  /** @param {Message} message */
  function show(message) {
    const present = find(message.id)
    if (present?.dataset.version === message.version) return
    const article = parse(message.html)
    if (article === null) return
    if (present === undefined) append(article)
    else {
      present.replaceWith(article)
      reveal(article)
    }
  }

  /** @param {State} state */
  async function catchUp(state) {
    const shown = articles().map((article) => [article.dataset.id, article.dataset.version].join(' '))
    const told = state.entries.map((entry) => entry.join(' '))
    const step = document.querySelector('.stepper .present')
    const stepShown = step instanceof HTMLElement ? step.dataset.step : undefined
    if (shown.join('\n') !== told.join('\n') || stepShown !== state.step) await reload()
    else for (const article of articles()) enliven(article, state.live.includes(article.dataset.id ?? ''))
  }

  /** Fetches the page anew and takes over what differs; what is the same stays, with what was typed in it. */
  async function reload() {
    const response = await fetch(location.pathname)
    if (!response.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    for (const part of ['.chat-head', '.conversations']) {
      const [before, after] = [document.querySelector(part), page.querySelector(part)]
      if (before !== null && after !== null) before.replaceWith(document.adoptNode(after))
    }
    const fresh = page.querySelector('#transcript')
    if (!(fresh instanceof HTMLElement)) return
    const said = /** @type {HTMLElement[]} */ ([...fresh.querySelectorAll(':scope > article')])
    const follow = follows() || spoke
    spoke = false
    const kept = new Set(said.map((article) => article.dataset.id))
    for (const article of articles()) if (!kept.has(article.dataset.id)) article.remove()
    said.forEach((article, index) => {
      const present = find(article.dataset.id ?? '')
      const same = present !== undefined && present.dataset.version === article.dataset.version
      const here = same ? present : document.adoptNode(article)
      if (present !== undefined && !same) present.replaceWith(here)
      const before = articles()[index]
      if (before !== here) element.insertBefore(here, before ?? null)
      if (same) enliven(here, article.querySelector('fieldset.controls:not([disabled])') !== null)
      else reveal(here)
    })
    if (follow) bringLatest()
  }
}

/**
 * @param {string} html
 * @returns {HTMLElement | null}
 */
function parse(html) {
  const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article')
  return article === null ? null : document.adoptNode(article)
}

/**
 * Lets a message's controls be used, or not any more.
 * @param {HTMLElement} article
 * @param {boolean} live
 */
function enliven(article, live) {
  for (const controls of article.querySelectorAll('fieldset.controls'))
    controls.toggleAttribute('disabled', !live)
}

/**
 * Shows what only works with scripts.
 * @param {HTMLElement} part
 */
function reveal(part) {
  for (const filter of part.querySelectorAll('[data-filter]')) filter.removeAttribute('hidden')
}

/** @param {Element | null} element */
function hide(element) {
  if (element instanceof HTMLElement) element.hidden = true
}
