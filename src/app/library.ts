import type { Draft } from '../conversation/content.ts'
import { stepNames } from '../conversation/content.ts'
import type { Library } from '../conversation/library.ts'
import { newThreadState } from '../conversation/state.ts'
import { readThreadState } from '../conversation/state-migrations.ts'
import { type Evidence, noEvidence } from '../evidence/evidence.ts'
import { speak } from '../evidence/speak.ts'
import { insightCard } from '../inquiry/shown/insight-card.ts'
import type { Insight } from '../insights/insight.ts'
import { isPhraseKey, type Language, phrase } from '../locales/locale.ts'
import type { Catalog } from '../metrics/catalog.ts'
import type { Store } from '../store/store.ts'
import { seededIds } from '../support/ids.ts'
import { renderDraft } from '../turn/render-draft.ts'
import { knownNames, voiceFor } from '../turn/voice.ts'
import { recordsOf } from './insight-records.ts'
import { readingCard } from './reading-card.ts'
import { type SourceShelf, sampleShopId } from './source-shelf.ts'
import { createTools } from './toolbox.ts'
import { entryOf, isSpoken } from './transcript-entry.ts'

interface LibraryHouse {
  readonly store: Store
  readonly shelf: SourceShelf
  now(): { readonly instant: string; readonly today: string }
  secret(): Promise<string>
}

/** The read side of the house: threads, transcripts, insights, readings and sources, rendered for a reader. */
export function createLibrary(house: LibraryHouse): Library {
  const { store, shelf } = house

  async function render(
    workspace: string,
    language: Language,
    evidence: Evidence,
    insights: readonly Insight[],
    draft: Draft,
    catalog: Catalog,
  ) {
    const voice = voiceFor({
      language,
      evidence,
      insights,
      names: knownNames(catalog, [...insights.flatMap(namesOf), workspace]),
      today: house.now().today,
      variant: 0,
    })
    return { voice, content: renderDraft(draft, voice, (name) => name) }
  }

  return {
    async threads(workspace) {
      const threads = await store.threads(workspace)
      return threads.map(({ platform, channel, thread, title, step, status, updatedAt }) => ({
        id: thread,
        platform,
        channel,
        thread,
        title,
        step: stepNames.find((name) => name === step) ?? 'objective',
        status,
        updatedAt,
      }))
    },
    async transcript(workspace, channel, thread) {
      const threads = await store.threads(workspace)
      const platform =
        threads.find((one) => one.channel === channel && one.thread === thread)?.platform ?? channel
      const spoken = await store.transcript({ workspace, platform, channel, thread })
      return spoken.filter(isSpoken).map(entryOf)
    },
    async insights(workspace, language, words) {
      const found = words?.trim()
        ? await store.searchInsights(workspace, words, 200)
        : await store.insights(workspace)
      const catalog = await shelf.catalog(workspace, sampleShopId)
      return found.map((insight) => summaryOf(insight, language, catalog))
    },
    async insight(workspace, id, language) {
      const insight = await store.insight(workspace, id)
      if (insight === null) return null
      const catalog = await shelf.catalog(workspace, sampleShopId)
      const evidence = await store.evidence(workspace, recordsOf(insight))
      const state = { ...newThreadState(language), insight }
      const tree = await treeOf(store, workspace, insight)
      const everything =
        tree === null ? evidence : await store.evidence(workspace, [...recordsOf(insight), ...tree.evidence])
      const tools = createTools(store, shelf, {
        key: { workspace, platform: '', channel: '', thread: '' },
        version: 0,
        catalog,
        ids: seededIds(insight.id),
        now: house.now(),
        signal: new AbortController().signal,
        working: () => undefined,
      })
      const context = {
        state: { ...state, why: tree?.why ?? state.why },
        actor: insight.owner,
        evidence: everything,
        tools,
      }
      const { content } = await render(
        workspace,
        language,
        everything,
        [insight],
        insightCard(context, insight),
        catalog,
      )
      return { title: insight.statement, content }
    },
    async reading(workspace, id, language) {
      const evidence = await store.evidence(workspace, [id])
      const catalog = await shelf.catalog(workspace, sampleShopId)
      const owned = await withReadings(store, workspace, evidence, id)
      const draft = readingCard(id, owned, catalog, language)
      if (draft === null) return null
      const { content } = await render(workspace, language, owned, [], draft.content, catalog)
      const voice = voiceFor({
        language,
        evidence: owned,
        insights: [],
        names: knownNames(catalog, []),
        today: house.now().today,
        variant: 0,
      })
      return { title: speak(draft.title, voice), content }
    },
    async sources(workspace, language) {
      const records = await shelf.records(workspace)
      return records.map((record) => {
        const ranges = record.catalog.models.flatMap((model) =>
          model.time === undefined ? [] : [model.time.range],
        )
        const from = ranges.map((range) => range.from).sort()[0]
        const to = ranges
          .map((range) => range.to)
          .sort()
          .at(-1)
        return {
          id: record.id,
          name: record.id === sampleShopId ? phrase(language, 'source.sample') : record.name,
          connector: record.connector,
          status: record.status,
          rows: record.rows,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          metrics: record.catalog.metrics.map((metric) => metric.label[language]),
        }
      })
    },
  }
}

function namesOf(insight: Insight): readonly string[] {
  return [
    insight.owner.name,
    insight.segment?.label ?? '',
    insight.contrast?.label ?? '',
    ...insight.signatures.map((signature) => signature.by.name),
  ]
}

async function treeOf(store: Store, workspace: string, insight: Insight) {
  for (const thread of await store.threads(workspace)) {
    const state = readThreadState(thread.state)
    if (state.insight?.id === insight.id) return { why: state.why, evidence: state.evidence }
  }
  return null
}

/** A finding is shown with the readings that it rests on. */
async function withReadings(
  store: Store,
  workspace: string,
  evidence: Evidence,
  id: string,
): Promise<Evidence> {
  const finding = evidence.findings[id]
  if (finding === undefined) return evidence
  const more = await store.evidence(workspace, finding.readings)
  return { ...noEvidence, ...evidence, readings: { ...more.readings } }
}

function summaryOf(insight: Insight, language: Language, catalog: Catalog) {
  const count = (state: string) => insight.judgements.filter((judgement) => judgement.state === state).length
  const metric = catalog.metrics.find((info) => info.name === insight.metric)
  const key = `insight_status.${insight.status}`
  return {
    id: insight.id,
    statement: insight.statement,
    status: insight.status,
    statusLabel: isPhraseKey(key) ? phrase(language, key) : insight.status,
    metric: metric?.label[language] ?? insight.metric,
    segment: insight.segment?.label ?? phrase(language, 'segment.everyone'),
    confidence: insight.confidence.level,
    passed: count('pass'),
    failed: count('fail'),
    waiting: count('person'),
    version: insight.version,
    thread: insight.thread,
    updatedAt: insight.updatedAt,
  }
}
