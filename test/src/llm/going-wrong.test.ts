import { describe, expect, it } from 'vitest'
import { createBreaker } from '../../../src/llm/breaker.ts'
import { proseSoFar } from '../../../src/llm/prose-so-far.ts'
import { realPause, withTries } from '../../../src/llm/tries.ts'
import type { WireResult } from '../../../src/llm/wire.ts'

const fault = (waitMs: number | null = null): WireResult => ({
  kind: 'failed',
  again: true,
  waitMs,
  fault: 'x',
})
const signal = new AbortController().signal

describe('the circuit breaker', () => {
  it('rests after four faults in a row, then lets one call try', () => {
    let now = 0
    const breaker = createBreaker(() => now)
    for (let call = 0; call < 4; call += 1) {
      expect(breaker.open()).toBe(true)
      breaker.failed()
    }
    expect(breaker.open()).toBe(false)
    now = 59_999
    expect(breaker.open()).toBe(false)
    now = 60_000
    expect([breaker.open(), breaker.open()]).toEqual([true, false])
    breaker.failed()
    expect(breaker.open()).toBe(false)
    now = 120_000
    expect(breaker.open()).toBe(true)
    breaker.succeeded()
    expect([breaker.open(), breaker.open()]).toEqual([true, true])
  })

  it('rests after two calls that nobody answered in time', () => {
    const breaker = createBreaker(() => 0)
    breaker.timedOut()
    expect(breaker.open()).toBe(true)
    breaker.timedOut()
    expect(breaker.open()).toBe(false)
  })

  it('counts only faults in a row, and nothing that somebody stopped', () => {
    const breaker = createBreaker(() => 0)
    for (let call = 0; call < 12; call += 1) {
      breaker.failed()
      if (call % 3 === 2) breaker.succeeded()
      else breaker.unknown()
    }
    expect(breaker.open()).toBe(true)
  })
})

describe('trying again', () => {
  it('ends when waiting is stopped', async () => {
    let sent = 0
    const send = async () => {
      sent += 1
      return fault()
    }
    const tried = await withTries(send, { signal, pause: async () => false, left: () => 20_000 })
    expect([sent, tried.tries]).toEqual([1, 1])
  })

  it('waits by the clock, and stops waiting at once when it is told to', async () => {
    expect(await realPause(1, signal)).toBe(true)
    const stop = new AbortController()
    const waiting = realPause(60_000, stop.signal)
    stop.abort()
    expect(await waiting).toBe(false)
    expect(await realPause(60_000, stop.signal)).toBe(false)
  })
})

describe('prose of an answer that is being written', () => {
  const whole = JSON.stringify({ probe: 'last_time', question: 'Họ nói "sợ\nmất tiền" lúc nào?' })

  it('grows and never holds half of anything', () => {
    const told = [...whole].map((_, end) => proseSoFar(whole.slice(0, end), 'question'))
    for (const text of told) expect('Họ nói "sợ\nmất tiền" lúc nào?'.startsWith(text)).toBe(true)
    expect(told.at(-1)).toBe('Họ nói "sợ\nmất tiền" lúc nào?')
  })

  it('is nothing before its field begins, or without it', () => {
    expect(proseSoFar('{"probe":"question', 'question')).toBe('')
    expect(proseSoFar(whole, 'summary')).toBe('')
  })
})
