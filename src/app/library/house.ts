import type { Draft } from '../../conversation/content.ts'
import { knownNames } from '../../conversation/known-names.ts'
import { type Brief, newThreadState } from '../../conversation/state.ts'
import { readThreadState } from '../../conversation/state-migrations.ts'
import type { TurnContext } from '../../conversation/step.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { speak } from '../../evidence/speak.ts'
import type { WhyTree } from '../../evidence/why-tree.ts'
import type { Insight } from '../../insights/insight.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import type { Store, ThreadKey } from '../../store/store.ts'
import { seededIds } from '../../support/ids.ts'
import { renderDraft } from '../../turn/render-draft.ts'
import { voiceFor } from '../../turn/voice.ts'
import { recordsOf } from '../insight-records.ts'
import { type SourceShelf, sampleShopId } from '../source-shelf.ts'
import { createTools } from '../toolbox.ts'
import { wholeEvidence } from '../whole-evidence.ts'

/** What the read side needs of the house. */
export interface LibraryHouse {
  readonly store: Store
  readonly shelf: SourceShelf
  now(): { readonly instant: string; readonly today: string }
}

/** Says drafts to one reader. */
export interface Reader {
  content(draft: Draft): ReturnType<typeof renderDraft>
  text(said: Said): string
}

/** An insight with all that is on record about it, ready to be shown. */
export interface InsightView {
  readonly insight: Insight
  readonly context: TurnContext
  readonly place: ThreadKey | null
  readonly reader: Reader
}

export function catalogOf({ shelf }: LibraryHouse, workspace: string): Promise<Catalog> {
  return shelf.catalog(workspace, sampleShopId)
}

/** A reader in one language, who may be told of these records. */
export function readerFor(
  house: LibraryHouse,
  told: {
    readonly workspace: string
    readonly language: Language
    readonly evidence: Evidence
    readonly insights: readonly Insight[]
    readonly catalog: Catalog
  },
): Reader {
  const voice = voiceFor({
    language: told.language,
    evidence: told.evidence,
    insights: told.insights,
    names: knownNames(told.catalog, [...told.insights.flatMap(namesOf), told.workspace]),
    today: house.now().today,
    variant: 0,
  })
  return {
    content: (draft) => renderDraft(draft, voice, (name) => name),
    text: (said) => speak(said, voice),
  }
}

/**
 * Loads what an insight rests on, more records where they are named, and the thread that it is spoken of in; `insight` may be an earlier
 * version.
 */
export async function viewOf(
  house: LibraryHouse,
  insight: Insight,
  language: Language,
  catalog: Catalog,
  more: readonly string[] = [],
): Promise<InsightView> {
  const { store, shelf } = house
  const { workspace } = insight
  const place = await placeOf(store, insight)
  const spoken = await spokenOf(store, place, insight.id)
  const evidence = await wholeEvidence(store, workspace, [...recordsOf(insight), ...spoken.evidence, ...more])
  const tools = createTools(store, shelf, {
    key: place ?? { workspace, platform: '', channel: '', thread: '' },
    version: 0,
    catalog,
    ids: seededIds(insight.id),
    now: house.now(),
    signal: new AbortController().signal,
    working: () => undefined,
  })
  const fresh = newThreadState(language)
  const state = { ...fresh, insight, why: spoken.why ?? fresh.why, brief: spoken.brief ?? fresh.brief }
  return {
    insight,
    place,
    context: { state, actor: insight.owner, evidence, tools },
    reader: readerFor(house, { workspace, language, evidence, insights: [insight], catalog }),
  }
}

/**
 * The thread that an insight is spoken of in; null where it is not here. Insights were once kept with their question's statement in the
 * place of the thread, and the statement knows its own.
 */
export async function placeOf(store: Store, insight: Insight): Promise<ThreadKey | null> {
  const { workspace, thread, question } = insight
  const name =
    thread === question.statement
      ? ((await store.evidence(workspace, [thread])).statements[thread]?.thread ?? thread)
      : thread
  const places = await store.threadsNamed(workspace, name)
  if (places.length < 2) return places[0] ?? null
  // Threads of two platforms may bear one name: the one that holds the insight is meant.
  for (const place of places) if ((await spokenOf(store, place, insight.id)).brief !== undefined) return place
  return places[0] ?? null
}

/** What the thread still knows of the insight: its question and its tree of why. */
async function spokenOf(
  store: Store,
  place: ThreadKey | null,
  id: string,
): Promise<{ readonly evidence: readonly string[]; readonly brief?: Brief; readonly why?: WhyTree }> {
  const stored = place === null ? null : await store.thread(place)
  if (stored === null) return { evidence: [] }
  const state = readThreadState(stored.state)
  if (state.insight?.id === id) return { why: state.why, brief: state.brief, evidence: state.evidence }
  const shelved = state.shelved.find((one) => one.insight.id === id)
  return shelved === undefined ? { evidence: [] } : { brief: shelved.brief, evidence: state.evidence }
}

function namesOf(insight: Insight): readonly string[] {
  return [
    insight.owner.name,
    insight.segment?.label ?? '',
    insight.contrast?.label ?? '',
    ...insight.signatures.map((signature) => signature.by.name),
    ...insight.reviews.map((review) => review.by.name),
  ]
}
