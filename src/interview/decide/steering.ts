/**
 * What a researcher asked of this interview while it runs, and how it is obeyed: always in the program's own closed
 * forms, at the next decision, and written down with it. The participant sees questions, never a note.
 */
import type { Question } from '../../study/model.ts'
import { type GuideIndex, indexGuide } from '../guide-index.ts'
import type { InterviewState, NoteState } from '../state.ts'
import { type Decision, decision } from './decision.ts'
import { isSensitive } from './sensitive.ts'

/** The guide as the notes want it: deeper here, no follow-ups there. The same object where there are none. */
export function steerGuide(index: GuideIndex, notes: readonly NoteState[]): GuideIndex {
  const wanted = notes.filter(({ kind }) => kind !== 'ask')
  if (wanted.length === 0) return index
  const { guide } = index
  const sections = guide.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => steerQuestion(question, wanted)),
  }))
  return indexGuide({ ...guide, sections })
}

/** The later note about a question holds. */
function steerQuestion(question: Question, notes: readonly NoteState[]): Question {
  const last = notes.findLast(({ questionKey }) => questionKey === question.key)
  const { probing } = question
  if (last?.kind === 'leave' || (last === undefined && isClosing(notes))) {
    return { ...question, probing: { ...probing, mode: 'adaptive', depth: 'none', fixedProbes: [] } }
  }
  if (last?.kind !== 'deeper') return question
  return {
    ...question,
    probing: { ...probing, mode: probing.mode === 'fixed' ? 'both' : probing.mode, depth: 'deep' },
  }
}

/** Not to be asked any more: left by name, or nothing that must be asked when it is to close soon. */
export function isLeft({ notes }: Pick<InterviewState, 'notes'>, question: Question): boolean {
  const last = notes.findLast(({ kind, questionKey }) => kind !== 'ask' && questionKey === question.key)
  if (last) return last.kind === 'leave'
  return isClosing(notes) && !question.required
}

/** Somebody wants it gone into here, so that "the answer is rich" is no reason to stop. */
export function isWantedDeeper({ notes }: Pick<InterviewState, 'notes'>, questionKey: string): boolean {
  return notes.findLast((note) => note.kind !== 'ask' && note.questionKey === questionKey)?.kind === 'deeper'
}

const isClosing = (notes: readonly NoteState[]) => notes.some(({ kind }) => kind === 'close_soon')

/**
 * A follow-up that a researcher wrote, on a question that was answered; the oldest note first. Null when none waits.
 * Where something was told that calls for care, nobody asks on.
 */
export function askNoted(state: InterviewState, index: GuideIndex): Decision | null {
  const note = state.notes.find(
    ({ kind, turn, questionKey }) =>
      kind === 'ask' &&
      turn === null &&
      questionKey !== null &&
      index.byKey.has(questionKey) &&
      !isSensitive(state, questionKey) &&
      state.questions[questionKey]?.firstWords != null,
  )
  if (!note) return null
  const move = {
    kind: 'probe',
    questionKey: note.questionKey!,
    technique: 'noted',
    fixedIndex: null,
    focus: null,
    noteId: note.noteId,
  } as const
  return decision(move, 'A researcher asked for this follow-up while the interview ran.')
}
