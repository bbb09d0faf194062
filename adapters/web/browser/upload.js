// @ts-check

const mostBytes = 2 * 1024 ** 3

/**
 * Uploads a file's bytes and shows how far it is. Resolves with the house's receipt, or null when it was cancelled
 * or refused (the list says why).
 * @param {File} file
 * @param {HTMLElement} list
 * @returns {Promise<string | null>}
 */
export function upload(file, list) {
  const line = lineFor(file, list)
  if (file.size > mostBytes) {
    line.fail(list.dataset.tooLarge ?? '')
    return Promise.resolve(null)
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', '/uploads')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) line.progress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const ticket = request.response?.ticket
      if (request.status === 201 && typeof ticket === 'string') {
        line.done()
        resolve(ticket)
        return
      }
      line.fail(String(request.response?.trouble ?? list.dataset.failed ?? ''))
      resolve(null)
    })
    request.addEventListener('error', () => {
      line.fail(list.dataset.failed ?? '')
      resolve(null)
    })
    request.addEventListener('abort', () => {
      line.done()
      resolve(null)
    })
    line.cancel(() => request.abort())
    request.send(file)
  })
}

/**
 * @param {File} file
 * @param {HTMLElement} list
 */
function lineFor(file, list) {
  const item = document.createElement('li')
  const name = document.createElement('span')
  name.className = 'upload-name'
  name.textContent = file.name
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `${file.name}: ${list.dataset.uploading ?? ''}`)
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button quiet'
  button.textContent = list.dataset.cancel ?? ''
  item.append(name, bar, button)
  list.append(item)
  list.hidden = false
  const remove = () => {
    item.remove()
    list.hidden = list.childElementCount === 0
  }
  /** @type {() => void} */
  let onCancel = remove
  button.addEventListener('click', () => onCancel())
  return {
    /** @param {number} share */
    progress(share) {
      bar.value = share
    },
    /** @param {() => void} handler */
    cancel(handler) {
      onCancel = handler
    },
    done: remove,
    /** @param {string} reason */
    fail(reason) {
      bar.remove()
      const said = document.createElement('span')
      said.className = 'upload-trouble'
      said.setAttribute('role', 'alert')
      item.insertBefore(said, button)
      said.textContent = reason
      onCancel = remove
    },
  }
}
