/** The engine's part of one turn, done again by today's program from what the log holds. */
import type { DraftEvent } from '../append-events.ts'
import type { Trigger } from '../decide.ts'
import { digestAnswer } from '../digest-answer.ts'
import type { EventOf, EventPayload, InterviewEvent } from '../events.ts'
import type { GuideIndex } from '../guide-index.ts'
import type { Comparisons } from '../likeness.ts'
import { linkVolunteered } from '../link-volunteered.ts'
import { readEvent } from '../read-event.ts'
import { readPiecesOfReply } from '../read-pieces.ts'
import { asideTrigger, readReply } from '../read-reply.ts'
import { salientOf } from '../reading/salient.ts'
import { type Reading, readAnswer } from '../reading.ts'
import type { InterviewState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { openDraft, type TurnDraft } from '../turn-draft.ts'
import type { ReplayLog } from './model.ts'
import { recallComparisons } from './recall-comparisons.ts'
import { decisionOf, type RecordedTurn } from './split-turns.ts'

export interface Retaken {
  /** Acts whose type or salient place would be another today, then what the engine made. */
  acts: { type: string; payload: unknown }[]
  made: { type: string; payload: unknown }[]
  contents: ReadonlyMap<string, string>
  /** Content ids that were needed and are gone. */
  missing: ReadonlySet<string>
}

export interface Retaking {
  /** As it was before the turn. */
  state: InterviewState
  index: GuideIndex
  log: Pick<ReplayLog, 'texts' | 'evidenceKey' | 'terms'>
}

export async function retakeTurn(turn: RecordedTurn, retaking: Retaking): Promise<Retaken> {
  const { draft, comparisons, reply, reading, missing } = await prepareTurn(turn, retaking)
  const isAwaited = turn.made.some(({ type }) => type === 'wording.awaited')
  await takeTurn(draft, {
    index: retaking.index,
    terms: retaking.log.terms ?? {},
    trigger: reply.trigger,
    reading,
    comparisons,
    mayAwaitWording: async () => isAwaited,
  })
  const { events, contents } = draft.finish()
  return {
    acts: reply.acts,
    made: events.slice(turn.acts.length),
    contents: new Map(contents.map(({ contentId, body }) => [contentId, body])),
    missing,
  }
}

export interface PreparedTurn {
  draft: TurnDraft
  comparisons: Comparisons
  reply: Reply
  reading: Reading | null
  missing: ReadonlySet<string>
}

/** A turn up to its decision: what was done is in the draft, what was said is read. */
export async function prepareTurn(
  turn: RecordedTurn,
  { state, index, log }: Retaking,
): Promise<PreparedTurn> {
  const missing = new Set<string>()
  const texts = {
    get(contentId: string) {
      const text = log.texts.get(contentId)
      if (text === undefined) missing.add(contentId)
      return text
    },
  }
  const decided = readDecision(turn)
  const { now = 0 } = decided.inputs as { now?: number }
  const row = { evidenceKey: log.evidenceKey }
  const draft = openDraft({ state, texts, epoch: turn.made[0]!.epoch, row }, now)
  const acts = turn.acts.map((event) => readEvent(event))
  const comparisons = recallComparisons({
    ...recallOf(turn, decided),
    language: state.language,
    nameOf: draft.nameOf,
  })
  const reply = await readActs(acts, { state, index, draft, texts, comparisons })
  for (const { type, actor, clientId, payload } of acts)
    draft.add({ type, actor, clientId, payload } as DraftEvent)
  const { trigger, linked } = reply
  const isAnswer = trigger === 'answer' && linked !== null
  const reading = isAnswer
    ? await digestAnswer(draft, { comparisons, index, text: linked, reading: reply.reading })
    : reply.reading
  if (linked !== null && !isAnswer) await linkVolunteered(draft, { comparisons, index, text: linked })
  return { draft, comparisons, reply, reading, missing }
}

function readDecision(turn: RecordedTurn): EventPayload<'decision.made'> {
  return (readEvent(decisionOf(turn)) as EventOf<'decision.made'>).payload
}

function recallOf(turn: RecordedTurn, { inputs, comparisons }: EventPayload<'decision.made'>) {
  const stored = decisionOf(turn).payload as Record<string, unknown>
  const { embedder = '', likeness } = inputs as {
    embedder?: string
    likeness?: { why: 'no_model' | 'other_embedder' | 'over_budget' | null }
  }
  return {
    recorded: 'comparisons' in stored ? comparisons : null,
    why: likeness?.why ?? null,
    embedderId: embedder,
  }
}

interface Reply {
  trigger: Trigger
  reading: Reading | null
  /** Words in which answers to later questions are looked for. */
  linked: string | null
  /** The acts as today's program would write them. */
  acts: { type: string; payload: unknown }[]
}

interface Acting {
  state: InterviewState
  index: GuideIndex
  draft: Pick<TurnDraft, 'textOf'>
  texts: { get(contentId: string): string | undefined }
  comparisons: Comparisons
}

const triggers: Partial<Record<InterviewEvent['type'], Trigger>> = {
  'question.skipped': 'skip',
  'question.not_understood': 'not_understood',
  'stop.requested': 'stop',
  'summary.confirmed': 'summary',
  'summary.corrected': 'summary',
}

/** What the acts of a turn were, read again. */
async function readActs(acts: readonly InterviewEvent[], acting: Acting): Promise<Reply> {
  const same = acts.map(({ type, payload }) => ({ type, payload }))
  for (const act of acts) {
    if (act.type === 'answer.received') return readAnswered(act, same, acting)
    if (act.type === 'answer.corrected') return readCorrected(act, same, acting)
    if (act.type === 'aside.received') {
      const isSkip = acts.some(({ type }) => type === 'question.skipped')
      return readAside(act, { isSkip, same, acting })
    }
  }
  const trigger = acts.map(({ type }) => triggers[type]).find((found) => found !== undefined)
  return { trigger: trigger ?? 'begin', reading: null, linked: null, acts: same }
}

async function readAnswered(
  { payload }: EventOf<'answer.received'>,
  same: Reply['acts'],
  { state, index, draft, texts, comparisons }: Acting,
): Promise<Reply> {
  const words = payload.contentId === null ? null : (texts.get(payload.contentId) ?? null)
  const placed = index.byKey.get(payload.questionKey)
  if (words === null || !placed || !state.current) {
    return { trigger: 'answer', reading: null, linked: null, acts: same }
  }
  const pieces = await readPiecesOfReply(words, { comparisons, state, textOf: draft.textOf })
  const said = { state, placed, index, current: state.current, textOf: draft.textOf, pieces }
  const reading = readReply(words, said)
  const isAllTheySaid = payload.value === null || payload.value.kind === 'open'
  const aside = isAllTheySaid ? asideTrigger(reading, said) : null
  const read = { ...payload, salient: salientOf(words, reading) }
  return {
    trigger: 'answer',
    reading,
    linked: words,
    acts: replaceAct(same, {
      type: aside ? 'aside.received' : 'answer.received',
      payload: aside ? payload : read,
    }),
  }
}

function readCorrected(
  { payload }: EventOf<'answer.corrected'>,
  same: Reply['acts'],
  { state, texts }: Acting,
): Reply {
  const words = payload.contentId === null ? null : (texts.get(payload.contentId) ?? null)
  if (words === null) return { trigger: 'correction', reading: null, linked: null, acts: same }
  const reading = readAnswer(words, { language: state.language, earlierWords: [], question: '' })
  const read = { ...payload, salient: salientOf(words, reading) }
  return {
    trigger: 'correction',
    reading: null,
    linked: words,
    acts: replaceAct(same, { type: 'answer.corrected', payload: read }),
  }
}

interface Aside {
  isSkip: boolean
  same: Reply['acts']
  acting: Acting
}

async function readAside(
  { payload }: EventOf<'aside.received'>,
  { isSkip, same, acting }: Aside,
): Promise<Reply> {
  const { state, index, draft, texts, comparisons } = acting
  const recorded = isSkip ? 'skip' : 'aside'
  const words = payload.contentId === null ? null : (texts.get(payload.contentId) ?? null)
  const placed = index.byKey.get(payload.questionKey)
  if (words === null || !placed || !state.current) {
    return { trigger: recorded, reading: null, linked: null, acts: same }
  }
  const pieces = await readPiecesOfReply(words, { comparisons, state, textOf: draft.textOf })
  const said = { state, placed, index, current: state.current, textOf: draft.textOf, pieces }
  const reading = readReply(words, said)
  const today = asideTrigger(reading, said)
  const type = today === recorded ? 'aside.received' : today === null ? 'answer.received' : `aside (${today})`
  return { trigger: recorded, reading, linked: null, acts: replaceAct(same, { type, payload }) }
}

function replaceAct(acts: Reply['acts'], act: Reply['acts'][number]): Reply['acts'] {
  const at = acts.findIndex(({ type }) => type.startsWith('answer.') || type.startsWith('aside.'))
  return acts.with(at, act)
}
