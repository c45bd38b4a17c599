import { useCallback, useMemo } from 'react'
import type { Question } from '../../../study/model.ts'
import { say } from '../../components/toasts.ts'
import {
  duplicateQuestion,
  findQuestion,
  insertQuestion,
  moveQuestion,
  newQuestion,
  noteOfMove,
  removeQuestion,
  stepQuestion,
} from './edit-guide.ts'
import { goTo, numberQuestions, questionAnchor, useGuideTools } from './guide-editor.ts'

export interface QuestionMoves {
  step: (by: -1 | 1) => void
  moveTo: (sectionKey: string) => void
  addBelow: () => void
  duplicate: () => void
  remove: () => void
}

/** What can be done with a question as a whole. */
export function useQuestionMoves(question: Question, number: number): QuestionMoves {
  const { edit, current, announce } = useGuideTools()
  const { key, objectiveKey } = question

  const step = useCallback(
    (by: -1 | 1) => {
      const isWriting = document.activeElement instanceof HTMLTextAreaElement
      const before = current()
      const stepped = stepQuestion(before, key, by)
      edit(() => stepped)
      announce(`It is question ${numberQuestions(stepped).get(key)} now.`)
      const note = noteOfMove(before, stepped, key)
      if (note) say(note)
      // In another section it is another element: the focus goes where it was, so that one can go on pressing.
      requestAnimationFrame(() => {
        const moved = document.getElementById(questionAnchor(key))
        moved?.scrollIntoView({ block: 'nearest' })
        moved
          ?.querySelector<HTMLElement>(isWriting ? 'textarea' : '[data-grip]')
          ?.focus({ preventScroll: true })
      })
    },
    [edit, current, announce, key],
  )

  return useMemo(
    () => ({
      step,
      moveTo: (sectionKey) => {
        const before = current()
        const section = before.sections.find((held) => held.key === sectionKey)
        if (!section) return
        const moved = moveQuestion(before, key, { sectionKey, index: section.questions.length })
        edit(() => moved)
        const note = noteOfMove(before, moved, key)
        if (note) say(note)
      },
      addBelow: () => {
        const place = findQuestion(current(), key)
        if (!place) return
        const added = newQuestion(current(), 'open', objectiveKey)
        edit((now) => insertQuestion(now, { sectionKey: place.sectionKey, index: place.index + 1 }, added))
        requestAnimationFrame(() => goTo(questionAnchor(added.key)))
      },
      duplicate: () => edit((now) => duplicateQuestion(now, key)),
      remove: () => {
        const place = findQuestion(current(), key)
        if (!place) return
        edit((now) => removeQuestion(now, key))
        say(`Question ${number} was deleted.`, () =>
          edit((now) => insertQuestion(now, place, place.question)),
        )
      },
    }),
    [step, edit, current, key, objectiveKey, number],
  )
}
