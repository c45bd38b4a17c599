/** What of ours they reply to, and what it was about: for saying it again. */
import { textIn } from '../study/model.ts'
import type { Span } from './events.ts'
import type { GuideIndex } from './guide-index.ts'
import { type ToRepair, topicOf } from './proposer/repair.ts'
import type { Place } from './reading/phrases.ts'
import { isConfidential } from './reading/signals.ts'
import { piecesAround } from './reading/whole-pieces.ts'
import { callsForCare, type InterviewState, isAsItWas, lastProbe } from './state.ts'

interface Context {
  state: InterviewState
  index: GuideIndex
  /** A turn's words, newest revision; null when they were erased. */
  textOf: (turn: number) => string | null
}

/** About the talk, and so nothing that is asked again. */
export const talk: ReadonlySet<string> = new Set([
  'confirm_stop',
  'confirm_deletion',
  'rephrase',
  'return_question',
])

/** The follow-up they replied to; null where it was the guide's question, or about the talk. */
export function followUpOnScreen({ state, textOf }: Context, questionKey: string): string | null {
  const probe = lastProbe(state, questionKey)
  return probe && !talk.has(probe.technique) ? textOf(probe.turn) : null
}

/** `options`: places in their newest words of what they offered. */
export function whatToRepair(context: Context, questionKey: string, options: readonly Place[]): ToRepair {
  const { state, index, textOf } = context
  const { language } = state
  const textOfQuestion = (at: GuideIndex['placed'][number]) =>
    textIn(at.question.text, language, index.guide.language)
  const placed = index.byKey.get(questionKey)!
  const question = textOfQuestion(placed)
  const followUp = followUpOnScreen(context, questionKey)
  const heard = state.turns.at(-1)
  const reply = heard?.role === 'participant' ? (textOf(heard.turn) ?? '') : ''
  const before = index.placed.filter(({ position }) => position < placed.position)
  return {
    options: options.map(({ start, end }) => reply.slice(start, end)),
    about: followUp === null ? null : wordsAbout(context, questionKey),
    answer: state.lastAnswer && textOf(state.lastAnswer.turn),
    again: followUp ?? question,
    question,
    topic:
      topicOf(question) ?? before.reverse().flatMap((at) => topicOf(textOfQuestion(at)) ?? [])[0] ?? null,
    isFollowUp: followUp !== null,
  }
}

/** What may be said back of what the follow-up on the screen was about; else of what they said last. */
function wordsAbout({ state, textOf }: Context, questionKey: string): string | null {
  const { probes = [], salient = [] } = state.questions[questionKey] ?? {}
  const last = salient.findLast(({ turn }) => turn === state.lastAnswer?.turn)
  const spans = [probes.at(-1)?.about, last].filter((span) => span !== undefined)
  return spans.flatMap((span) => quotable({ state, textOf }, span) ?? [])[0] ?? null
}

function quotable(
  { state, textOf }: Pick<Context, 'state' | 'textOf'>,
  span: Pick<Span, 'turn' | 'turnRevision' | 'start' | 'end'>,
): string | null {
  const text = textOf(span.turn)
  if (text === null || callsForCare(state, span.turn) || !isAsItWas(state, span)) return null
  const piece = piecesAround(text, span)[0]?.text
  return piece === undefined || isConfidential(piece) ? null : piece
}
