import type { Allowed } from '../../../src/guard/guard-draft.ts'
import { evidence, voice } from '../evidence/sample-evidence.ts'

/** What a draft about a fall may speak of. */
export function allowed(change: Partial<Allowed> = {}): Allowed {
  const about = evidence.findings.fd_down ?? null
  return {
    language: 'en',
    evidence,
    refs: new Set(['fd_down.difference', 'rd_a.value', 'rd_a.n', 'rd_vnd.value']),
    names: new Set([...voice().names, 'Mobile', 'Desktop', 'Điện thoại', 'Máy tính']),
    known: ['Why do mobile visitors on Android check out less?', 'màn hình OTP im lặng nên tôi thoát ra'],
    quotable: ['màn hình OTP im lặng nên tôi thoát ra', 'The screen stays silent after the OTP.'],
    claims: 'facts',
    about,
    template: '',
    longest: 400,
    sentences: 3,
    secrets: [],
    ...change,
  }
}
