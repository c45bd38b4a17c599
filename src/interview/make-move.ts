/** What a participant can do without words: not understood, skip, pause, go on, stop, take over the talk. */
import { type Changed, changeInterview, type Draft } from './append-events.ts'
import type { Trigger } from './decide.ts'
import { indexGuide } from './guide-index.ts'
import { type InterviewContext, type LiveInterview, revisionOf, type TurnEngine } from './live-interview.ts'
import { assertAsked, assertMayTalk, assertNewestTab } from './room-checks.ts'
import { comparisonsFor, takeTurn } from './take-turn.ts'
import { openDraft, type TurnDraft } from './turn-draft.ts'

export interface MoveInput {
  clientId: string
  tab?: number
  /** What was on screen: a late "skip" must not skip the next question. */
  questionKey?: string
  replyTo?: number
}

/** Says it once in other words, then moves on kindly. */
export function reportNotUnderstood(
  context: InterviewContext,
  interviewId: string,
  input: MoveInput,
): Promise<Changed> {
  return change(context, interviewId, {
    input,
    compute: (live, draft) => {
      addMove(draft, { move: 'not_understood', live, input })
      return answerWith(context, { live, draft, trigger: 'not_understood' })
    },
  })
}

/** Leaves out what is on screen: a question, or only the follow-up. */
export function skipQuestion(
  context: InterviewContext,
  interviewId: string,
  input: MoveInput,
): Promise<Changed> {
  return change(context, interviewId, {
    input,
    compute: (live, draft) => {
      addMove(draft, { move: 'skip', live, input })
      return answerWith(context, { live, draft, trigger: 'skip' })
    },
  })
}

/** The clock stands still until `resumeInterview` or the next answer. */
export function pauseInterview(
  context: InterviewContext,
  interviewId: string,
  input: MoveInput,
): Promise<Changed> {
  return change(context, interviewId, {
    input,
    compute: (live, draft) => {
      if (!live.state.isPaused)
        draft.add({ type: 'interview.paused', actor: 'participant', clientId: input.clientId, payload: {} })
    },
  })
}

export function resumeInterview(
  context: InterviewContext,
  interviewId: string,
  input: MoveInput,
): Promise<Changed> {
  return change(context, interviewId, {
    input,
    compute: (live, draft) => {
      if (!live.state.isPaused) return
      const payload = { device: 'same' as const }
      draft.add({ type: 'interview.resumed', actor: 'participant', clientId: input.clientId, payload })
    },
  })
}

/** Ends it here; what was said stays. */
export function stopInterview(
  context: InterviewContext,
  interviewId: string,
  input: MoveInput,
): Promise<Changed> {
  return change(context, interviewId, {
    input,
    compute: (live, draft) => {
      addMove(draft, { move: 'stop', live, input })
      return answerWith(context, { live, draft, trigger: 'stop' })
    },
  })
}

/** This tab talks from now on, older ones are told so. Also how a page begins after a reload. */
export function claimTab(
  context: InterviewContext,
  interviewId: string,
  input: { clientId: string; isNewDevice?: boolean },
): Promise<Changed> {
  return changeInterview(context, {
    interviewId,
    clientId: input.clientId,
    compute: (live) => {
      const draft = openDraft(live, context.clock())
      const payload = { tab: live.state.tab + 1 }
      draft.add({ type: 'tab.claimed', actor: 'participant', clientId: input.clientId, payload })
      if (input.isNewDevice && live.state.endedAt === null) {
        draft.add({ type: 'interview.resumed', actor: 'participant', payload: { device: 'other' } })
      }
      return draft.finish()
    },
  })
}

interface Computation {
  input: MoveInput
  compute: (live: LiveInterview, draft: TurnDraft) => Promise<void> | void
}

function change(
  context: InterviewContext,
  interviewId: string,
  { input, compute }: Computation,
): Promise<Changed> {
  return changeInterview(context, {
    interviewId,
    clientId: input.clientId,
    compute: async (live): Promise<Draft> => {
      assertMayTalk(live.state, input.tab)
      assertNewestTab(live.state, input.tab)
      const draft = openDraft(live, context.clock())
      await compute(live, draft)
      return draft.finish()
    },
  })
}

interface Answering {
  live: LiveInterview
  draft: TurnDraft
  trigger: Trigger
}

/** What a participant does instead of answering, and the interviewer answers. */
export type WordlessMove = Extract<Trigger, 'skip' | 'not_understood' | 'stop'>

/** The draft of such a move and of the turn that follows it. Touches nothing. */
export async function computeMove(
  engine: TurnEngine,
  live: LiveInterview,
  { move, ...input }: MoveInput & { move: WordlessMove },
): Promise<Draft> {
  assertMayTalk(live.state, input.tab)
  const draft = openDraft(live, engine.clock())
  addMove(draft, { move, live, input })
  await answerWith(engine, { live, draft, trigger: move })
  return draft.finish()
}

interface Moving {
  move: WordlessMove
  live: LiveInterview
  input: MoveInput
}

function addMove(draft: TurnDraft, { move, live, input }: Moving): void {
  const from = { actor: 'participant', clientId: input.clientId } as const
  if (move === 'stop') {
    draft.add({ ...from, type: 'stop.requested', payload: {} })
    return
  }
  assertAsked(live.state, input)
  const { questionKey } = live.state.current!
  if (move === 'not_understood')
    draft.add({ ...from, type: 'question.not_understood', payload: { questionKey } })
  else draft.add({ ...from, type: 'question.skipped', payload: { questionKey, reason: 'participant' } })
}

function answerWith(engine: TurnEngine, { live, draft, trigger }: Answering): Promise<void> {
  const { guide, terms } = revisionOf(live)
  const index = indexGuide(guide)
  const comparisons = comparisonsFor(draft, { ...engine, index })
  return takeTurn(draft, { index, terms, trigger, reading: null, comparisons })
}
