/**
 * The second half of a turn whose follow-up a language model may word. The decision is in the log already, with the
 * embedded proposer's words for it; models are asked for better ones, and what is said is written down with all that
 * was offered. Without a model, in time, that offers something fit to be said, the words at hand are said.
 */

import type { Draft } from './append-events.ts'
import type { EventPayload, Span } from './events.ts'
import { indexGuide } from './guide-index.ts'
import { type LiveInterview, revisionOf, type TurnEngine } from './live-interview.ts'
import { candidatesPrompt, candidatesPromptVersion } from './proposer/model/candidates-prompt.ts'
import { createJudge } from './proposer/model/judge-candidates.ts'
import { makeContext, type Quote } from './proposer/model/make-context.ts'
import { wordingRungs } from './proposer/model/may-word.ts'
import { type ModelProposal, proposeWithModels } from './proposer/model/propose-with-models.ts'
import { phaseOf } from './state.ts'
import { comparisonsFor, sealed } from './take-turn.ts'
import { findTechnique } from './techniques/index.ts'
import { openDraft, type TurnDraft } from './turn-draft.ts'
import { lintContext } from './word-move.ts'

type Awaited = EventPayload<'wording.awaited'>

/** A model's words are kept so far; what is longer was dropped for its length anyway. */
const keptCharacters = 1_000

/** The draft of it; empty when nothing waits for its words. Touches nothing, and opens no transaction. */
export async function computeWording(engine: TurnEngine, live: LiveInterview): Promise<Draft> {
  const draft = openDraft(live, engine.clock())
  const { awaited } = draft.state
  if (!awaited || phaseOf(draft.state) !== 'talking') return draft.finish()
  const startedAt = performance.now()
  const { proposal, quotes, comparisons } = await proposeOrNothing(engine, live, { draft, awaited })
  const rungs = proposal.rungs.map(({ candidates, ...rung }) => ({
    ...rung,
    candidates: candidates.map(({ text, quotes: ids, codes, score }) => ({
      contentId: draft.keep(text.slice(0, keptCharacters)),
      quotes: spansOf(ids, quotes),
      codes,
      score,
    })),
  }))
  const { chosen } = proposal
  draft.add({
    type: 'wording.made',
    actor: 'engine',
    payload: sealed(draft, {
      promptVersion: candidatesPromptVersion,
      rungs,
      chosen,
      tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
      comparisons: [...comparisons],
    }),
  })
  const words = chosen && rungs[chosen.rung]!.candidates[chosen.candidate]!.contentId
  draft.add({
    type: 'probe.asked',
    actor: 'engine',
    payload: {
      ...awaited,
      turn: draft.state.nextTurn,
      contentId: words ?? awaited.contentId,
      noteId: null,
    },
  })
  return draft.finish()
}

function spansOf(ids: readonly string[], quotes: readonly Quote[]): Span[] {
  return quotes.filter(({ id }) => ids.includes(id)).map(({ span }) => span)
}

interface Proposed {
  proposal: ModelProposal
  quotes: readonly Quote[]
  comparisons: EventPayload<'wording.made'>['comparisons']
}

/** Whatever fails on the way to better words: the program's own are at hand, and the interview goes on with them. */
async function proposeOrNothing(...given: Parameters<typeof propose>): Promise<Proposed> {
  try {
    return await propose(...given)
  } catch (error) {
    given[0].onWordingFailed?.(error)
    return nothing
  }
}

const nothing: Proposed = { proposal: { rungs: [], chosen: null }, quotes: [], comparisons: [] }

async function propose(
  engine: TurnEngine,
  live: LiveInterview,
  { draft, awaited }: { draft: TurnDraft; awaited: Awaited },
): Promise<Proposed> {
  const { models } = engine
  const { workspaceId, row } = live
  const { state, textOf } = draft
  const index = indexGuide(revisionOf(live).guide)
  const technique = findTechnique(awaited.technique)
  const context = makeContext({ state, index, textOf, probe: awaited })
  if (!models || !technique || !context) return nothing
  const prompt = candidatesPrompt(context, briefOf(technique), state)
  const comparisons = comparisonsFor(draft, { ...engine, index })
  const move = { ...awaited, kind: 'probe', fixedIndex: null, focus: null } as const
  const lint = lintContext(move, { state, index, textOf })
  const judge = createJudge({
    state,
    index,
    textOf,
    probe: awaited,
    context,
    prompt,
    technique,
    lint,
    comparisons,
  })
  const proposal = await proposeWithModels({
    models,
    rungs: await wordingRungs(models, live),
    resting: models.resting,
    workspaceId,
    call: { studyId: row.studyId, interviewId: row.interviewId },
    prompt,
    judge,
    ...(engine.wordingDeadlineMs !== undefined && { deadlineMs: engine.wordingDeadlineMs }),
  })
  return { proposal, quotes: context.quotes, comparisons: [...comparisons.done] }
}

function briefOf({
  title,
  indication,
  contraIndication,
  wordings,
}: NonNullable<ReturnType<typeof findTechnique>>) {
  const examples = wordings.filter(({ text }) => !text.includes('{')).map(({ text }) => text)
  return { title, indication, contraIndication, examples }
}
