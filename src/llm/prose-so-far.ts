/**
 * The text of one field of a JSON object that is still being written, as far as it is there:
 * `proseSoFar('{"question":"Who do', 'question') === 'Who do'`. Empty before the field begins.
 */
export function proseSoFar(json: string, field: string): string {
  const begun = new RegExp(`"${field}"\\s*:\\s*"`, 'u').exec(json)
  if (begun === null) return ''
  const written = /^(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/u.exec(
    json.slice(begun.index + begun[0].length),
  )
  try {
    return String(JSON.parse(`"${(written?.[0] ?? '').replace(/\p{Cc}/gu, ' ')}"`))
  } catch {
    return ''
  }
}
