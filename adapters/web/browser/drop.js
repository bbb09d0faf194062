// @ts-check

/**
 * Takes files that are dropped anywhere on the page.
 * @param {(files: File[]) => void} take
 */
export function catchDrops(take) {
  const veil = document.querySelector('#drop')
  let depth = 0

  /** @param {number} now */
  function over(now) {
    depth = Math.max(0, now)
    if (veil instanceof HTMLElement) veil.hidden = depth === 0
  }

  /** @param {DragEvent} event */
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false

  document.addEventListener('dragenter', (event) => carriesFiles(event) && over(depth + 1))
  document.addEventListener('dragleave', (event) => carriesFiles(event) && over(depth - 1))
  document.addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault())
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    over(0)
    take([...(event.dataTransfer?.files ?? [])])
  })
}
