import { test } from 'vitest'
import { openShop } from '/work/main/test/src/inquiry/open-shop.ts'
import { learnSentiment } from '/work/main/src/text/learn-sentiment.ts'
import { vietnameseLexiconSentiment } from '/work/main/src/text/vietnamese-lexicon.ts'
import { englishSentiment } from '/work/main/src/text/english-sentiment.ts'
test('x', async () => {
  const { tools, close } = await openShop('2026-11-20', { withWords: true })
  const t0 = performance.now()
  const all = await tools.allQuotes({ limit: 20000 })
  const t1 = performance.now()
  const l = learnSentiment(all.map((q) => ({ id: q.id, customer: q.respondent ?? q.id, text: q.text, language: q.language, ...(q.stars === undefined ? {} : { stars: q.stars }) })))
  const t2 = performance.now()
  console.log(all.length, t1 - t0, t2 - t1, l.kind === 'learned' ? l.quality : l)
  for (const terms of [['otp'], ['phí ship','tiền ship','phí giao'], ['giao trễ','giao chậm','late']]) {
    const a = performance.now()
    const qs = await tools.searchQuotes({ terms, limit: 1000 })
    const b = performance.now()
    console.log(terms, qs.length, b - a)
    const c = { lp: 0, ln: 0, l0: 0, sp: 0, sn: 0, s0: 0 }
    for (const q of qs) {
      const s = l.kind === 'learned' ? l.score(q.text, q.language) : 0
      const w = q.language === 'vi' ? vietnameseLexiconSentiment(q.text) : englishSentiment(q.text).compound
      c[s > 0.05 ? 'lp' : s < -0.05 ? 'ln' : 'l0']++
      c[w > 0.05 ? 'sp' : w < -0.05 ? 'sn' : 's0']++
    }
    console.log(c)
    for (const q of qs.slice(0, 400).filter((_, i) => i % 40 === 0)) console.log(q.stars, (l.kind === 'learned' ? l.score(q.text, q.language) : 0).toFixed(2), (q.language === 'vi' ? vietnameseLexiconSentiment(q.text) : englishSentiment(q.text).compound).toFixed(2), q.text)
  }
  await close()
}, 120000)
