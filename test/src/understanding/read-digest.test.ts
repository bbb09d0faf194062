import { describe, expect, it } from 'vitest'
import { readDigest } from '../../../src/understanding/read-digest.ts'
import { readTeamWish } from '../../../src/understanding/read-team-wish.ts'

const every = (text: string) => {
  const wish = readDigest(text)
  if (wish?.kind !== 'every') return wish?.kind
  const { every: often, weekday, at, about, to } = wish
  return [often, weekday, at, about, ...(to === 'thread' ? [] : [to])].join(' ')
}

describe('a wish for a digest', () => {
  it.each([
    ['digest every Monday at nine', 'week 1 09:00 all'],
    ['send us a digest every friday at 16:30 please', 'week 5 16:30 all'],
    ['/digest daily', 'day   all'],
    ['digest every morning', 'day   all'],
    ['digest on mondays at 9 pm', 'week 1 21:00 all'],
    ['monthly digest', 'month   all'],
    ['digest when an insight breaks', 'day   changes'],
    ['gửi bản tin mỗi thứ hai', 'week 1  all'],
    ['gui ban tin moi thu hai luc 9 gio', 'week 1 09:00 all'],
    ['gửi bản tin hằng ngày lúc 8h30 nhé', 'day  08:30 all'],
    ['bản tin thứ sáu hằng tuần lúc 5 giờ chiều', 'week 5 17:00 all'],
    ['bản tin khi có thay đổi', 'day   changes'],
    ['digest every monday, but only if something changed', 'week 1  changes'],
    ['post the digest in this channel every friday at 16:30', 'week 5 16:30 all channel'],
    ['digest on monday at 9am to me alone', 'week 1 09:00 all direct'],
    ['dm me the digest every day', 'day   all direct'],
    ['can you send us a digest every Monday at nine?', 'week 1 09:00 all'],
    ['gửi bản tin vào kênh này mỗi thứ hai lúc 9h', 'week 1 09:00 all channel'],
    ['gui ban tin vao kenh nay khi co gi thay doi', 'day   changes channel'],
    ['gửi riêng cho mình bản tin mỗi sáng thứ hai', 'week 1  all direct'],
    ['nhan rieng cho minh ban tin hang ngay luc 8h30', 'day  08:30 all direct'],
    ['bản tin đầu tuần lúc 9g sáng', 'week 1 09:00 all'],
    ['stop the digest', 'end'],
    ['stop the digest in this channel', 'end'],
    ['dừng bản tin', 'end'],
    ['đừng gửi bản tin nữa', 'end'],
  ])('is heard in "%s"', (text, wish) => {
    expect(every(text)).toBe(wish)
  })

  it.each([
    'digest',
    'bản tin',
    'why do digest openers buy every Monday?',
    'every Monday',
    'digest at 25',
    '',
  ])('is not heard in "%s"', (text) => {
    expect(readDigest(text)).toBeNull()
  })
})

describe('a wish about the team', () => {
  it.each([
    ['make Minh a lead', 'Minh lead'],
    ['Make Thanh Hoa an admin', 'Thanh Hoa admin'],
    ['cho Minh làm trưởng nhóm', 'Minh lead'],
    ['cho chị Hoa làm quản trị viên', 'chị Hoa admin'],
    ['cho Minh làm thành viên', 'Minh member'],
    ['only leads approve', 'approve_leads'],
    ['ai cung duoc duyet', 'approve_anyone'],
    ['cho phép tự duyệt', 'own_allowed'],
    ['vai trò', 'show'],
  ])('is heard in "%s"', (text, wish) => {
    const read = readTeamWish(text)
    expect(read?.kind === 'role' ? `${read.name} ${read.role}` : read?.rule).toBe(wish)
  })

  it.each(['make the page faster for the lead', 'make a lead', 'cho mình xem bằng chứng', 'the lead left'])(
    'is not heard in "%s"',
    (text) => {
      expect(readTeamWish(text)).toBeNull()
    },
  )
})
