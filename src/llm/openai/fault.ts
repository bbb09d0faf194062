import { APIConnectionError, APIError } from 'openai'
import type { WireResult } from '../wire.ts'

/** What a thrown fault of the client means; no text of the endpoint's is kept, since it may repeat the key. */
export function faultOf(fault: unknown): WireResult {
  if (fault instanceof APIConnectionError) return failed(true, null, 'connection')
  if (fault instanceof APIError && typeof fault.status === 'number') {
    const { status, code } = fault
    const again = [408, 409, 429].includes(status) || status >= 500
    return failed(again && code !== 'insufficient_quota', waitOf(fault.headers), `status ${status}`)
  }
  // A body that is no JSON, a stream that broke off or did not end.
  return failed(true, null, fault instanceof Error ? fault.name : 'unknown')
}

function failed(again: boolean, waitMs: number | null, fault: string): WireResult {
  return { kind: 'failed', again, waitMs, fault }
}

/** `retry-after-ms`, else `retry-after` in seconds or as a date. */
function waitOf(headers: Headers | undefined): number | null {
  const ms = Number.parseFloat(headers?.get('retry-after-ms') ?? '')
  if (Number.isFinite(ms) && ms >= 0) return ms
  const given = headers?.get('retry-after') ?? ''
  const seconds = Number.parseFloat(given)
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000
  const until = Date.parse(given)
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now())
}
