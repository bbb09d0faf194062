import { madeInsight } from './bench/many-insights.ts'
import { facetsOf, facetToken } from '../src/insights/facets.ts'
import { insightCardOf } from '../src/insights/insight-card.ts'
import { nearBands } from '../src/insights/near-bands.ts'
const n = 3000
const time = (name: string, f: (i: number) => unknown) => { const t = process.cpuUsage(); for (let i = 0; i < n; i++) f(i); const u = process.cpuUsage(t); console.log(name, ((u.user + u.system) / n).toFixed(1), 'us') }
time('made', madeInsight)
const all = Array.from({ length: n }, (_, i) => madeInsight(i))
time('near', (i) => nearBands(all[i]!.statement))
time('facets', (i) => facetsOf(all[i]!, []))
const f = all.map((x) => facetsOf(x, []))
time('tokens', (i) => f[i]!.map(facetToken))
time('card', (i) => insightCardOf(all[i]!, f[i]!))
time('json', (i) => JSON.stringify(all[i]))
