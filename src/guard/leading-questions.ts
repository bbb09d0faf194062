import type { Language } from '../locales/locale.ts'

/** Wordings that suggest an answer, ask what somebody would do, or can be answered with yes or no. */
export const leading: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\b(would|could|should|might) (you|they)\b/i,
    /n['’]t (you|they|it|this|that)\b/i,
    /\b(isn|don|doesn|aren|wouldn|won)['’]t\b/i,
    /\b(right|correct|agree)\s*\?/i,
    /\bdo you (think|agree|like|want)\b/i,
    /(^|[.!?] )(is|are|was|were|do|does|did|has|have|had|can|will) [^.?]*\?/i,
  ],
  vi: [
    /(phải|đúng|có phải|được) không\b/i,
    /chẳng phải|không phải là|chắc (là|hẳn)|liệu /i,
    /\b(bạn|họ) (có )?(sẽ|thích|đồng ý)\b/i,
    /(không|chưa|chứ|à|nhỉ)\s*\?/i,
  ],
}
