/** What the log makes of one question: asked, answered, volunteered, taken back. Pure, as `reduce` is. */
import type { EventOf, Salient, Span } from '../events.ts'
import type { InterviewState, QuestionProgress } from '../state.ts'

export function newQuestion(meaning: number): QuestionProgress {
  return {
    state: 'asked',
    meaning,
    skipReason: null,
    value: null,
    turns: [],
    firstWords: null,
    probes: [],
    optionOrder: null,
    notUnderstood: 0,
    volunteered: [],
    takenBackIn: [],
    salient: [],
    activeMs: 0,
  }
}

export function questionOf(state: InterviewState, questionKey: string): QuestionProgress {
  return state.questions[questionKey] ?? newQuestion(1)
}

export function withQuestion(
  state: InterviewState,
  questionKey: string,
  question: QuestionProgress,
): InterviewState {
  return { ...state, questions: { ...state.questions, [questionKey]: question } }
}

export function answered(
  question: QuestionProgress,
  payload: Pick<EventOf<'answer.received'>['payload'], 'turn' | 'value' | 'words'> & {
    salient?: Salient | null
  },
): QuestionProgress {
  const waiting = question.probes.findLastIndex((probe) => probe.replyWords === null)
  const probes =
    waiting < 0
      ? question.probes
      : question.probes.with(waiting, { ...question.probes[waiting]!, replyWords: payload.words })
  return {
    ...question,
    state: 'answered',
    skipReason: null,
    value: payload.value ?? question.value ?? { kind: 'open' },
    turns: [...question.turns, payload.turn],
    firstWords: question.firstWords ?? payload.words,
    probes,
    salient: withSalient(question, { turn: payload.turn, turnRevision: 0, salient: payload.salient ?? null }),
  }
}

export function withSalient(
  question: QuestionProgress,
  { turn, turnRevision, salient }: { turn: number; turnRevision: number; salient: Salient | null },
): QuestionProgress['salient'] {
  const others = question.salient.filter((other) => other.turn !== turn)
  return salient ? [...others, { ...salient, turn, turnRevision }] : others
}

/** Places in words that were replaced point at nothing any more: what was volunteered there is not said. */
export function takeBack(
  questions: InterviewState['questions'],
  { turn, turnRevision }: { turn: number; turnRevision: number },
): InterviewState['questions'] {
  const isOutdated = ({ span }: { span: Span }) => span.turn === turn && span.turnRevision !== turnRevision
  return Object.fromEntries(
    Object.entries(questions).map(([key, question]) =>
      question.volunteered.some(isOutdated)
        ? [
            key,
            withoutVolunteered(question, { turn, left: question.volunteered.filter((v) => !isOutdated(v)) }),
          ]
        : [key, question],
    ),
  )
}

/** What an answer ruled out comes after all where the answer is corrected, unless its new words rule it out again. */
export function bringBack(
  questions: InterviewState['questions'],
  { turn }: { turn: number },
): InterviewState['questions'] {
  return Object.fromEntries(
    Object.entries(questions).map(([key, question]) => {
      if (question.state !== 'skipped' || question.ruledOutAt !== turn) return [key, question]
      const { ruledOutAt: _, ...rest } = question
      return [key, { ...rest, state: 'unasked' as const, skipReason: null }]
    }),
  )
}

function withoutVolunteered(
  question: QuestionProgress,
  { turn, left }: { turn: number; left: QuestionProgress['volunteered'] },
): QuestionProgress {
  const isGone = question.state === 'volunteered' && left.length === 0
  // Passed over because of these very words: then it may come after all.
  const wasPassedOver = question.skipReason !== null && question.skipReason !== 'volunteered'
  return {
    ...question,
    volunteered: left,
    state: isGone ? (wasPassedOver ? 'skipped' : 'unasked') : question.state,
    skipReason: isGone && !wasPassedOver ? null : question.skipReason,
    turns: left.some(({ span }) => span.turn === turn)
      ? question.turns
      : question.turns.filter((other) => other !== turn),
    takenBackIn: [...question.takenBackIn.filter((other) => other !== turn), turn],
  }
}
