import { expect, test } from 'vitest'
import { csvLine } from '../../../src/export/csv.ts'

test.each([
  ['=1+1', `"'=1+1"`],
  ['+84 90', `"'+84 90"`],
  ['-2', `"'-2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['  =1', `"'  =1"`],
  ['＝1', `"'＝1"`],
  ['giá = 3', 'giá = 3'],
  ['a,"b"\nc', '"a,""b""\nc"'],
  ['', ''],
])('%j is written as %j', (cell, written) => {
  expect(csvLine([cell, 'x'])).toBe(`${written},x\r\n`)
})
