import { AppError } from '../platform/errors.ts'
import { countWords } from '../study/lint/text.ts'
import { kindOf } from '../study/question-kinds/index.ts'
import type { AnswerValue } from '../study/skip-rules.ts'
import { type Changed, changeInterview, type Draft } from './append-events.ts'
import { digestAnswer } from './digest-answer.ts'
import { addErasure, eraseAlongside, forgetErased } from './erase-interview.ts'
import type { Composition } from './events.ts'
import { startWording } from './finish-turn.ts'
import { indexGuide, type PlacedQuestion } from './guide-index.ts'
import type { Comparisons } from './likeness.ts'
import { type InterviewContext, type LiveInterview, revisionOf, type TurnEngine } from './live-interview.ts'
import { wordingRungs } from './proposer/model/may-word.ts'
import { readPiecesOfReply } from './read-pieces.ts'
import { asideTrigger, readReply } from './read-reply.ts'
import { salientOf } from './reading/salient.ts'
import type { Reading } from './reading.ts'
import { assertAsked, assertMayTalk } from './room-checks.ts'
import { saidText } from './said-text.ts'
import { type Current, type InterviewState, wantsWords } from './state.ts'
import { comparisonsFor, takeTurn } from './take-turn.ts'
import { openDraft, type TurnDraft } from './turn-draft.ts'

export interface AnswerInput {
  clientId: string
  questionKey: string
  tab?: number
  /** The turn that is answered; without it whatever is on screen for that question. */
  replyTo?: number
  text?: string
  value?: AnswerValue
  composition?: Composition
  /** `saved`: does not wait for the words of a follow-up that a language model words (`finishTurn`). */
  replyWhen?: 'saved' | 'asked'
}

/**
 * Takes an answer and makes the interviewer's next turn. When it returns, both are committed; the same `clientId`
 * again stores nothing and returns what the first call returned.
 *
 * @throws AppError `invalid_input` when it is no answer to that kind of question, `conflict` when another question is
 * on screen, `gone`, `consent_missing`, `another_tab`
 */
export async function receiveAnswer(
  context: InterviewContext,
  interviewId: string,
  input: AnswerInput,
): Promise<Changed> {
  const saved = await changeInterview(context, {
    interviewId,
    clientId: input.clientId,
    compute: (live) => computeAnswer(context, live, input),
    alongside: async (tx, { state, row }) => {
      if (wasDeleted(state))
        await eraseAlongside(tx, context, { interviewId, studyId: row.studyId, by: 'participant' })
    },
    alongsideOf: 'contents.erased',
  })
  if (wasDeleted(saved.live.state)) await forgetErased(context, interviewId)
  if (saved.live.state.awaited === null) return saved
  const asked = startWording(context, saved.live)
  return input.replyWhen === 'saved' ? saved : { ...saved, live: await asked }
}

/** The draft of an answer and of the turn that follows it. Touches nothing. */
export async function computeAnswer(
  engine: TurnEngine,
  live: LiveInterview,
  given: AnswerInput,
): Promise<Draft> {
  const input = given.text === undefined ? given : { ...given, text: saidText(given.text) }
  assertMayTalk(live.state, input.tab)
  assertAsked(live.state, input)
  const { guide, terms } = revisionOf(live)
  const index = indexGuide(guide)
  const placed = index.byKey.get(input.questionKey)!
  const draft = openDraft(live, engine.clock())
  if (live.state.isPaused) resume(draft)
  const current = live.state.current!
  const text = input.text ?? ''
  const comparisons = comparisonsFor(draft, { ...engine, index })
  const said = { state: live.state, textOf: draft.textOf, placed, index, current }
  const readWords = async (words: string, using: Comparisons) =>
    readReply(words, { ...said, pieces: await readPiecesOfReply(words, { ...said, comparisons: using }) })
  const reading = text === '' ? null : await readWords(text, comparisons)
  // What was chosen is an answer whatever stands in its field for words ("Other: I don't remember the name").
  const isChosen = (input.value ?? null) !== null && !wantsWords(current, live.state)
  const trigger = reading && !isChosen ? asideTrigger(reading, said) : null
  if (trigger) {
    addAside(draft, { input, text, trigger })
    await takeTurn(draft, { index, terms, trigger, reading, comparisons })
    // Gone with the same commit: nothing that was confirmed waits for a second step.
    if (wasDeleted(draft.state)) addErasure(draft, live, { by: 'participant' })
    return draft.finish()
  }
  const read = readInput(placed, live.state, { current, input })
  const { words } = read
  // What is kept is what was said: where a value was typed, the rest is read anew, as a replay of the log will read it.
  const isWhole = words === text
  const ofKept = isWhole ? comparisons : comparisonsFor(draft, { ...engine, index })
  const readingOfAnswer = words === null ? null : isWhole ? reading : await readWords(words, ofKept)
  const mayAwaitWording = async () => (await wordingRungs(engine.models, live)).length > 0
  addAnswer(draft, { input, read, reading: readingOfAnswer })
  const digested =
    words === null
      ? null
      : await digestAnswer(draft, { comparisons: ofKept, index, text: words, reading: readingOfAnswer })
  await takeTurn(draft, {
    index,
    terms,
    trigger: 'answer',
    reading: digested,
    comparisons: ofKept,
    mayAwaitWording,
  })
  return draft.finish()
}

/** They had it deleted, in words and confirmed. */
const wasDeleted = ({ endReason }: InterviewState) => endReason === 'deleted'

function resume(draft: TurnDraft): void {
  draft.add({ type: 'interview.resumed', actor: 'participant', payload: { device: 'same' } })
}

function addAside(
  draft: TurnDraft,
  { input, text, trigger }: { input: AnswerInput; text: string; trigger: 'aside' | 'skip' },
): void {
  const { clientId, questionKey } = input
  const payload = {
    turn: draft.state.nextTurn,
    contentId: draft.keep(text),
    questionKey,
    words: countWords(text),
  }
  draft.add({ type: 'aside.received', actor: 'participant', clientId, payload })
  if (trigger === 'skip') {
    draft.add({
      type: 'question.skipped',
      actor: 'participant',
      payload: { questionKey, reason: 'participant' },
    })
  }
}

interface ReadInput {
  /** Null for a reply to a follow-up, whose words are all there is. */
  value: AnswerValue | null
  words: string | null
}

function readInput(
  { question }: PlacedQuestion,
  state: InterviewState,
  { current, input }: { current: Current; input: AnswerInput },
): ReadInput {
  const text = input.text ?? ''
  if (wantsWords(current, state)) {
    if (text === '') throw notAnswered('Write an answer, or skip the question.')
    return { value: null, words: text }
  }
  const optionOrder = state.questions[question.key]?.optionOrder ?? null
  const read = kindOf(question).readAnswer(question, input, { language: state.language, optionOrder })
  if (!read.ok) throw notAnswered(read.say)
  return { value: read.value, words: read.words }
}

function notAnswered(say: string): AppError {
  return new AppError('invalid_input', 'not an answer to this kind of question', { say })
}

interface Answer {
  input: AnswerInput
  read: ReadInput
  reading: Reading | null
}

function addAnswer(draft: TurnDraft, { input, read, reading }: Answer): void {
  const mayRecord = draft.state.consent.composition === true
  draft.add({
    type: 'answer.received',
    actor: 'participant',
    clientId: input.clientId,
    payload: {
      turn: draft.state.nextTurn,
      contentId: read.words === null ? null : draft.keep(read.words),
      questionKey: input.questionKey,
      value: read.value,
      characters: read.words?.length ?? 0,
      words: read.words === null ? 0 : countWords(read.words),
      salient: read.words === null ? null : salientOf(read.words, reading),
      composition: mayRecord ? (input.composition ?? null) : null,
    },
  })
}
