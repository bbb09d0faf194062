import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/support/fold.ts'
import { readActionKind } from '../../../src/understanding/read-action-kind.ts'
import { readCadence } from '../../../src/understanding/read-cadence.ts'
import { countIssues, readClause, tellsWhatWasHeard } from '../../../src/understanding/read-clause.ts'
import { readCommand } from '../../../src/understanding/read-command.ts'
import { readCriteria } from '../../../src/understanding/read-criteria.ts'
import { readEffort } from '../../../src/understanding/read-effort.ts'
import { readHandover } from '../../../src/understanding/read-handover.ts'
import { goalOfMetric, readInsightKind } from '../../../src/understanding/read-insight-kind.ts'

describe('commands', () => {
  it.each([
    ['help', 'help', 'trợ giúp'],
    ['status', 'status', 'trạng thái'],
    ['back', 'go back', 'quay lại'],
    ['skip', 'skip', 'bỏ qua'],
    ['pause', 'pause', 'tạm dừng'],
    ['resume', 'resume', 'tiếp tục'],
    ['evidence', 'show evidence', 'xem bằng chứng'],
    ['why_tree', 'show why', 'cây vì sao'],
    ['undo', 'undo', 'hoàn tác'],
    ['stop', 'stop', 'dừng lại'],
    ['export', 'export thread', 'xuất hội thoại'],
    ['forget', 'forget me', 'quên mình đi'],
    ['mute', 'mute', 'đừng nhắc'],
    ['unmute', 'unmute', 'bật nhắc'],
    ['whats_new', 'what is new?', 'có gì mới không'],
    ['versions', 'who changed what', 'các phiên bản'],
    ['digest', 'digest', 'bản tin'],
    ['approve', 'approve', 'phê duyệt'],
    ['request_review', 'request review', 'gửi duyệt'],
    ['request_changes', 'request changes', 'yêu cầu sửa'],
    ['refute', 'refuted', 'bác bỏ'],
  ])('%s is understood in English, in Vietnamese and without diacritics', (name, en, vi) => {
    for (const text of [en, vi, fold(vi)]) expect(readCommand(text), text).toEqual({ name })
  })

  it('changes the language in both', () => {
    expect(readCommand('vietnamese')).toEqual({ name: 'language', to: 'vi' })
    expect(readCommand('tieng anh')).toEqual({ name: 'language', to: 'en' })
  })
})

describe('a hand-over', () => {
  it.each([
    ['hand over to Minh', 'Minh'],
    ['bàn giao cho chị Hoa nhé', 'chị Hoa'],
    ['ban giao cho Hoa', 'Hoa'],
    ['hand over to the team that owns the checkout page', null],
    ['Minh shows a waiting state', null],
  ])('%s', (text, name) => {
    expect(readHandover(text)).toBe(name)
  })
})

describe('criteria by their numbers', () => {
  it.each([
    ['sign Q5 and Q8', { wish: 'sign', criteria: ['Q5', 'Q8'], rest: '' }],
    ['ký hết', { wish: 'sign', criteria: [], rest: '' }],
    ['ky q5', { wish: 'sign', criteria: ['Q5'], rest: '' }],
    ['Q6: we asked in the store', { wish: 'mend', criteria: ['Q6'], rest: 'we asked in the store' }],
    ['sửa Q6', { wish: 'mend', criteria: ['Q6'], rest: '' }],
    ['in Q3 the sales fell', null],
    ['sign the contract', null],
  ])('%s', (text, said) => {
    expect(readCriteria(text)).toEqual(said)
  })
})

describe('other words of steps four to six', () => {
  it('reads working days', () => {
    expect(readEffort('5 days')).toBe(5)
    expect(readEffort('2 tuần')).toBe(10)
    expect(readEffort('half a day')).toBe(0.5)
    expect(readEffort('1,5 ngay')).toBe(1.5)
    expect(readEffort('soon')).toBeNull()
  })

  it('reads the type of an action', () => {
    expect(readActionKind('gửi voucher cho khách cũ')).toBe('campaign')
    expect(readActionKind('call back everyone who left')).toBe('care')
    expect(readActionKind('shows a waiting state')).toBe('product')
  })

  it('reads type and goal of an insight, and nothing of an answer', () => {
    expect(readInsightKind('it is a desire, for loyalty')).toEqual({ type: 'desire', goal: 'loyalty' })
    expect(readInsightKind('la nhu cau chua duoc dap ung')).toEqual({ type: 'unmet_need' })
    expect(readInsightKind('the problem is that the code never comes')).toBeNull()
    expect(goalOfMetric(['second_order_rate'])).toBe('loyalty')
    expect(goalOfMetric(['time_on_site'])).toBe('experience')
  })

  it('takes a clause out of an answer', () => {
    expect(readClause('Because they fear it.')).toBe('they fear it')
    expect(readClause('Vì họ sợ mất tiền')).toBe('họ sợ mất tiền')
    expect(readClause('OTP does not come')).toBe('OTP does not come')
  })

  it('counts the issues of a statement', () => {
    expect(countIssues('I want to pay fast because I am busy, but the screen is silent.')).toBe(1)
    expect(countIssues('I want to pay, but it is slow, but it is also dear')).toBe(2)
    expect(countIssues('It is slow. It is dear.')).toBe(2)
  })

  it('hears what was seen with own eyes', () => {
    expect(tellsWhatWasHeard('ở cửa hàng khách hỏi hoài')).toBe(true)
    expect(tellsWhatWasHeard('in the store they asked us')).toBe(true)
    expect(tellsWhatWasHeard('they compare prices')).toBe(false)
  })

  it('reads how often', () => {
    expect(readCadence('every month please')).toBe('month')
    expect(readCadence('hang tuan')).toBe('week')
    expect(readCadence('later')).toBeNull()
  })
})
