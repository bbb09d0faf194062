// @ts-check

/** A hidden page lets go of its connection after so many milliseconds: browsers allow a host only a few. */
const patience = 30_000
/** Waits between attempts when the browser has given up by itself, in milliseconds. */
const firstWait = 1_000
const longestWait = 10_000

/**
 * Follows a conversation. The stream tells the whole state whenever it begins, so nothing is missed in between.
 * @param {string} thread
 * @param {import('./transcript.js').Transcript} transcript
 */
export function follow(thread, transcript) {
  const connection = document.querySelector('#connection')
  /** @type {EventSource | null} */
  let source = null
  let wait = firstWait
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  function open() {
    close()
    const opened = new EventSource(`/t/${thread}/events`)
    source = opened
    opened.addEventListener('open', () => {
      wait = firstWait
      say('')
    })
    opened.addEventListener('message', (event) => transcript.show(JSON.parse(event.data)))
    opened.addEventListener('state', (event) => transcript.catchUp(JSON.parse(event.data)))
    opened.addEventListener('working', (event) => working(JSON.parse(event.data).text))
    opened.addEventListener('error', () => {
      say(connection instanceof HTMLElement ? (connection.dataset.lost ?? '') : '')
      if (opened.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, longestWait)
    })
  }

  function close() {
    clearTimeout(timer)
    source?.close()
    source = null
  }

  /** @param {string} text */
  function say(text) {
    if (connection !== null && connection.textContent !== text) connection.textContent = text
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    if (document.hidden) timer = setTimeout(close, patience)
    else if (source === null || source.readyState === EventSource.CLOSED) open()
  })
  window.addEventListener('pagehide', close)
  window.addEventListener('pageshow', (event) => event.persisted && open())
  open()
}

/** @param {string | null} text */
function working(text) {
  const line = document.querySelector('#working')
  const said = document.querySelector('#working-text')
  if (!(line instanceof HTMLElement) || said === null) return
  line.hidden = text === null
  said.textContent = text ?? ''
}
