/** The interviewer's turn: decide, word it, and write down both with the reason. */
import { helpTextOf } from '../study/care-terms.ts'
import { describeRetention } from '../study/default-terms.ts'
import { textIn } from '../study/model.ts'
import { drawOptionOrder } from '../study/question-kinds/index.ts'
import { canonical } from './canonical.ts'
import { type Decision, decide, type Move, type Trigger } from './decide.ts'
import type { EventPayload, NoticeKind, ProbeTechnique } from './events.ts'
import { flagMoments } from './flag-moments.ts'
import type { GuideIndex } from './guide-index.ts'
import { findInapplicable } from './inapplicable.ts'
import { type KnownTerms, promiseOnNames } from './known-terms.ts'
import { type Comparisons, openComparisons, sumUp } from './likeness.ts'
import type { TurnEngine } from './live-interview.ts'
import { findPerhapsTold } from './perhaps-told.ts'
import { isForModel } from './proposer/model/may-word.ts'
import { wordNotice } from './proposer/notices.ts'
import { selfDenied } from './proposer/self-denied.ts'
import { wasGeneral } from './proposer/unused.ts'
import { randomFor } from './random.ts'
import { findGrievance } from './reading/grievance.ts'
import type { SensitiveKind } from './reading/sensitive.ts'
import { isClean } from './reading/whole-pieces.ts'
import type { Reading } from './reading.ts'
import { callsForCare, type InterviewState, lastHeard } from './state.ts'
import { leftOutIn } from './summary/left-out-in.ts'
import { summarise } from './summary/summarise.ts'
import { findThreads } from './threads.ts'
import type { TurnDraft } from './turn-draft.ts'
import { type Worded, wordMove } from './word-move.ts'

/** For all that is compared by meaning in one turn; beyond it words alone are compared. Milliseconds. */
export const embeddingBudgetMs = 30

export interface TurnContext {
  index: GuideIndex
  trigger: Trigger
  reading: Reading | null
  /** All of this turn, what was compared before the decision included. */
  comparisons: Comparisons
  /** Whether a language model may word a follow-up here. Then only the decision is made now; its words come after. */
  mayAwaitWording?: () => Promise<boolean>
  /** Of the launch; without them the product's own help text is said, and less is known to answer with. */
  terms: KnownTerms
}

interface Deciding extends TurnContext {
  moments: readonly SensitiveKind[]
  isCrisis: boolean
}

export async function takeTurn(draft: TurnDraft, context: TurnContext): Promise<void> {
  const { comparisons } = context
  const startedAt = performance.now()
  const { kinds: moments, isCrisis } = flagMoments(draft, context)
  const { decision, worded, dropped } = await decideAndWord(draft, { ...context, moments, isCrisis })
  const likeness = sumUp(comparisons.done)
  draft.add({
    type: 'decision.made',
    actor: 'engine',
    payload: sealed(draft, {
      decision: describeMove(decision.move),
      reason: decision.reason,
      inputs: {
        ...decision.inputs,
        embedder: comparisons.embedderId,
        similarity: likeness.how,
        likeness,
        keptFaults: worded?.kept ?? [],
      },
      considered: decision.considered,
      dropped: dropped.map(({ text, codes, similarities }) => ({
        proposer: 'embedded',
        codes,
        similarities,
        contentId: draft.keep(text),
      })),
      proposer: worded?.proposer ?? null,
      tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
      comparisons: [...comparisons.done],
    }),
  })
  const isAwaited = isForModel(decision.move, context.reading) && (await context.mayAwaitWording?.()) === true
  carryOut(draft, context, { decision, worded, isAwaited })
}

interface Taken {
  decision: Decision
  worded: Worded | null
  /** Of every decision that was tried. */
  dropped: Worded['dropped']
}

/** What stands in the log is what was written: the seal says whether it was changed since. */
export function sealed<Payload extends object>(
  draft: Pick<TurnDraft, 'nameOf'>,
  payload: Payload,
): Payload & { seal: string } {
  return { ...payload, seal: draft.nameOf(canonical(payload)) }
}

/** A decision for which no wording passes the lint is not taken: the next best one is. */
async function decideAndWord(draft: TurnDraft, context: Deciding): Promise<Taken> {
  const { index, trigger, reading, comparisons, moments, isCrisis } = context
  const threads = trigger === 'answer' ? findThreads(draft.state, index, draft.textOf) : []
  const inapplicable = findInapplicable(draft.state, index, draft.textOf)
  const found = findPerhapsTold(draft.state, index, draft.textOf)
  const isOfOthers = reading?.isConfidential === true || reading?.mayBeConfidential === true
  // What may be somebody else's secret is said back with no question.
  const perhapsTold = new Map(
    [...found].filter(([, { turn }]) => !isOfOthers || turn !== draft.state.lastAnswer?.turn),
  )
  let withheld: ProbeTechnique[] = []
  let sparesGeneral = wasGeneral(draft.state.wordingsUsed)
  const dropped: Worded['dropped'] = []
  for (;;) {
    const inputs = {
      trigger,
      now: draft.at,
      reading,
      moments,
      isCrisis,
      withheld,
      threads,
      inapplicable,
      perhapsTold,
    }
    const decision = decide(draft.state, index, inputs)
    const worded = await wordMove(decision, {
      state: draft.state,
      index,
      textOf: draft.textOf,
      wordsOf: draft.wordsOf,
      comparisons,
      sparesGeneral,
    })
    if (worded) dropped.push(...worded.dropped)
    if (worded === null || worded.text !== null) {
      // Where nothing concrete can be asked, more is asked for again, but not twice of one answer.
      const isLeft = sparesGeneral && withheld.length > 0 && decision.move.kind !== 'probe'
      if (!isLeft || wasProbed(draft.state)) return { decision, worded, dropped }
      sparesGeneral = false
      withheld = []
      continue
    }
    withheld.push(techniqueOf(decision.move, withheld))
  }
}

/** A follow-up was asked to the question that they answered last. */
function wasProbed({ lastAnswer, questions }: InterviewState): boolean {
  return lastAnswer !== null && (questions[lastAnswer.questionKey]?.probes.length ?? 0) > 0
}

/** @throws RangeError when a withheld technique is decided again, which would go on for ever */
function techniqueOf(move: Move, withheld: readonly ProbeTechnique[]): ProbeTechnique {
  if (move.kind === 'probe' && !withheld.includes(move.technique)) return move.technique
  throw new RangeError(`nothing can be said for ${move.kind}`)
}

/** Of one turn, within its budget. */
export function comparisonsFor(
  draft: Pick<TurnDraft, 'state' | 'nameOf'>,
  { embedder, comparingBudgetMs, index }: Omit<TurnEngine, 'clock'> & { index: GuideIndex },
): Comparisons {
  const { language, embedderId } = draft.state
  const guideTexts = new Set([
    ...index.placed.map(({ question }) => textIn(question.text, language, index.guide.language)),
    ...index.guide.objectives.map(({ text }) => text),
  ])
  return openComparisons({
    embedder,
    embedderId,
    language,
    budgetMs: comparingBudgetMs ?? embeddingBudgetMs,
    isGuideText: (text) => guideTexts.has(text),
    nameOf: draft.nameOf,
  })
}

/** A move as the log keeps it: places of words, never words. */
function describeMove(move: Move): Record<string, unknown> {
  return JSON.parse(JSON.stringify(move))
}

function carryOut(
  draft: TurnDraft,
  { index, terms, reading }: TurnContext,
  { decision, worded, isAwaited }: { decision: Decision; worded: Worded | null; isAwaited: boolean },
): void {
  for (const skip of decision.skips) draft.add({ type: 'question.skipped', actor: 'engine', payload: skip })
  const { guide } = index
  if (decision.notice === 'help') sayHelp(draft, helpTextOf(terms, draft.state.language, guide.language))
  else
    sayNotice(draft, decision, {
      terms,
      their: grievanceOf(draft, { index, decision, worded }),
      now: decision.notice === 'as_said_now' ? standingOf(draft, reading) : undefined,
      word: reading?.askedWord ?? undefined,
      asksOfNames: namesSomebody(draft),
    })
  if (decision.alsoSays)
    sayNotice(draft, { ...decision, notice: decision.alsoSays }, { terms, asksOfNames: namesSomebody(draft) })
  if (decision.stimulus) draft.add({ type: 'stimulus.shown', actor: 'engine', payload: decision.stimulus })
  const { move } = decision
  if (move.kind === 'summarise') showSummary(draft, index)
  else if (move.kind === 'close') end(draft, move)
  else if (move.kind !== 'wait' && worded) {
    if (move.kind === 'probe' && move.technique === 'confirm_deletion') noteWishToDelete(draft, move)
    speak(draft, { move, worded, index, isAwaited })
  }
}

/** In the log and in the inbox, by where it was said. */
function noteWishToDelete(draft: TurnDraft, { questionKey }: { questionKey: string }): void {
  const heard = lastHeard(draft.state)
  if (!heard) return
  draft.add({ type: 'deletion.asked', actor: 'engine', payload: { turn: heard.turn, questionKey } })
}

const namesGrievance: ReadonlySet<NoticeKind | null> = new Set(['heard', 'offer_way_out'])

/** What they are angry about, said back where nothing else of theirs is read out in the same breath. */
function grievanceOf(
  draft: TurnDraft,
  { index, decision, worded }: { index: GuideIndex; decision: Decision; worded: Worded | null },
): string | undefined {
  const { state } = draft
  if (!namesGrievance.has(decision.notice) || !state.language.startsWith('en')) return undefined
  if (!worded || worded.text.includes('“')) return undefined
  const heard = lastHeard(state)
  const placed = heard?.questionKey ? index.byKey.get(heard.questionKey) : undefined
  const text = heard && !callsForCare(state, heard.turn) ? draft.textOf(heard.turn) : null
  if (!placed || !text) return undefined
  const place = findGrievance(text, textIn(placed.question.text, state.language, index.guide.language))
  if (!place || leftOutIn(state, index, draft.textOf)(heard!.turn, place)) return undefined
  return text.slice(place.start, place.end)
}

/** What they want to stand, where it can be said back by itself. */
function standingOf({ state, textOf }: TurnDraft, reading: Reading | null): string | undefined {
  const heard = lastHeard(state)
  const text = heard && !callsForCare(state, heard.turn) ? textOf(heard.turn) : null
  const place = reading?.changes?.now
  const words = text && place ? text.slice(place.start, place.end) : ''
  return isClean(words) && words !== '' ? words : undefined
}

interface NoticeWords {
  terms: KnownTerms
  now?: string | undefined
  their?: string | undefined
  word?: string | undefined
  /** What was agreed to about names answers what they ask. */
  asksOfNames: boolean
}

/** Asked "is this recorded?" nobody wants to hear of names; asked "will my boss know?" they do. */
const ofSomebody =
  /\b(?:anonym\w*|confiden\w*|private|names?|named|identif\w+|trac(?:e|ed)|recogni[sz]e\w*|know it(?:'s| is| was) me|(?:my|our|the|his|her) (?!answers?\b|data\b|words?\b|study\b|people\b)\p{L}+(?: \p{L}+)? (?:see|sees|read|reads|get|gets|know|knows|hear|hears|find|finds|going|gonna)\b|(?:does|do|will|can|could|is|are) (?:my|our|the|his|her|he|she|they)\b|(?:read|seen|shown|sent|passed|going)(?: on)? (?:by|to) (?:my|our|the|his|her)\b)/iu
function namesSomebody({ state, textOf }: TurnDraft): boolean {
  const heard = lastHeard(state)
  return heard !== undefined && ofSomebody.test((textOf(heard.turn) ?? '').replaceAll('’', "'"))
}

function selfAsked({ state, textOf }: TurnDraft): string | undefined {
  const heard = lastHeard(state)
  return (heard && selfDenied(textOf(heard.turn) ?? '')) ?? undefined
}

function sayNotice(
  draft: TurnDraft,
  { notice, minutes, questions }: Decision,
  { terms, their, now, word, asksOfNames }: NoticeWords,
): void {
  if (notice === null) return
  const { noticesSaid: said, language } = draft.state
  const known = {
    sponsor: terms.sponsor?.mode === 'shown' ? terms.sponsor.name.trim() : undefined,
    kept: terms.retentionDays === undefined ? undefined : describeRetention(terms.retentionDays),
    promise: asksOfNames ? promiseOnNames(terms, language) : undefined,
    their,
    now,
    word,
    self: notice === 'no_life' ? selfAsked(draft) : undefined,
  }
  const text = wordNotice(notice, { said, language, minutes, questions, ...known })
  if (text === null) return
  draft.add({
    type: 'notice.said',
    actor: 'engine',
    payload: { turn: draft.state.nextTurn, contentId: draft.keep(text), questionKey: null, notice },
  })
}

/** The study's own words, at once, before whatever comes next. */
function sayHelp(draft: TurnDraft, text: string): void {
  draft.add({
    type: 'notice.said',
    actor: 'engine',
    payload: { turn: draft.state.nextTurn, contentId: draft.keep(text), questionKey: null, notice: 'help' },
  })
}

interface Speech {
  move: Exclude<Move, { kind: 'summarise' | 'close' | 'wait' }>
  worded: Worded
  index: GuideIndex
  isAwaited: boolean
}

function speak(draft: TurnDraft, { move, worded, index, isAwaited }: Speech): void {
  const { question } = index.byKey.get(move.questionKey)!
  const turn = draft.state.nextTurn
  const contentId = draft.keep(worded.text)
  const asksIt = move.kind === 'confirm_volunteered' && (worded.focus === null || move.place !== undefined)
  if (move.kind === 'ask' || move.kind === 'confirm_applies' || asksIt) {
    // Who is asked whether it applies sees its options in an order drawn for them, as everybody else.
    const optionOrder =
      move.kind === 'ask'
        ? move.optionOrder
        : drawOptionOrder(question, randomFor(draft.state.seed, `options:${question.key}`))
    const payload = {
      turn,
      contentId,
      questionKey: question.key,
      meaning: question.meaning,
      arm: null,
      optionOrder,
      wordings: worded.wordings,
      focus: move.kind === 'ask' ? null : worded.focus,
    }
    draft.add({ type: 'question.asked', actor: 'engine', payload })
    return
  }
  const payload = {
    contentId,
    questionKey: question.key,
    technique: move.kind === 'probe' ? move.technique : ('confirm_volunteered' as const),
    wordings: worded.wordings,
    focus: worded.focus,
    ...(worded.focus === null && worded.about && { about: worded.about }),
    isUnexpected: move.kind === 'probe' && move.focus?.isUnexpected === true && worded.focus !== null,
  }
  const noteId = move.kind === 'probe' ? (move.noteId ?? null) : null
  if (isAwaited) draft.add({ type: 'wording.awaited', actor: 'engine', payload })
  else draft.add({ type: 'probe.asked', actor: 'engine', payload: { ...payload, turn, noteId } })
}

/** Nothing that can be quoted: then there is nothing to confirm either. */
function showSummary(draft: TurnDraft, index: GuideIndex): void {
  const summary = summarise(draft.state, index, draft.textOf)
  if (!summary) {
    end(draft, { status: 'complete', reason: 'finished' })
    return
  }
  const payload = { turn: draft.state.nextTurn, contentId: draft.keep(summary.text), lines: summary.places }
  draft.add({ type: 'summary.shown', actor: 'engine', payload })
}

/** A test stays a test, however it ends. */
function end(draft: TurnDraft, { status, reason }: EventPayload<'interview.ended'>): void {
  const payload = { status: draft.state.isTest ? ('test' as const) : status, reason }
  draft.add({ type: 'interview.ended', actor: 'engine', payload })
}
