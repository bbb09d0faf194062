import { fold } from '../support/fold.ts'

/** Which comes first in a date, where a person says so: "month first", "ngày trước tháng sau"; null where they do not. */
export function readDateOrder(text: string): 'day_first' | 'month_first' | null {
  const folded = fold(text)
  if (
    /\b(month first|month before|thang truoc(?! day)|thang dung truoc|thang\s*\/\s*ngay|mm?\/dd?)\b/u.test(
      folded,
    )
  )
    return 'month_first'
  if (/\b(day first|day before|ngay truoc|ngay dung truoc|ngay\s*\/\s*thang|dd?\/mm?)\b/u.test(folded))
    return 'day_first'
  return null
}
