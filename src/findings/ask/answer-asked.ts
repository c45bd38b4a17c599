/** The answer to a question that was asked in the interviews: what people answered, told with their own words. */
import type { Tx } from '../../platform/database/database.ts'
import { proportionOf } from '../count-participants.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import { findAnsweredStudy, findTurnWords, listAnswers, placeKey } from '../record-store.ts'
import { listStudyQuestions } from '../results/study-questions.ts'
import type { AskInput } from './ask-study.ts'
import { type BuiltAnswer, frameOf } from './build-answer.ts'
import { checkSentence, type LocatablePassage } from './check-sentence.ts'
import { mostVoices, quoteSentence } from './compose-answer.ts'
import type { AnswerEvidence, AnswerSentence } from './model.ts'
import type { OpenRecord } from './open-record.ts'
import type { QuestionReading } from './read-question.ts'
import { typicalFirst } from './typical-first.ts'

/** A question of one study, as its newest guide or the file that it came from has it. */
export interface StudyAsked {
  studyId: string
  questionKey: string
  meaning: number
  text: string
}

/** The questions of these studies that are answered in words. */
export async function listAskedInWords(tx: Tx, studyIds: readonly string[]): Promise<StudyAsked[]> {
  const found: StudyAsked[] = []
  for (const studyId of studyIds) {
    const study = await findAnsweredStudy(tx, studyId)
    if (!study) continue
    for (const { questionKey, meaning, text, kind } of listStudyQuestions(
      study,
      await listAnswers(tx, studyId),
    ))
      if (kind === 'open') found.push({ studyId, questionKey, meaning, text })
  }
  return found
}

export interface AnsweringAsked {
  record: OpenRecord
  reading: QuestionReading
  input: AskInput
  asked: StudyAsked
}

/** Null where nobody answered it in words. */
export async function answerAsked(tx: Tx, work: AnsweringAsked): Promise<BuiltAnswer | null> {
  const { record, input, asked } = work
  const given = await placesOf(tx, work)
  const words = await findTurnWords(tx, given)
  const quotes = await quotesAt(tx, given, byInterview(record.included))
  const told = given.flatMap((place, at) => {
    const quote = quotes[at]
    const turnText = words.get(placeKey(place))?.text ?? ''
    return quote ? [{ quote, turnText, participantId: place.participantId }] : []
  })
  if (told.length === 0) return null
  const inOrder = typicalFirst(told.map(({ quote }) => quote.text)).map((at) => told[at]!)
  const shown = inOrder.slice(0, Math.max(mostVoices, input.evidence))
  const located: LocatablePassage[] = shown.map(({ quote, turnText }) => ({ ...quote, turnText }))
  const evidence = shown.map(
    ({ quote }): AnswerEvidence => ({ quote, studyId: asked.studyId, group: null, stance: 'for' }),
  )
  const ofStudy = record.included.filter(({ studyId }) => studyId === asked.studyId)
  const people = new Set(ofStudy.map(({ participantId }) => participantId)).size
  const proportion = proportionOf(
    new Set(told.map(({ participantId }) => participantId)).size,
    people,
    'turns',
  )
  const composed: AnswerSentence[] = [
    {
      kind: 'presence',
      text: `This was asked in the interviews: ‘${asked.text}’ ${proportion.count} of ${proportion.of} people answered it in words; the most typical answers first:`,
      evidence: evidence.map((_, place) => place),
      proportion,
      compared: null,
    },
    ...evidence.slice(0, mostVoices).map((_, place) => quoteSentence(evidence, place)),
  ]
  const sentences = composed.filter((sentence) => checkSentence(sentence, located) === null)
  return {
    located,
    answer: {
      ...frameOf(work),
      verdict: 'answered',
      chance: 1,
      inWords: 'asked',
      asked: { studyId: asked.studyId, questionKey: asked.questionKey, text: asked.text },
      sentences,
      proportion: null,
      ofWhom: null,
      groups: [],
      evidence,
      evidenceTotal: told.length,
      nearest: [],
      missing: [],
      dropped: composed.length - sentences.length,
    },
  }
}

/** The first words of each person's answer, whole. */
async function placesOf(tx: Tx, { record: { index, included }, asked }: AnsweringAsked) {
  const { studyId, questionKey, meaning } = asked
  const ids = new Map(included.map(({ interviewId, participantId }) => [interviewId, participantId]))
  const rows = (await listAnswers(tx, studyId)).filter(
    (row) =>
      row.questionKey === questionKey &&
      row.meaning === meaning &&
      row.state !== 'skipped' &&
      ids.has(row.interviewId),
  )
  const turnOf = new Map(
    index.turns.map((turn) => [`${index.people[turn.person]!.interviewId}:${turn.turn}`, turn]),
  )
  const seen = new Set<string>()
  return rows.flatMap(({ interviewId, turns }) => {
    const participantId = ids.get(interviewId)!
    const turn = turns
      .map((number) => turnOf.get(`${interviewId}:${number}`))
      .find((one) => one !== undefined)
    if (!turn || seen.has(participantId) || turn.lastSentence === turn.firstSentence) return []
    seen.add(participantId)
    const { start } = index.sentences[turn.firstSentence]!
    const { end } = index.sentences[turn.lastSentence - 1]!
    return [{ interviewId, participantId, turn: turn.turn, turnRevision: turn.turnRevision, start, end }]
  })
}
