import { fold } from '../support/fold.ts'

const longest = 60

/** Whether a short message says to go on to the analysis: "analyse now", "phân tích luôn đi". */
export function asksForAnalysis(text: string): boolean {
  if (text.length > longest) return false
  return /^\W*(please |just |ok |let'?s )?(analy[sz]e|analysis|go on|continue|start|phan tich|tiep tuc|tiep di|di tiep|bat dau)\b/u.test(
    fold(text),
  )
}
