import { noModel } from '../../../src/app/ask-model.ts'
import { knownNames } from '../../../src/conversation/known-names.ts'
import type { Brief, ThreadState } from '../../../src/conversation/state.ts'
import { emptyBrief, newThreadState } from '../../../src/conversation/state.ts'
import type { TurnContext } from '../../../src/conversation/step.ts'
import { type Evidence, noEvidence } from '../../../src/evidence/evidence.ts'
import { speak, type Voice } from '../../../src/evidence/speak.ts'
import { noTeam } from '../../../src/insights/team.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { Said } from '../../../src/locales/said.ts'
import type { Catalog, DimensionInfo, MetricInfo, ModelInfo } from '../../../src/metrics/catalog.ts'
import type { Tools } from '../../../src/tools.ts'
import { voiceFor } from '../../../src/turn/voice.ts'

const same = (text: string) => ({ en: text, vi: text })

function metricOf(change: Partial<MetricInfo> = {}): MetricInfo {
  return {
    source: 'shop',
    model: 'checkouts',
    name: 'checkout_rate',
    label: { en: 'Checkout rate', vi: 'Tỷ lệ hoàn tất' },
    type: 'ratio',
    unit: 'ratio',
    counted: true,
    favorable: 'up',
    minDenominator: 30,
    synonyms: [],
    dimensions: ['device', 'region'],
    hasTime: true,
    behaviour: true,
    ...change,
  }
}

function dimensionInfo(name: string, change: Partial<DimensionInfo> = {}): DimensionInfo {
  return {
    source: 'shop',
    model: 'checkouts',
    name,
    label: same(name),
    synonyms: [],
    values: [],
    distinct: 2,
    ...change,
  }
}

const value = (key: string | number | boolean, en: string, vi: string) => ({
  value: key,
  count: 10,
  label: { en, vi },
  synonyms: [],
})

export function modelOf(from: string, to: string, partialSince?: string): ModelInfo {
  return {
    source: 'shop',
    name: 'checkouts',
    label: same('checkouts'),
    family: 'orders',
    rows: 10,
    time: { column: 'at', grain: 'day', range: { from, to } },
    ...(partialSince === undefined ? {} : { partialSince }),
  }
}

/** A rate and a revenue by device (mobile, desktop, "iPad 2") and region (numbers). */
export const catalog: Catalog = {
  models: [modelOf('2026-01-01', '2026-10-31')],
  metrics: [
    metricOf(),
    metricOf({
      name: 'revenue',
      label: { en: 'Revenue', vi: 'Doanh thu' },
      unit: 'currency',
      currency: 'VND',
      counted: false,
      type: 'simple',
    }),
  ],
  dimensions: [
    dimensionInfo('device', {
      label: { en: 'Device', vi: 'Thiết bị' },
      values: [
        value('mobile', 'mobile', 'điện thoại'),
        value('desktop', 'desktop', 'máy tính'),
        value('iPad 2', 'iPad 2', 'iPad 2'),
      ],
    }),
    dimensionInfo('region', {
      label: { en: 'Region', vi: 'Vùng' },
      values: [value(3, '3', '3'), value(true, 'Yes', 'Có')],
    }),
  ],
  texts: [],
}

export const toolsWith = (change: Partial<Tools> = {}): Tools => {
  let made = 0
  const none = () => Promise.reject(new Error('not in this test'))
  return {
    now: '2026-11-22T03:00:00.000Z',
    today: '2026-11-22',
    timeZone: 'Asia/Ho_Chi_Minh',
    id: (prefix) => {
      made += 1
      return `${prefix}_${made}`
    },
    workspace: 'w',
    places: [],
    newsOfInsights: none,
    digestsTo: async () => [],
    catalog,
    query: none,
    searchQuotes: none,
    countQuotes: none,
    exportThread: none,
    exportPerson: none,
    thresholds: async () => ({}),
    team: async () => noTeam,
    isUnreadable: () => false,
    allQuotes: none,
    otherInsights: none,
    savedInsight: async () => null,
    propose: none,
    readDefinitions: none,
    fitDefinitions: none,
    source: none,
    catalogWith: none,
    redefine: none,
    lastOfPerson: none,
    meanings: async () => [],
    savedInsights: none,
    working: () => undefined,
    ...noModel,
    ...change,
  }
}

export function contextOf(
  evidence: Evidence = noEvidence,
  state: Partial<ThreadState> = {},
  language: Language = 'en',
): TurnContext {
  return {
    state: { ...newThreadState(language), ...state },
    actor: { id: 'lan', name: 'Lan' },
    evidence,
    tools: toolsWith(),
  }
}

export function briefOf(change: Partial<Brief> = {}): Brief {
  return { ...emptyBrief, metric: { source: 'shop', name: 'checkout_rate' }, ...change }
}

export function voiceOf(evidence: Evidence, language: Language): Voice {
  const names = knownNames(catalog, [])
  return voiceFor({ language, evidence, insights: [], names, today: '2026-11-22', variant: 0 })
}

/** What a reader sees, and the same with a `#` for every figure that leads to its record. */
export function heard(said: Said, evidence: Evidence, language: Language) {
  const text = speak(said, voiceOf(evidence, language))
  return { text, bare: text.replace(/\[((?:[^[\]\\]|\\.)+)\]\(evidence:[\w.]+\)/gu, '#') }
}
